// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What to do as long as nobody is in the circle.
SectionCard {
    id: steps

    signal cardRequested
    signal peerRequested

    component Step: RowDelegate {
        id: step

        required property int number

        separator: number > 1
        leading: QQC2.Label {
            text: step.number
            font.bold: true
            color: step.hoverEnabled ? Kirigami.Theme.backgroundColor : Kirigami.Theme.textColor
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Layout.preferredWidth: Kirigami.Units.iconSizes.medium
            Layout.preferredHeight: Kirigami.Units.iconSizes.medium
            Accessible.ignored: true

            background: Rectangle {
                radius: height / 2
                color: step.hoverEnabled ? Ink.info : Kirigami.Theme.alternateBackgroundColor
            }
        }
        trailing: Kirigami.Icon {
            visible: step.hoverEnabled
            source: "go-next-symbolic"
            implicitWidth: Kirigami.Units.iconSizes.small
            implicitHeight: implicitWidth
        }
        Layout.fillWidth: true
    }

    title: i18nc("@title", "Begin here")

    QQC2.Label {
        text: i18nc("@info", "There is no server. Bundles go as files from you to people whom you know, and nobody else can read them: for that, both of you need each other's card once.")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.bottomMargin: Kirigami.Units.largeSpacing
    }
    Step {
        number: 1
        separator: true
        title: i18nc("@action:button", "Give them your card")
        subtitle: i18nc("@info", "Save it, send it, and read its ten words out to them.")
        onClicked: steps.cardRequested()
    }
    Step {
        number: 2
        title: i18nc("@action:button", "Open their card…")
        subtitle: i18nc("@info", "Compare the words with them, and agree on what they may see.")
        onClicked: steps.peerRequested()
    }
    Step {
        number: 3
        hoverEnabled: false
        title: i18nc("@info a step", "Send a bundle")
        subtitle: i18nc("@info", "Once they are in your circle: what is new to them, sealed so that nobody else can read it.")
    }
}
