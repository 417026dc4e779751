// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Instead of all other pages when the profile can't be opened: why, and the ways out.
Kirigami.Page {
    id: page

    objectName: "problem-page"
    title: i18nc("@title", "Your profile can't be opened")

    FolderDialog {
        id: folderDialog
        onAccepted: Restart.withProfile(selectedFolder)
    }

    Placeholder {
        anchors.centerIn: parent
        width: parent.width - Kirigami.Units.gridUnit * 4
        iconName: "dialog-error-symbolic"
        text: page.title
        explanation: Session.problem

        QQC2.Label {
            text: i18nc("@info %1 is a folder", "The profile is in %1. Nothing in it was changed.", Session.folder)
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            font: Kirigami.Theme.smallFont
            Layout.fillWidth: true
        }
        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            spacing: Kirigami.Units.largeSpacing

            QQC2.Button {
                icon.name: "view-refresh-symbolic"
                text: i18nc("@action:button", "Try again")
                Accessible.name: text
                onClicked: Restart.again()
            }
            QQC2.Button {
                icon.name: "folder-open-symbolic"
                text: i18nc("@action:button", "Choose another folder…")
                Accessible.name: text
                onClicked: folderDialog.open()
            }
            QQC2.Button {
                icon.name: "application-exit-symbolic"
                text: i18nc("@action:button", "Quit")
                Accessible.name: text
                onClicked: Qt.quit()
            }
        }
    }
}
