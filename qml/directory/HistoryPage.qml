// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What happened to an entry, in words, newest first.
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
            required property int index

            Component.onCompleted: subtitle = Qt.binding(() => history.value(index, "subtitle") ?? "")
            boldTitle: false
            hoverEnabled: false
        }

        Placeholder {
            anchors.centerIn: parent
            visible: history.empty
            iconName: "view-history"
            text: i18nc("@info", "Nothing is known about earlier changes")
        }
    }
}
