// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Elections and how far away they are; the timeline; calendars of other programs in and out.
Kirigami.ScrollablePage {
    id: page

    /// There is room for the timeline beside the list.
    readonly property bool wide: (page.QQC2.ApplicationWindow.window?.width ?? 0) >= Kirigami.Units.gridUnit * 40
    /// How often something was shown beside the list: whoever finishes late closes nothing that came after.
    property int shown: 0

    title: i18nc("@title", "Calendar")
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    actions: [
        Kirigami.Action {
            icon.name: "list-add"
            text: i18nc("@action:button", "New election")
            onTriggered: Session.createNew("calendar")
        },
        Kirigami.Action {
            icon.name: "view-calendar-timeline"
            text: i18nc("@action:button", "Timeline")
            onTriggered: page.showTimeline()
        },
        Kirigami.Action {
            icon.name: "document-import"
            text: i18nc("@action:button", "Import…")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: page.importFiles([])
        },
        Kirigami.Action {
            icon.name: "document-export"
            text: i18nc("@action:button", "Export…")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: page.exportCalendar()
        }
    ]
    Component.onCompleted: Qt.callLater(() => {
        if (wide && shown === 0) {
            showTimeline();
        }
    })

    function show(component: Component, properties: var): void {
        shown += 1;
        link.show(component, properties);
    }
    function showTimeline(): void {
        view.currentIndex = -1;
        show(timeline, {});
    }
    function showElection(record: string): void {
        list.whenRead(() => view.currentIndex = list.indexOf(record));
        show(card, {
            recordId: record
        });
    }
    function importFiles(files: list<url>): void {
        view.currentIndex = -1;
        show(importPage, {
            files: files
        });
    }
    function exportCalendar(): void {
        (exportDialog.createObject(page) as CalendarExportDialog).open();
    }
    function choose(row: int): void {
        const key = list.value(row, "recordId") ?? "";
        if (key.length > 0) {
            view.currentIndex = row;
            list.keep(key, id => page.showElection(id));
        }
    }

    PageLink {
        id: link

        name: "calendar"
        onNewRequested: page.show(form, {})
        onFilesRequested: files => page.importFiles(files)
        onOpenRequested: (type, record, part) => {
            if (record === "timeline") {
                page.showTimeline();
            } else if (record === "import") {
                page.importFiles([]);
            } else if (record === "export") {
                page.exportCalendar();
            } else {
                page.showElection(record);
            }
        }
    }
    ElectionsModel {
        id: list
    }
    Component {
        id: timeline

        TimelinePage {
            onClosed: link.close()
        }
    }
    Component {
        id: card

        ElectionCard {
            onEditRequested: record => page.show(form, {
                    recordId: record
                })
            onDayRequested: preset => page.show(form, {
                    preset: preset
                })
            onRecordChosen: record => page.showElection(record)
            onClosed: link.close()
        }
    }
    Component {
        id: form

        ElectionForm {
            onSaved: record => page.showElection(record)
            onCancelled: record => record.length > 0 ? page.showElection(record) : link.close()
        }
    }
    Component {
        id: importPage

        CalendarImportPage {
            property int place: 0

            Component.onCompleted: place = page.shown
            onClosed: if (place === page.shown) {
                page.wide ? page.showTimeline() : link.close();
            }
        }
    }
    Component {
        id: exportDialog

        CalendarExportDialog {}
    }

    ListView {
        id: view

        objectName: "electionList"
        model: list
        currentIndex: -1
        activeFocusOnTab: true
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: i18nc("@title", "Elections")
        Keys.onReturnPressed: page.choose(currentIndex)
        Keys.onEnterPressed: page.choose(currentIndex)
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
            required property string level
            required property string word
            required property bool provisional

            required title
            required subtitle
            separator: true
            Accessible.name: [title, subtitle, word, provisional ? i18nc("@info of a date", "provisional") : ""].filter(part => part.length > 0).join(", ")
            chips: KindChip {
                visible: row.provisional
                text: i18nc("@info of a date", "provisional")
                tint: "attention"
            }
            trailing: StateGlyph {
                level: row.level
                word: row.word
                showWord: true
            }
            onClicked: page.choose(index)
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: list.empty
            iconName: "view-calendar"
            text: i18nc("@info", "No election is known")
            explanation: i18nc("@info", "Actions can be due so many days before or after an election, and move with it.")
            helpfulAction: Kirigami.Action {
                icon.name: "list-add"
                text: i18nc("@action:button", "New election")
                onTriggered: Session.createNew("calendar")
            }
        }
        InlineError {
            anchors.bottom: parent.bottom
            width: parent.width
            text: list.problem
        }
    }
}
