// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A briefing to read, freeze, print.
DocumentPage {
    id: page

    required property string recordId

    signal frozen(string briefing)
    signal drafted(string briefing)
    signal closed

    document: BriefingView {
        id: briefing

        recordId: page.recordId
        onFrozenAs: id => page.frozen(id)
        onDrafted: id => page.drafted(id)
        onRemoved: page.closed()
    }
    saveTitle: i18nc("@title:window", "Save the briefing")
    moreActions: [
        Kirigami.Action {
            visible: briefing.live
            icon.name: "document-edit"
            text: i18nc("@action:button", "Write…")
            tooltip: i18nc("@info:tooltip", "Choose its parts, and add your own words")
            onTriggered: briefing.makeDraft()
        },
        Kirigami.Action {
            visible: !briefing.frozen
            icon.name: "object-locked"
            text: i18nc("@action:button", "Freeze")
            tooltip: i18nc("@info:tooltip", "Keep it as it is now, whatever changes later")
            onTriggered: briefing.freeze()
        },
        Kirigami.Action {
            visible: !briefing.live
            icon.name: "edit-delete"
            text: i18nc("@action:button", "Delete")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: briefing.remove()
        }
    ]

    KindChip {
        visible: briefing.ready
        text: briefing.frozen ? i18nc("@info state of a briefing", "frozen") : briefing.draft ? i18nc("@info state of a briefing", "draft") : i18nc("@info state of a briefing", "live: follows the records")
        tint: briefing.frozen ? "good" : "neutral"
    }
}
