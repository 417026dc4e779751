// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What to do with an empty directory.
QQC2.Control {
    id: steps

    signal organisationRequested
    signal importRequested

    readonly property real buttonWidth: Kirigami.Units.gridUnit * 18

    padding: Kirigami.Units.largeSpacing
    contentItem: ColumnLayout {
        objectName: "firstSteps"
        spacing: Kirigami.Units.smallSpacing

        Placeholder {
            iconName: "view-pim-contacts"
            text: i18nc("@info", "Nobody is here yet")
            explanation: i18nc("@info", "The directory holds the election networks of the Member States, the platforms and the Union bodies: who is who, and how to reach them.")
            Layout.fillWidth: true
            Layout.bottomMargin: Kirigami.Units.largeSpacing
        }
        QQC2.Button {
            icon.name: "list-add"
            text: i18nc("@action:button", "Add an organisation")
            Accessible.name: text
            onClicked: steps.organisationRequested()
            Layout.fillWidth: true
            Layout.maximumWidth: steps.buttonWidth
            Layout.alignment: Qt.AlignHCenter
        }
        QQC2.Button {
            icon.name: "document-import"
            text: i18nc("@action:button", "Import contacts")
            Accessible.name: text
            onClicked: steps.importRequested()
            Layout.fillWidth: true
            Layout.maximumWidth: steps.buttonWidth
            Layout.alignment: Qt.AlignHCenter
        }
        QQC2.Button {
            icon.name: "document-import"
            text: i18nc("@action:button", "Import a Flash note")
            Accessible.name: text
            onClicked: Session.openPage("meetings", "note", "import")
            Layout.fillWidth: true
            Layout.maximumWidth: steps.buttonWidth
            Layout.alignment: Qt.AlignHCenter
        }
        QQC2.Button {
            objectName: "sample"
            icon.name: "games-hint"
            text: i18nc("@action:button", "Look around with sample data")
            Accessible.name: text
            onClicked: SampleData.fill()
            Layout.fillWidth: true
            Layout.maximumWidth: steps.buttonWidth
            Layout.alignment: Qt.AlignHCenter
        }
    }
}
