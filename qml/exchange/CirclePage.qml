// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Who exchanges bundles with this profile: the owner's own card, and everybody else.
Kirigami.ScrollablePage {
    id: page

    signal peerChosen(peerId: string)
    signal cardChosen(file: url)

    title: i18nc("@title people who exchange bundles", "Circle")
    actions: [
        Kirigami.Action {
            icon.name: "contact-new"
            text: i18nc("@action:button", "Add somebody…")
            onTriggered: openDialog.open()
        }
    ]

    FileDialog {
        id: openDialog

        title: i18nc("@title:window", "Open somebody's card")
        nameFilters: [i18nc("@item:inlistbox", "Liaison cards (*.liaison-card)"), i18nc("@item:inlistbox", "All files (*)")]
        onAccepted: page.cardChosen(selectedFile)
    }
    CircleModel {
        id: people
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        MyCardCard {}
        SectionCard {
            title: i18nc("@title people who exchange bundles", "In my circle")

            QQC2.Label {
                visible: people.empty
                text: i18nc("@info", "Nobody yet. Ask a colleague for their card, a small file or a QR code, and add it here: from then on you can send each other bundles that nobody else can read.")
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
            }
            QQC2.Button {
                visible: people.empty
                text: i18nc("@action:button", "Open somebody's card…")
                icon.name: "contact-new"
                Accessible.name: text
                onClicked: openDialog.open()
                Layout.margins: Kirigami.Units.largeSpacing * 1.5
            }
            Repeater {
                model: people

                RowDelegate {
                    id: person

                    required property string recordId
                    required property string scope
                    required property string clearance
                    required property bool mine
                    required property int index
                    required title
                    required subtitle

                    separator: index > 0
                    Accessible.name: i18nc("@info name, organisation, countries, TLP label of a peer, for screen readers", "%1, %2, %3, %4", title, subtitle, scope, clearance)
                    chips: KindChip {
                        visible: person.mine
                        text: i18nc("@info a device", "my own device")
                        tint: "accent"
                    }
                    trailing: [
                        QQC2.Label {
                            visible: page.width > Kirigami.Units.gridUnit * 28
                            text: person.scope
                            color: Ink.quiet
                            elide: Text.ElideRight
                            Layout.maximumWidth: Kirigami.Units.gridUnit * 14
                        },
                        TlpBadge {
                            tlp: person.clearance
                        }
                    ]
                    onClicked: page.peerChosen(recordId)
                    Layout.fillWidth: true
                }
            }
        }
    }
}
