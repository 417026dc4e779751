// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// The chapters of the handbook.
Kirigami.ScrollablePage {
    id: page

    /// There is room for a chapter beside them.
    readonly property bool wide: (page.QQC2.ApplicationWindow.window?.width ?? 0) >= Kirigami.Units.gridUnit * 40

    function show(chapter: string): void {
        view.currentIndex = Handbook.chapters.findIndex(entry => entry.name === chapter);
        link.show(chapterPage, {
            chapter
        });
    }

    title: i18nc("@title page", "Handbook")
    Component.onCompleted: Qt.callLater(() => {
        if (wide && view.currentIndex < 0) {
            show(Handbook.chapters[0].name);
        }
    })

    PageLink {
        id: link

        name: "handbook"
        onOpenRequested: (type, record, part) => page.show(record)
    }
    Component {
        id: chapterPage

        ChapterPage {
            onChapterRequested: chapter => page.show(chapter)
        }
    }

    ListView {
        id: view

        model: Handbook.chapters
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: page.title
        delegate: RowDelegate {
            required property var modelData
            required property int index

            title: modelData.title
            boldTitle: false
            onClicked: page.show(modelData.name)
        }
    }
}
