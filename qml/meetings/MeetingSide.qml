// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Beside or below the minutes: who takes part, what is open with them, what is kept with the meeting.
ColumnLayout {
    id: side

    required property MeetingDetails details
    readonly property bool locked: details.locked

    spacing: Kirigami.Units.largeSpacing

    AttendeeList {
        details: side.details
        locked: side.locked
    }
    OpenPointList {
        details: side.details
        locked: side.locked
    }
    SectionCard {
        visible: side.details.attachments.length > 0
        title: i18nc("@title", "Kept with it")

        Repeater {
            model: side.details.attachments

            RowDelegate {
                required property var modelData

                title: modelData.name
                boldTitle: false
                separator: true
                leading: Kirigami.Icon {
                    source: "mail-attachment"
                    implicitWidth: Kirigami.Units.iconSizes.small
                    implicitHeight: implicitWidth
                }
                onClicked: (original.createObject(side, {
                    record: modelData.record
                }) as OriginalDialog).open()
                Layout.fillWidth: true
            }
        }
    }

    Component {
        id: original

        OriginalDialog {}
    }
}
