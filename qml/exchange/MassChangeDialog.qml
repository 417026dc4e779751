// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// So much at once is mostly a mistake: whoever means it types a word.
Kirigami.PromptDialog {
    id: dialog

    readonly property string word: i18nc("a word that has to be typed to agree to a very large change", "agree")
    readonly property bool agreed: input.text.trim().toLowerCase() === word

    function ask(sentence: string): void {
        subtitle = sentence;
        input.clear();
        open();
        input.forceActiveFocus();
    }

    title: i18nc("@title:window", "Is so much meant to change?")
    standardButtons: Kirigami.Dialog.NoButton
    customFooterActions: [
        Kirigami.Action {
            icon.name: "dialog-cancel"
            text: i18nc("@action:button", "Don't take it over")
            onTriggered: dialog.reject()
        },
        Kirigami.Action {
            icon.name: "dialog-ok-apply"
            text: i18nc("@action:button", "Take it over")
            enabled: dialog.agreed
            onTriggered: dialog.accept()
        }
    ]

    ColumnLayout {
        spacing: Kirigami.Units.smallSpacing

        QQC2.Label {
            text: i18nc("@info %1 a word", "Ask the sender if you are not sure. To take it over, type “%1”:", dialog.word)
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        QQC2.TextField {
            id: input

            objectName: "massChangeWord"
            Accessible.name: i18nc("@label", "Word to agree")
            onAccepted: if (dialog.agreed) {
                dialog.accept();
            }
            Layout.fillWidth: true
        }
    }
}
