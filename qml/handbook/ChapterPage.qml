// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One chapter of the handbook, to read.
Kirigami.ScrollablePage {
    id: page

    required property string chapter

    signal chapterRequested(chapter: string)

    title: Handbook.title(chapter)
    // Paper.
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View

    ColumnLayout {
        DocumentBody {
            objectName: "chapterText"
            parts: Handbook.parts(page.chapter)
            text: Handbook.text(page.chapter)
            name: page.title
            onLinkActivated: link => {
                const chapter = Handbook.linked(link);
                if (chapter.length > 0) {
                    page.chapterRequested(chapter);
                } else {
                    Qt.openUrlExternally(link);
                }
            }
            Layout.fillWidth: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 42
        }
    }
}
