// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Whether the desktop reminds of actions that are due, and when it does not.
SectionCard {
    id: card

    title: i18nc("@title", "Reminders")

    RemindSettings {
        id: reminders
    }
    ColumnLayout {
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.largeSpacing * 1.5
        Layout.topMargin: 0

        QQC2.CheckBox {
            objectName: "remindersOn"
            text: i18nc("@option:check", "Remind me once a day of what is due or overdue")
            checked: reminders.on
            Accessible.name: text
            onToggled: reminders.on = checked
            Layout.fillWidth: true
        }
        Flow {
            spacing: Kirigami.Units.smallSpacing
            enabled: reminders.on
            Layout.fillWidth: true

            QQC2.Label {
                text: i18nc("@label two times of the day follow", "Quiet from")
                height: from.height
                verticalAlignment: Text.AlignVCenter
            }
            QQC2.TextField {
                id: from

                objectName: "quietFrom"
                width: Kirigami.Units.gridUnit * 5
                text: reminders.quietFrom
                inputMethodHints: Qt.ImhTime
                Accessible.name: i18nc("@label", "Quiet from")
                onEditingFinished: reminders.setQuiet(text, until.text)
            }
            QQC2.Label {
                text: i18nc("@label between two times of the day", "to")
                height: from.height
                verticalAlignment: Text.AlignVCenter
            }
            QQC2.TextField {
                id: until

                objectName: "quietUntil"
                width: Kirigami.Units.gridUnit * 5
                text: reminders.quietUntil
                inputMethodHints: Qt.ImhTime
                Accessible.name: i18nc("@label", "Quiet until")
                onEditingFinished: reminders.setQuiet(from.text, text)
            }
        }
        QQC2.Label {
            visible: reminders.on
            text: reminders.sentence
            color: reminders.wrong ? Ink.bad : Ink.quiet
            wrapMode: Text.Wrap
            Accessible.role: reminders.wrong ? Accessible.AlertMessage : Accessible.StaticText
            Accessible.name: text
            Layout.fillWidth: true
        }
    }
}
