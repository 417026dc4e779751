// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What was said of a measure at meetings: feedback of countries, promises, asks; each leads to its meeting.
SectionCard {
    id: card

    required property MeasureModel measures

    title: i18nc("@title", "Said at meetings")

    PlatformTasks {
        id: tasks
    }

    Repeater {
        model: card.measures

        RowDelegate {
            id: line

            required property string recordId
            required property string kind
            required property string chip
            required property string word
            required title
            required subtitle

            visible: kind !== "commitment"
            boldTitle: false
            separator: true
            leading: KindChip {
                text: line.chip
                tint: line.kind === "feedback" ? "attention" : "accent"
                Layout.alignment: Qt.AlignTop
            }
            trailing: QQC2.Label {
                visible: text.length > 0
                text: line.word
                color: Ink.quiet
                font: Kirigami.Theme.smallFont
            }
            onClicked: Session.open(recordId)
            Layout.fillWidth: true
        }
    }
    QQC2.Label {
        visible: card.measures.count === card.measures.commitments && !card.measures.loading
        text: i18nc("@info", "Nothing that was said is attached to this measure.")
        color: Ink.quiet
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.rightMargin: Layout.leftMargin
    }
    ColumnLayout {
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.largeSpacing

        QQC2.Label {
            text: i18nc("@label", "Attach what somebody said")
            color: Ink.quiet
            font: Kirigami.Theme.smallFont
        }
        RecordPicker {
            objectName: "attachOutcome"
            types: ["outcome"]
            recordId: ""
            recordTitle: ""
            label: i18nc("@label", "Attach what somebody said")
            onPicked: id => {
                if (id.length > 0) {
                    tasks.attach(id, card.measures.measure);
                }
            }
            Layout.fillWidth: true
        }
    }
}
