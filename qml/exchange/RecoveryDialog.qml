// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// The letters of a recovery sheet are typed, and the keys are back.
Kirigami.Dialog {
    id: dialog

    signal recovered

    title: i18nc("@title:window", "Bring keys back")
    preferredWidth: Kirigami.Units.gridUnit * 34
    padding: Kirigami.Units.largeSpacing
    standardButtons: Kirigami.Dialog.NoButton
    customFooterActions: [
        Kirigami.Action {
            icon.name: "dialog-ok-apply"
            text: i18nc("@action:button", "Bring them back")
            enabled: recovery.words.length > 0
            onTriggered: recovery.recover()
        },
        Kirigami.Action {
            icon.name: "dialog-cancel"
            text: i18nc("@action:button", "Cancel")
            onTriggered: dialog.close()
        }
    ]
    onOpened: letters.forceActiveFocus()
    onClosed: letters.clear()

    KeyRecovery {
        id: recovery

        onRecovered: {
            dialog.close();
            dialog.recovered();
        }
    }

    component Sentence: QQC2.Label {
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.preferredWidth: Kirigami.Units.gridUnit * 32 // not as wide as the text is long
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        Sentence {
            text: i18nc("@info", "Type the letters of your recovery sheet, group by group, or paste what a scanner reads. Small letters, spaces and line breaks do not matter. Keys that are here now stay beside them, to open what is still under way.")
        }
        QQC2.TextArea {
            id: letters

            objectName: "recoveryCode"
            Accessible.name: i18nc("@label", "Letters of the recovery sheet")
            font.family: "monospace"
            font.capitalization: Font.AllUppercase
            wrapMode: TextEdit.Wrap
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            // A tab is no letter: it leads on.
            Keys.onTabPressed: nextItemInFocusChain(true)?.forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false)?.forceActiveFocus(Qt.BacktabFocusReason)
            onTextChanged: recovery.code = text
            Layout.fillWidth: true
            Layout.preferredHeight: Kirigami.Units.gridUnit * 7
        }
        Sentence {
            visible: text.length > 0 && recovery.words.length === 0
            text: recovery.progress
            color: Ink.quiet
        }
        Repeater {
            model: recovery.mistakes

            Sentence {
                required property string modelData

                text: modelData
                color: Ink.bad
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
        Sentence {
            visible: recovery.words.length > 0
            text: i18nc("@info before ten words", "Every letter is right. The same words are on the sheet:")
        }
        FingerprintWords {
            visible: recovery.words.length > 0
            words: recovery.words
        }
    }
}
