// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import eu.liaison.components

/// What keeps the directory right, as columns beside it: the worklist, likely duplicates, merging, and the report on a person.
QtObject {
    id: pages

    required property PageLink link
    /// Where cards are shown.
    required property int column

    readonly property Component worklist: WorklistPage {
        onCardRequested: record => pages.cardRequested(record)
        onDuplicatesRequested: pages.showDuplicates()
    }
    readonly property Component duplicates: DuplicatesPage {
        onCompareRequested: (one, other) => pages.merge(one, other)
    }
    readonly property Component mergePage: MergePage {
        onMerged: survivor => pages.cardRequested(survivor)
        onCancelled: pages.left()
    }
    readonly property Component subject: SubjectPage {
        onClosed: pages.link.close(pages.column)
    }

    /// A list takes the first column: cards go beside it.
    signal opened
    signal cardRequested(string record)
    /// Back to what was there before.
    signal left

    /// @p part: bounced, due, never, review; or all.
    function showWorklist(part: string): void {
        opened();
        link.show(worklist, {
            part: part === "all" ? "" : part
        });
    }
    function showDuplicates(): void {
        opened();
        link.show(duplicates);
    }
    /// @p right may be empty: then it is asked for.
    function merge(left: string, right: string): void {
        link.show(mergePage, {
            left: left,
            right: right
        }, column);
    }
    function report(person: string): void {
        link.show(subject, {
            recordId: person
        }, column + 1);
    }
}
