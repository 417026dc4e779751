// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Briefings")
    actions: [
        Kirigami.Action {
            icon.name: "list-add"
            text: i18nc("@action:button", "New briefing")
            onTriggered: page.begin()
        },
        Kirigami.Action {
            icon.name: "document-new-from-template"
            text: i18nc("@action:button", "Templates")
            tooltip: i18nc("@info:tooltip", "Parts and words that new briefings can begin with")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: link.show(templates, {})
        }
    ]

    function begin(): void {
        (dialog.createObject(page, {}) as NewBriefingDialog).open();
    }
    /// A draft is written on the left and read on the right of it; in a narrow window one after the other.
    function show(record: string, draft: bool): void {
        list.whenRead(() => view.currentIndex = list.indexOf(record));
        link.show(draft ? writer : reader, {
            recordId: record
        });
        if (draft && page.Window.width >= Kirigami.Units.gridUnit * 40) {
            link.show(reader, {
                recordId: record
            }, 2);
        }
    }

    PageLink {
        id: link

        name: "briefings"
        onNewRequested: page.begin()
        onOpenRequested: (type, record, part) => type === "templates" ? link.show(templates, {}) : list.whenRead(() => page.show(record, list.value(list.indexOf(record), "type") === "draft"))
    }
    BriefingsModel {
        id: list
    }
    Component {
        id: dialog

        NewBriefingDialog {
            onMade: briefing => page.show(briefing, true)
        }
    }
    Component {
        id: templates

        TemplatesPage {
            purpose: "briefing"
            hint: i18nc("@info how the parts of a briefing are typed in a template", "A part in each line, such as “Lines to take”. With a # before each of them, what stands below it are your own words.")
            explanation: i18nc("@info", "A template has the parts of a briefing, their order and your own words, and no facts. Write one here, or save one of a draft.")
        }
    }
    Component {
        id: reader

        BriefingPage {
            onFrozen: briefing => page.show(briefing, false)
            onDrafted: briefing => page.show(briefing, true)
            onClosed: link.close()
        }
    }
    Component {
        id: writer

        DraftPage {
            onReadRequested: link.show(reader, {
                recordId: recordId
            }, 2)
            onFrozen: briefing => page.show(briefing, false)
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
            required property string type
            required property string state
            required property string level

            required subtitle
            separator: true
            trailing: StateGlyph {
                visible: row.state.length > 0
                level: row.level
                word: row.state
                showWord: true
            }
            onClicked: {
                view.currentIndex = index;
                page.show(recordId, type === "draft");
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: list.empty
            iconName: "document-multiple"
            text: i18nc("@info", "Nothing to brief on yet")
            explanation: i18nc("@info", "A briefing is made from a meeting, a country, a platform or a topic: who they are, what they promised, what is open, and how old each fact is.")
            helpfulAction: Kirigami.Action {
                icon.name: "view-calendar"
                text: i18nc("@action:button", "Add a meeting")
                onTriggered: Session.createNew("meetings")
            }
        }
    }
}
