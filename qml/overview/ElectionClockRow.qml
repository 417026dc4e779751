// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One election of the clock: the Union's large, those of countries below it in a line.
ColumnLayout {
    id: row

    required property int index
    required property int days
    required property string title
    required property string when
    required property string record
    required property bool isUnion

    signal opened(record: string)

    spacing: 0

    RowLayout {
        visible: row.isUnion
        spacing: Kirigami.Units.largeSpacing * 2
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.largeSpacing * 1.5

        Kirigami.Heading {
            visible: row.days > 0
            text: row.days
            font.pointSize: Kirigami.Theme.defaultFont.pointSize * 3
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            Kirigami.Heading {
                level: 3
                text: row.title
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            QQC2.Label {
                text: row.when
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
    }
    RowDelegate {
        visible: !row.isUnion
        title: row.title
        subtitle: row.when
        boldTitle: false
        separator: true
        trailing: QQC2.Label {
            text: row.days > 0 ? i18ncp("@info", "in %1 day", "in %1 days", row.days) : i18nc("@info of an election", "going on")
            color: Ink.quiet
        }
        onClicked: row.opened(row.record)
        Layout.fillWidth: true
    }
}
