// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Others in their order, each with why it is not the first, and how to reach it.
SectionCard {
    id: card

    /// As RouteWords::line().
    required property var lines

    signal logRequested(point: string)

    visible: lines.length > 0

    Repeater {
        model: card.lines

        RowDelegate {
            id: row

            required property int index
            required property var modelData
            readonly property var way: modelData.ways[0]

            title: modelData.title
            subtitle: way ? i18nc("@info %1 number or address, %2 why somebody is not the first", "%1 · %2", way.value, modelData.subtitle) : modelData.subtitle
            boldTitle: way !== undefined
            separator: index > 0
            hoverEnabled: way !== undefined
            topPadding: Kirigami.Units.smallSpacing
            bottomPadding: Kirigami.Units.smallSpacing
            leading: StateGlyph {
                level: row.modelData.level
                word: row.modelData.word
            }
            trailing: Loader {
                active: row.way !== undefined
                visible: active
                sourceComponent: WayButtons {
                    way: row.way
                    iconsOnly: true
                    onLogRequested: point => card.logRequested(point)
                }
            }
            onClicked: Session.open(modelData.record)
            Layout.fillWidth: true
        }
    }
    Item {
        implicitHeight: Kirigami.Units.smallSpacing
    }
}
