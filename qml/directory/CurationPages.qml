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
    /// A card or two entries to merge stand beside the list.
    required property bool beside

    readonly property Component worklist: WorklistPage {
        alone: !pages.beside
        onCardRequested: record => pages.cardRequested(record)
        onDuplicatesRequested: pages.showDuplicates()
    }
    readonly property Component duplicates: DuplicatesPage {
        alone: !pages.beside
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
    /// @p one: whose card may stand where they are merged.
    signal mergeOpened(string one)
    /// Back to what was there before.
    signal left

    /// What other pages ask the directory for; false where it is none of these.
    function open(type: string, record: string): bool {
        switch (type) {
        case "worklist":
            showWorklist(record);
            return true;
        case "duplicates":
            showDuplicates();
            return true;
        case "merge": // two ids
            merge(...record.split(" "));
            return true;
        case "report":
            report(record);
            return true;
        default:
            return false;
        }
    }
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
    /// @p other may be empty: then it is asked for.
    function merge(one: string, other: string): void {
        mergeOpened(one);
        link.show(mergePage, {
            one: one,
            other: other
        }, column);
    }
    function report(person: string): void {
        link.show(subject, {
            recordId: person
        }, column + 1);
    }
}
