// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What is left in a disclosure copy that somebody should look at: each may stay, be replaced, or go with its lines.
SectionCard {
    id: card

    required property ReportView report
    property bool all: false

    readonly property int most: 6

    title: report.leaks.length > 0 ? i18ncp("@title", "Look at %1 thing before it goes out", "Look at %1 things before it goes out", report.leaks.length) : i18nc("@title", "Nothing is left to look at")

    Repeater {
        model: card.all ? card.report.leaks : card.report.leaks.slice(0, card.most)

        RowDelegate {
            id: row

            required property var modelData

            title: modelData.text
            subtitle: modelData.detail
            separator: true
            hoverEnabled: false
            leading: StateGlyph {
                level: row.modelData.doubtful ? "attention" : "good"
                word: row.modelData.detail
            }
            trailing: [
                Decision {
                    icon.name: "checkmark"
                    text: i18nc("@action:button %1 name or word", "“%1” may stay", row.modelData.text)
                    onClicked: card.report.accept(row.modelData.text)
                },
                Decision {
                    icon.name: "edit-rename"
                    text: i18nc("@action:button %1 name or word", "Replace “%1”…", row.modelData.text)
                    onClicked: replacement.ask(row.modelData.text)
                },
                Decision {
                    icon.name: "edit-delete"
                    text: i18nc("@action:button %1 name or word", "Leave out lines with “%1”", row.modelData.text)
                    onClicked: card.report.leaveOut(row.modelData.text)
                }
            ]
            Layout.fillWidth: true
        }
    }
    QQC2.Button {
        visible: card.report.leaks.length > card.most
        flat: true
        text: card.all ? i18nc("@action:button", "Show fewer") : i18nc("@action:button %1 number", "Show all %1", card.report.leaks.length)
        Accessible.name: text
        onClicked: card.all = !card.all
        Layout.margins: Kirigami.Units.smallSpacing
    }
    Repeater {
        model: card.report.decisions

        RowDelegate {
            id: decided

            required property int index
            required property var modelData

            title: modelData.text
            boldTitle: false
            titleColor: Ink.quiet
            separator: true
            hoverEnabled: false
            trailing: Decision {
                icon.name: "edit-undo"
                text: i18nc("@action:button %1 what was decided", "Take back: %1", decided.modelData.text)
                onClicked: card.report.takeBack(decided.index)
            }
            Layout.fillWidth: true
        }
    }

    component Decision: QQC2.ToolButton {
        display: QQC2.AbstractButton.IconOnly
        Accessible.name: text
        QQC2.ToolTip.text: text
        QQC2.ToolTip.visible: hovered
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
    }

    Kirigami.PromptDialog {
        id: replacement

        property string words

        function ask(text: string): void {
            words = text;
            word.text = "";
            open();
            word.forceActiveFocus();
        }

        title: i18nc("@title:window %1 name or word", "Replace “%1”", words)
        standardButtons: Kirigami.Dialog.Ok | Kirigami.Dialog.Cancel
        onAccepted: card.report.replace(words, word.text)

        QQC2.TextField {
            id: word

            placeholderText: i18nc("@info", "a participant, the company, …")
            placeholderTextColor: Ink.quiet
            Accessible.name: i18nc("@label", "What stands for it")
            onAccepted: replacement.accept()
        }
    }
}
