// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// What happened to an entry, in words, newest first, with the way back: for one value, and for the whole entry.
Kirigami.ScrollablePage {
    id: page

    required property string record
    required property string name

    title: i18nc("@title %1 name of a record", "History of %1", name)
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View

    HistoryModel {
        id: history

        record: page.record
    }

    ListView {
        id: view

        objectName: "historyList"
        model: history
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: page.title
        section.property: "section"
        section.delegate: Kirigami.ListSectionHeader {
            required property string section

            width: view.width
            text: section
        }
        delegate: RowDelegate {
            id: row

            required property int index
            required property string recordId
            required property bool canPutBack
            required property string earlier
            required property int changesBack

            Component.onCompleted: subtitle = Qt.binding(() => history.value(index, "subtitle") ?? "")
            boldTitle: false
            hoverEnabled: false
            trailing: [
                QQC2.Button {
                    visible: row.canPutBack
                    text: i18nc("@action:button write an earlier value again", "Put back")
                    Accessible.name: i18nc("@action:button %1 an earlier value", "Put back: %1", row.earlier)
                    QQC2.ToolTip.visible: hovered
                    QQC2.ToolTip.text: Accessible.name
                    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                    onClicked: history.putBack(row.recordId)
                },
                QQC2.ToolButton {
                    visible: row.changesBack > 0
                    objectName: "restoreBefore"
                    icon.name: "edit-undo-history"
                    text: i18ncp("@action:button", "Everything as it was before this (%1 change)", "Everything as it was before this (%1 changes)", row.changesBack)
                    Accessible.name: text
                    display: QQC2.AbstractButton.IconOnly
                    QQC2.ToolTip.visible: hovered
                    QQC2.ToolTip.text: text
                    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                    onClicked: history.restoreBefore(row.recordId)
                }
            ]
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 2
            visible: history.empty
            iconName: "view-history"
            text: i18nc("@info", "Nothing is known about earlier changes")
            explanation: i18nc("@info", "From now on every change is written down here, with the way back.")
        }
    }
}
