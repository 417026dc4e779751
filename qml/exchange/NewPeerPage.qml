// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Somebody's card: whose it is, the words to compare, what is agreed; then they are in the circle.
Kirigami.ScrollablePage {
    id: page

    required property url file

    readonly property bool isNew: peer.kind === "new"
    readonly property bool alarm: peer.kind === "alarm"
    property list<string> scope
    property string clearance: "GREEN"

    signal done

    title: i18nc("@title", "Add somebody")
    Component.onCompleted: peer.open(file)

    NewPeer {
        id: peer

        onChanged: page.scope = usualScope
        onJoined: page.done()
    }
    PeerDetails {
        id: words
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        InlineError {
            text: peer.problem
        }
        SectionCard {
            visible: peer.ready
            title: i18nc("@title", "The card")

            ColumnLayout {
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.largeSpacing * 1.5

                Kirigami.Heading {
                    level: 2
                    text: peer.name
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                QQC2.Label {
                    visible: text.length > 0
                    text: peer.about
                    color: Ink.quiet
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                StateGlyph {
                    level: page.alarm ? "conflict" : page.isNew ? "info" : "done"
                    word: peer.meaning
                    showWord: true
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Layout.topMargin: Kirigami.Units.largeSpacing
                    Layout.bottomMargin: Kirigami.Units.smallSpacing
                }
                FingerprintWords {
                    words: peer.words
                }
                QQC2.CheckBox {
                    id: compared

                    visible: page.isNew || page.alarm
                    text: page.alarm ? i18nc("@option:check", "I spoke with them: the words are the same, and it is one more computer of theirs") : i18nc("@option:check", "I spoke with them: all ten words are the same")
                    Accessible.name: text
                    Layout.fillWidth: true
                    Layout.topMargin: Kirigami.Units.largeSpacing
                }
            }
        }
        SectionCard {
            visible: page.isNew
            title: i18nc("@title", "What you agree")

            ColumnLayout {
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.largeSpacing * 1.5

                QQC2.CheckBox {
                    id: mine

                    text: i18nc("@option:check", "This is another computer of my own")
                    Accessible.name: text
                    Layout.fillWidth: true
                }
                ScopeFields {
                    visible: !mine.checked
                    scope: page.scope
                    clearance: page.clearance
                    clearances: words.clearances
                    onScopeEdited: scope => page.scope = scope
                    onClearanceEdited: clearance => page.clearance = clearance
                }
            }
        }
        Flow {
            visible: peer.ready
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true

            QQC2.Button {
                visible: page.isNew || peer.kind === "renewed"
                text: page.isNew ? i18nc("@action:button", "Add to my circle") : i18nc("@action:button", "Take the new keys")
                icon.name: "contact-new"
                enabled: !page.isNew || (compared.checked && (mine.checked || page.scope.length > 0))
                Accessible.name: text
                onClicked: peer.join(page.scope, page.clearance, mine.checked)
            }
            QQC2.Button {
                visible: page.alarm
                text: i18nc("@action:button %1 person", "Add as one more computer of %1", peer.peerName)
                icon.name: "computer"
                enabled: compared.checked
                Accessible.name: text
                onClicked: peer.addDevice()
            }
            QQC2.Button {
                text: i18nc("@action:button", "Close")
                icon.name: "dialog-close"
                Accessible.name: text
                onClicked: page.done()
            }
        }
    }
}
