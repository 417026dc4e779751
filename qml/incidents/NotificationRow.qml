// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One line of the log; while somebody is waited for, what came of it is one press away.
RowDelegate {
    id: row

    required property string recordId
    required property string level
    required property string word
    required property bool waiting
    required property bool drill
    /// The buttons go where there is no room for them.
    property bool roomy: true

    required subtitle
    Accessible.name: i18nc("@info title, state, description of a row, for screen readers", "%1, %2, %3", title, word, subtitle)
    chips: KindChip {
        visible: row.drill
        text: i18nc("@info of a notification", "drill")
    }
    trailing: [
        StateGlyph {
            level: row.level
            word: row.word
            showWord: row.roomy && !row.waiting
        },
        QQC2.Button {
            visible: row.waiting
            icon.name: "dialog-ok"
            text: i18nc("@action:button of a notification", "Answered")
            Accessible.name: text
            onClicked: IncidentTasks.answered(row.recordId)
        },
        QQC2.Button {
            visible: row.waiting && row.roomy
            text: i18nc("@action:button of a notification", "No answer")
            Accessible.name: text
            onClicked: IncidentTasks.unanswered(row.recordId)
        }
    ]
}
