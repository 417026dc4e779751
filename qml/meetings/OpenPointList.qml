// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What those who take part asked and promised before, and what became of it: kept, broken or a point of the agenda, each by one
/// press.
SectionCard {
    id: card

    required property MeetingDetails details
    property bool locked: false

    visible: details.openPoints.length > 0
    title: i18nc("@title promises of earlier meetings", "Still open with them")

    Repeater {
        model: card.details.openPoints

        ColumnLayout {
            id: point

            required property var modelData
            required property int index

            spacing: 0
            Layout.fillWidth: true

            RowDelegate {
                title: point.modelData.text
                subtitle: point.modelData.subtitle
                boldTitle: false
                separator: point.index > 0
                bottomPadding: 0
                trailing: QQC2.Label {
                    text: point.modelData.days
                    color: Ink.attention
                    font: Kirigami.Theme.smallFont
                    Layout.alignment: Qt.AlignTop
                }
                onClicked: Session.open(point.modelData.record)
                Layout.fillWidth: true
            }
            Flow {
                spacing: 0
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.smallSpacing
                Layout.bottomMargin: Kirigami.Units.smallSpacing

                QQC2.ToolButton {
                    icon.name: "checkmark"
                    text: i18nc("@action:button a promise", "Kept")
                    Accessible.name: i18nc("@action:button %1 a promise", "Kept: %1", point.modelData.text)
                    onClicked: card.details.setOutcomeState(point.modelData.record, "kept")
                }
                QQC2.ToolButton {
                    icon.name: "dialog-cancel"
                    text: i18nc("@action:button a promise", "Broken")
                    Accessible.name: i18nc("@action:button %1 a promise", "Broken: %1", point.modelData.text)
                    onClicked: card.details.setOutcomeState(point.modelData.record, "broken")
                }
                QQC2.ToolButton {
                    visible: !card.locked
                    enabled: !point.modelData.onAgenda
                    icon.name: "view-list-text"
                    text: point.modelData.onAgenda ? i18nc("@info of a promise", "On the agenda") : i18nc("@action:button a promise", "To the agenda")
                    Accessible.name: i18nc("@action:button %1 a promise", "To the agenda: %1", point.modelData.text)
                    onClicked: card.details.putOnAgenda(point.modelData.record)
                }
            }
        }
    }
}
