// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// Several records: those that are chosen, each with a way to take it away, and a field that finds another one by its name.
ColumnLayout {
    id: picker

    /// Record types to choose from; empty: all.
    property var types: []
    /// Ids.
    required property var records
    /// Names by id.
    required property var titles
    property string label

    signal picked(id: string, title: string)
    signal dropped(id: string)

    spacing: Kirigami.Units.smallSpacing

    function forceActiveFocus(): void {
        input.forceActiveFocus();
    }

    Flow {
        visible: picker.records.length > 0
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        Repeater {
            model: picker.records

            Kirigami.Chip {
                required property string modelData

                text: picker.titles[modelData] ?? ""
                closable: true
                checkable: false
                Accessible.name: text
                width: Math.min(implicitWidth, picker.width)
                onRemoved: picker.dropped(modelData)
                onClicked: picker.dropped(modelData)
            }
        }
    }
    RecordPicker {
        id: input

        objectName: picker.objectName + "-picker"
        types: picker.types
        recordId: ""
        recordTitle: ""
        label: picker.label
        onPicked: (id, title) => picker.picked(id, title)
        Layout.fillWidth: true
    }
}
