// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Meetings")
    actions: [
        Kirigami.Action {
            icon.name: "document-import"
            text: i18nc("@action:button", "Import note…")
            onTriggered: link.show(importer, {})
        },
        Kirigami.Action {
            icon.name: "dialog-messages"
            text: i18nc("@action:button", "Promises")
            tooltip: i18nc("@info:tooltip", "Who asked or promised what, and whether it has happened")
            onTriggered: link.show(promises, {})
        },
        Kirigami.Action {
            icon.name: "list-add"
            text: i18nc("@action:button", "New meeting")
            onTriggered: Session.createNew("meetings")
        },
        Kirigami.Action {
            icon.name: "document-new-from-template"
            text: i18nc("@action:button", "Templates")
            tooltip: i18nc("@info:tooltip", "Agendas that new meetings can begin with")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: link.show(templates, {})
        },
        Kirigami.Action {
            icon.name: "view-calendar"
            text: i18nc("@action:button", "Import a calendar…")
            tooltip: i18nc("@info:tooltip", "Invitations and events of other programs become meetings")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: Session.openPage("calendar", "import", "part")
        },
        Kirigami.Action {
            icon.name: "document-export"
            text: i18nc("@action:button", "Export a calendar…")
            tooltip: i18nc("@info:tooltip", "Meetings as a calendar of other programs")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: Session.openPage("calendar", "export", "part")
        }
    ]

    header: QQC2.ToolBar {
        contentItem: RowLayout {
            Kirigami.SearchField {
                id: searchField

                objectName: "meetingSearch"
                placeholderTextColor: Ink.quiet
                focusSequence: "" // the window has it
                autoAccept: false
                onTextChanged: list.text = text
                Layout.fillWidth: true
            }
        }
    }

    PageLink {
        id: link

        name: "meetings"
        onNewRequested: link.show(form, {})
        onOpenRequested: (type, record, part) => {
            if (type === "import") {
                link.show(importer, {});
                return;
            }
            if (type === "promises") {
                link.show(promises, {});
                return;
            }
            if (type === "templates") {
                link.show(templates, {});
                return;
            }
            if (type === "series") {
                series.recordId = record;
                return;
            }
            list.whenRead(() => view.currentIndex = list.indexOf(record));
            link.show(card, {
                recordId: record
            });
            if (type === "report" || type === "disclosure") {
                link.show(report, {
                    recordId: record,
                    disclosure: type === "disclosure"
                }, 2);
            }
        }
        onFindRequested: {
            searchField.forceActiveFocus();
            searchField.selectAll(); // what was searched for before
        }
        onFilesRequested: files => link.show(importer, {
                files: files
            })
    }
    MeetingsModel {
        id: list
    }
    // All meetings of a series are found by its name.
    RecordDetails {
        id: series

        onChanged: {
            searchField.text = name;
            recordId = "";
        }
    }
    Component {
        id: promises

        PromisesPage {}
    }
    Component {
        id: templates

        TemplatesPage {
            purpose: "meeting"
            hint: i18nc("@info how an agenda is typed in a template", "A point in each line, such as “Opening 10 min”; behind an @ who presents it.")
            explanation: i18nc("@info", "A template is an agenda that new meetings can begin with. Write one here, or make one of a meeting's agenda there.")
        }
    }
    Component {
        id: card

        MeetingCard {
            onEditRequested: record => link.show(form, {
                    recordId: record
                })
            onClosed: link.close()
        }
    }
    Component {
        id: report

        ReportPage {
            onClosed: link.close(2)
        }
    }
    Component {
        id: form

        MeetingForm {
            onSaved: record => Session.open(record)
            onCancelled: record => record.length > 0 ? Session.open(record) : link.close()
        }
    }
    Component {
        id: importer

        ImportPage {
            onImported: record => Session.open(record)
            onClosed: link.close()
        }
    }

    ListView {
        id: view

        model: list
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: page.title
        reuseItems: true
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
            required property string when
            required property string summary
            required property bool needsRecord
            required property string tlp
            required property string mark

            subtitle: [when, needsRecord ? i18nc("@info", "no record yet") : "", summary].filter(part => part.length > 0).join(" · ")
            separator: true
            chips: [
                KindChip {
                    text: row.mark
                    tint: "attention"
                },
                TlpBadge {
                    tlp: row.tlp
                }
            ]
            trailing: StateGlyph {
                visible: row.needsRecord
                level: "attention"
                word: i18nc("@info", "no record yet")
            }
            onClicked: {
                view.currentIndex = index;
                link.show(card, {
                    recordId: recordId
                });
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: list.empty
            iconName: "view-calendar"
            text: searchField.text.length > 0 ? i18nc("@info", "No meeting matches") : i18nc("@info", "No meetings yet")
            explanation: searchField.text.length > 0 ? i18nc("@info", "Titles, places, series and names of participants are searched.") : i18nc("@info", "A meeting keeps who was there, what was said, and who promised what. Begin with a Flash note that you have.")
            helpfulAction: Kirigami.Action {
                icon.name: "document-import"
                text: i18nc("@action:button", "Import a Flash note…")
                onTriggered: link.show(importer, {})
            }
        }
    }
}
