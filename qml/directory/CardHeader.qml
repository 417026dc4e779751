// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import org.kde.kirigamiaddons.components as Components
import eu.liaison.components

/// Who this is: initials or sign, name, and what they are.
RowLayout {
    id: header

    required property CardDetails details
    readonly property bool isPerson: details.extra.type === "person"

    spacing: Kirigami.Units.largeSpacing * 1.5

    Components.Avatar {
        visible: header.isPerson
        name: header.details.name
        color: Ink.readable(Components.NameUtils.colorsFromString(name))
        Accessible.ignored: true
        Layout.preferredWidth: Kirigami.Units.iconSizes.huge * 0.85
        Layout.preferredHeight: Layout.preferredWidth
        Layout.alignment: Qt.AlignTop
    }
    Kirigami.Icon {
        visible: !header.isPerson
        source: header.details.extra.icon ?? ""
        Layout.preferredWidth: Kirigami.Units.iconSizes.large
        Layout.preferredHeight: Layout.preferredWidth
        Layout.alignment: Qt.AlignTop
    }
    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true

        Kirigami.Heading {
            objectName: "cardName"
            text: header.details.values.honorific ? i18nc("@title %1 form of address, %2 name", "%1 %2", header.details.values.honorific, header.details.name) : header.details.name
            textFormat: Text.PlainText
            level: 1
            font.weight: Font.Bold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        QQC2.Label {
            text: header.details.extra.line ?? ""
            visible: text.length > 0
            textFormat: Text.PlainText
            color: Ink.quiet
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Flow {
            spacing: Kirigami.Units.smallSpacing
            Layout.topMargin: Kirigami.Units.smallSpacing
            Layout.fillWidth: true
            visible: children.some(child => child.visible)

            KindChip {
                text: header.isPerson ? header.details.extra.countryName ?? "" : header.details.values.kind ?? ""
            }
            TlpBadge {
                tlp: header.details.values.tlp ?? ""
            }
            Repeater {
                model: header.details.extra.competences ?? []

                KindChip {
                    required property string modelData

                    text: modelData
                    tint: "accent"
                }
            }
        }
        TagRow {
            visible: header.details.ready && !header.details.gone
            record: header.details.recordId
            tags: header.details.extra.tags ?? []
            Layout.topMargin: Kirigami.Units.smallSpacing
            Layout.fillWidth: true
        }
    }
}
