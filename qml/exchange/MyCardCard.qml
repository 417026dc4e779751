// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import org.kde.prison as Prison
import eu.liaison.components

/// The owner's card: who they are, the words to read out, the QR code, and what can be done with it.
SectionCard {
    id: card

    /// Kept once it is made: keys may come back after it was closed.
    property RecoveryDialog recovery: null

    function bringKeysBack(): void {
        recovery = recovery ?? (recoveryDialog.createObject(card) as RecoveryDialog);
        recovery.open();
    }

    readonly property bool wide: width > Kirigami.Units.gridUnit * 34

    title: i18nc("@title", "My card")

    MyCard {
        id: mine
    }
    FileDialog {
        id: cardDialog

        title: i18nc("@title:window", "Save my card")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "liaison-card"
        nameFilters: [i18nc("@item:inlistbox", "Liaison cards (*.liaison-card)")]
        onAccepted: mine.save(selectedFile)
    }
    FileDialog {
        id: sheetDialog

        title: i18nc("@title:window", "Save the recovery sheet")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [i18nc("@item:inlistbox", "PDF documents (*.pdf)")]
        onAccepted: mine.saveSheet(selectedFile)
    }
    Component {
        id: scopeDialog

        Kirigami.Dialog {
            onClosed: destroy()
            title: i18nc("@title:window", "What do you answer for?")
            preferredWidth: Kirigami.Units.gridUnit * 30
            padding: Kirigami.Units.largeSpacing
            standardButtons: Kirigami.Dialog.Close

            ColumnLayout {
                spacing: Kirigami.Units.largeSpacing

                QQC2.Label {
                    text: i18nc("@info", "What you change in other entries goes to their owners as a proposal.")
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                ScopeChips {
                    scope: mine.scope
                    nothing: i18nc("@info", "Choose at least one.")
                    onScopeEdited: scope => mine.scope = scope
                }
            }
        }
    }
    Component {
        id: renewDialog

        Kirigami.PromptDialog {
            id: question

            onClosed: destroy()
            title: i18nc("@title:window", "Make new keys?")
            subtitle: i18nc("@info", "Do this when somebody else may have got at your keys. The earlier keys vouch for the new ones, so whoever gets your card again knows that it is you; until then they can't read what you sign, and bundles to the earlier keys still open here.")
            standardButtons: Kirigami.Dialog.NoButton
            customFooterActions: [
                Kirigami.Action {
                    text: i18nc("@action:button", "Make new keys")
                    icon.name: "view-refresh"
                    onTriggered: {
                        mine.renew();
                        question.close();
                    }
                },
                Kirigami.Action {
                    text: i18nc("@action:button", "Keep my keys")
                    icon.name: "dialog-cancel"
                    onTriggered: question.close()
                }
            ]
        }
    }

    Component {
        id: recoveryDialog

        RecoveryDialog {
            onRecovered: mine.refresh()
        }
    }

    QQC2.Label {
        visible: mine.problem.length > 0
        text: mine.problem
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.bottomMargin: Kirigami.Units.largeSpacing
    }
    Flow {
        visible: mine.problem.length > 0
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.largeSpacing * 1.5
        Layout.topMargin: 0

        QQC2.Button {
            visible: mine.locked
            text: i18nc("@action:button the desktop's wallet", "Unlock the wallet")
            icon.name: "unlock"
            Accessible.name: text
            onClicked: mine.unlock()
        }
        QQC2.Button {
            visible: Session.me.length === 0
            text: i18nc("@action:button", "Say who I am")
            icon.name: "user-identity"
            Accessible.name: text
            onClicked: Session.openPage("settings")
        }
        QQC2.Button {
            text: i18nc("@action:button", "Bring keys back…")
            icon.name: "edit-undo"
            Accessible.name: text
            onClicked: card.bringKeysBack()
        }
    }
    GridLayout {
        visible: mine.ready
        columns: card.wide ? 2 : 1
        columnSpacing: Kirigami.Units.gridUnit
        rowSpacing: Kirigami.Units.gridUnit
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.bottomMargin: Kirigami.Units.largeSpacing * 1.5

        ColumnLayout {
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop

            Kirigami.Heading {
                level: 2
                text: mine.name
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            QQC2.Label {
                visible: text.length > 0
                text: mine.about
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            QQC2.Label {
                text: i18nc("@info before ten words", "Whoever gets your card asks you for these words. Read them out, on the telephone or face to face:")
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.topMargin: Kirigami.Units.largeSpacing
            }
            FingerprintWords {
                words: mine.words
                Layout.topMargin: Kirigami.Units.smallSpacing
            }
            QQC2.Label {
                text: i18nc("@info %1 is “everything” or countries", "You answer for: %1", mine.scopeText)
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.topMargin: Kirigami.Units.largeSpacing
            }
            Flow {
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true
                Layout.topMargin: Kirigami.Units.largeSpacing

                QQC2.Button {
                    text: i18nc("@action:button", "What I answer for…")
                    icon.name: "globe"
                    Accessible.name: text
                    onClicked: (scopeDialog.createObject(card, {}) as Kirigami.Dialog).open()
                }
                QQC2.Button {
                    text: i18nc("@action:button", "Save my card…")
                    icon.name: "document-save"
                    Accessible.name: text
                    onClicked: {
                        cardDialog.selectedFile = mine.suggestedCard();
                        cardDialog.open();
                    }
                }
                QQC2.Button {
                    text: i18nc("@action:button", "Recovery sheet…")
                    icon.name: "document-print"
                    Accessible.name: text
                    QQC2.ToolTip.visible: hovered
                    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                    QQC2.ToolTip.text: i18nc("@info:tooltip", "A page to print and lock away: it brings your keys back on another computer")
                    onClicked: {
                        sheetDialog.selectedFile = mine.suggestedSheet();
                        sheetDialog.open();
                    }
                }
                QQC2.Button {
                    text: i18nc("@action:button", "Bring keys back…")
                    icon.name: "edit-undo"
                    Accessible.name: text
                    QQC2.ToolTip.visible: hovered
                    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                    QQC2.ToolTip.text: i18nc("@info:tooltip", "From the letters of a recovery sheet")
                    onClicked: card.bringKeysBack()
                }
                QQC2.Button {
                    text: i18nc("@action:button", "New keys…")
                    icon.name: "view-refresh"
                    Accessible.name: text
                    onClicked: (renewDialog.createObject(card, {}) as Kirigami.PromptDialog).open()
                }
            }
        }
        Rectangle {
            // Black on white in every colour scheme, and two dots for each of its own: a camera has to read it.
            visible: card.width > Kirigami.Units.gridUnit * 16
            color: "white"
            radius: Kirigami.Units.cornerRadius
            border.width: 1
            border.color: Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, Kirigami.Theme.frameContrast)
            implicitWidth: Kirigami.Units.gridUnit * 14
            implicitHeight: implicitWidth
            Layout.alignment: card.wide ? Qt.AlignTop | Qt.AlignRight : Qt.AlignHCenter
            Accessible.role: Accessible.Graphic
            Accessible.name: i18nc("@info:accessible", "My card as a QR code")

            Prison.Barcode {
                anchors.fill: parent
                anchors.margins: Kirigami.Units.smallSpacing
                barcodeType: Prison.Barcode.QRCode
                content: mine.code
            }
        }
    }
}
