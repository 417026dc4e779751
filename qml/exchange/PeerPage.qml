// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One peer: what was agreed, and the keys.
Kirigami.ScrollablePage {
    id: page

    required property string peerId

    signal done

    title: peer.name
    actions: [
        Kirigami.Action {
            icon.name: "document-send"
            text: i18nc("@action:button", "Send a bundle…")
            enabled: peer.ready && !exporter.busy
            onTriggered: {
                saveDialog.selectedFile = exporter.suggestedFile(peer.name);
                saveDialog.open();
            }
        },
        Kirigami.Action {
            icon.name: "list-remove-user"
            text: i18nc("@action:button", "Remove from my circle…")
            enabled: peer.ready
            onTriggered: (removeDialog.createObject(page, {}) as Kirigami.PromptDialog).open()
        }
    ]

    PeerDetails {
        id: peer

        peerId: page.peerId
        onGone: page.done()
    }
    BundleExporter {
        id: exporter
    }
    FileDialog {
        id: saveDialog

        title: i18nc("@title:window %1 person", "A bundle for %1", peer.name)
        fileMode: FileDialog.SaveFile
        defaultSuffix: "liaison"
        nameFilters: [i18nc("@item:inlistbox", "Liaison bundles (*.liaison)")]
        onAccepted: exporter.writeFor(page.peerId, selectedFile)
    }
    Component {
        id: removeDialog

        Kirigami.PromptDialog {
            id: question

            onClosed: destroy()
            title: i18nc("@title:window %1 person", "Remove %1?", peer.name)
            subtitle: i18nc("@info", "From now on nothing is addressed to them, and nothing of theirs is taken in. What came from them stays here; what they have already got stays with them. To have them back, their card is needed again.")
            standardButtons: Kirigami.Dialog.NoButton
            customFooterActions: [
                Kirigami.Action {
                    text: i18nc("@action:button", "Remove")
                    icon.name: "list-remove-user"
                    onTriggered: {
                        peer.remove();
                        question.close();
                    }
                },
                Kirigami.Action {
                    text: i18nc("@action:button", "Keep")
                    icon.name: "dialog-cancel"
                    onTriggered: question.close()
                }
            ]
        }
    }

    ColumnLayout {
        visible: peer.ready
        spacing: Kirigami.Units.largeSpacing

        InlineNote {
            type: exporter.failed ? Kirigami.MessageType.Error : Kirigami.MessageType.Positive
            text: exporter.result
            closable: true
        }
        SectionCard {
            title: i18nc("@title", "Bundles")

            QQC2.Label {
                text: i18nc("@info", "A bundle for %1 holds what is new since the last one that they took over, as far as you agreed. Nobody else can read it.", peer.name)
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
            }
            Repeater {
                model: peer.receipts

                QQC2.Label {
                    required property string modelData
                    required property int index

                    text: modelData
                    color: Ink.quiet
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Layout.topMargin: index === 0 ? Kirigami.Units.largeSpacing : 0
                    Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                    Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                }
            }
            Item {
                implicitHeight: Kirigami.Units.largeSpacing * 1.5
            }
        }
        SectionCard {
            title: i18nc("@title", "What you agreed")

            ColumnLayout {
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.largeSpacing * 1.5

                QQC2.Label {
                    visible: text.length > 0
                    text: peer.about
                    color: Ink.quiet
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                QQC2.Label {
                    visible: peer.mine
                    text: i18nc("@info", "Another computer of your own: it may see and change everything.")
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                ScopeFields {
                    visible: !peer.mine
                    scope: peer.scope
                    clearance: peer.clearance
                    clearances: peer.clearances
                    onScopeEdited: scope => peer.setScope(scope)
                    onClearanceEdited: clearance => peer.setClearance(clearance)
                }
                QQC2.CheckBox {
                    text: i18nc("@option:check", "Bundles of theirs may carry what others wrote")
                    checked: peer.mayRelay
                    Accessible.name: text
                    onToggled: peer.setMayRelay(checked)
                    Layout.fillWidth: true
                    Layout.topMargin: Kirigami.Units.smallSpacing
                }
                QQC2.CheckBox {
                    text: i18nc("@option:check", "Take their bundles from the exchange folder over without asking, if nothing conflicts, is deleted or out of scope")
                    checked: peer.automatic
                    Accessible.name: text
                    onToggled: peer.setAutomatic(checked)
                    Layout.fillWidth: true
                }
            }
        }
        SectionCard {
            title: i18ncp("@title", "Key", "Keys", peer.devices.length)

            Repeater {
                model: peer.devices

                ColumnLayout {
                    id: device

                    required property var modelData

                    spacing: Kirigami.Units.smallSpacing
                    Layout.fillWidth: true
                    Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                    Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                    Layout.bottomMargin: Kirigami.Units.largeSpacing * 1.5

                    QQC2.Label {
                        visible: text.length > 0
                        text: device.modelData.name
                        color: Ink.quiet
                        elide: Text.ElideRight
                        Layout.fillWidth: true
                    }
                    FingerprintWords {
                        words: device.modelData.words
                    }
                }
            }
            QQC2.Label {
                visible: text.length > 0
                text: peer.since
                font: Kirigami.Theme.smallFont
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.largeSpacing * 1.5
            }
        }
    }
}
