// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// An address to verify, or a person to review: what is the matter, and the most likely answer as a button.
RowDelegate {
    id: row

    required property string kind
    required property string medium
    required property string iconName
    required property string level
    required property string word
    readonly property bool isContact: kind === "contact"
    readonly property bool narrow: width < Kirigami.Units.gridUnit * 28

    signal verifyRequested
    signal bounceRequested
    signal writeRequested
    signal copyRequested
    signal reviewRequested
    signal removeRequested
    signal eraseRequested

    required subtitle
    Accessible.name: [title, word, subtitle].join(", ")
    Keys.onMenuPressed: (isContact ? contactMenu : personMenu).popup()
    leading: Kirigami.Icon {
        source: row.iconName
        implicitWidth: Kirigami.Units.iconSizes.small
        implicitHeight: implicitWidth
    }
    trailing: [
        StateGlyph {
            level: row.level
            word: row.word
            showWord: !row.narrow
            font: Kirigami.Theme.smallFont
        },
        QQC2.Button {
            objectName: "done"
            focusPolicy: Qt.NoFocus // the row's keys do the same
            text: row.isContact ? i18nc("@action:button somebody checked that it works", "Verify") : i18nc("@action:button the entry was looked at; again in a year", "Reviewed")
            Accessible.name: row.isContact ? i18nc("@action %1 address or number", "Mark %1 as verified", row.title) : i18nc("@action %1 a person", "%1 was reviewed, next in a year", row.title)
            onClicked: row.isContact ? row.verifyRequested() : row.reviewRequested()
        },
        QQC2.ToolButton {
            icon.name: "overflow-menu"
            focusPolicy: Qt.NoFocus
            text: i18nc("@action:button %1 address, number or person", "More for %1", row.title)
            Accessible.name: text
            display: QQC2.AbstractButton.IconOnly
            onClicked: (row.isContact ? contactMenu : personMenu).popup()

            QQC2.Menu {
                id: contactMenu

                QQC2.MenuItem {
                    icon.name: "dialog-error"
                    text: i18nc("@action:inmenu", "Mark as bounced today")
                    onTriggered: row.bounceRequested()
                }
                QQC2.MenuItem {
                    icon.name: "mail-message-new"
                    enabled: row.medium === "email"
                    text: i18nc("@action:inmenu", "Write a mail")
                    onTriggered: row.writeRequested()
                }
                QQC2.MenuItem {
                    icon.name: "edit-copy"
                    text: i18nc("@action:inmenu", "Copy")
                    onTriggered: row.copyRequested()
                }
            }
            QQC2.Menu {
                id: personMenu

                QQC2.MenuItem {
                    icon.name: "edit-delete"
                    text: i18nc("@action:inmenu", "Remove from the directory")
                    onTriggered: row.removeRequested()
                }
                QQC2.MenuItem {
                    icon.name: "edit-delete-shred"
                    text: i18nc("@action:inmenu", "Erase for good…")
                    onTriggered: row.eraseRequested()
                }
            }
        }
    ]
}
