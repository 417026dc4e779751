// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Where the keys are kept.
SectionCard {
    title: i18nc("@title", "My keys")

    KeySettings {
        id: keys
    }
    ColumnLayout {
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.largeSpacing * 1.5
        Layout.topMargin: 0

        QQC2.CheckBox {
            objectName: "keysInWallet"
            visible: keys.available
            enabled: !keys.busy
            text: i18nc("@option:check", "Keep my keys in the desktop's wallet")
            checked: keys.inWallet
            Accessible.name: text
            onToggled: {
                keys.move(checked);
                // It shows where they are, also where they could not be moved.
                checked = Qt.binding(() => keys.inWallet);
            }
            Layout.fillWidth: true
        }
        QQC2.Label {
            text: keys.busy ? i18nc("@info", "Moving your keys. If the wallet asks for its password, type it there.") : keys.sentence
            color: keys.wrong ? Ink.bad : Ink.quiet
            wrapMode: Text.Wrap
            Accessible.role: keys.wrong ? Accessible.AlertMessage : Accessible.StaticText
            Accessible.name: text
            Layout.fillWidth: true
        }
    }
}
