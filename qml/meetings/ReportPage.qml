// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// The Flash report of a meeting, to read, mail and save; for the house, or as a copy that may leave it.
DocumentPage {
    id: page

    required property string recordId
    /// Begins as the disclosure copy.
    property bool disclosure: false

    signal closed

    document: ReportView {
        id: view

        recordId: page.recordId
        disclosure: page.disclosure
        onRemoved: page.closed()
    }
    title: view.disclosure ? i18nc("@title", "Disclosure copy") : i18nc("@title", "Flash report")
    saveTitle: i18nc("@title:window", "Save the Flash report")
    usable: view.problem.length === 0
    moreActions: [
        Kirigami.Action {
            enabled: page.usable
            icon.name: "mail-message-new"
            text: i18nc("@action:button", "Mail")
            tooltip: i18nc("@info:tooltip", "Opens the mail program with the report as text")
            onTriggered: view.mail()
        }
    ]

    KindChip {
        visible: view.ready
        text: view.disclosure ? i18nc("@info", "names withheld by rule") : i18nc("@info", "internal copy")
        tint: view.disclosure ? "good" : "neutral"
    }

    above: [
        ReportChoices {
            report: view
        },
        LeakList {
            visible: view.disclosure && view.ready && page.usable
            report: view
        }
    ]
}
