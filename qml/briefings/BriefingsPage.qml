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

    PageLink {
        id: link

        name: "briefings"
        onOpenRequested: (type, record, part) => {
            list.whenRead(() => view.currentIndex = list.indexOf(record));
            link.show(reader, {
                recordId: record
            });
        }
    }
    BriefingsModel {
        id: list
    }
    Component {
        id: reader

        BriefingPage {
            onFrozen: briefing => link.show(reader, {
                    recordId: briefing
                })
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
            required property string state
            required property string level

            required subtitle
            wrapTitle: true
            separator: true
            trailing: StateGlyph {
                visible: row.state.length > 0
                level: row.level
                word: row.state
                showWord: true
            }
            onClicked: {
                view.currentIndex = index;
                link.show(reader, {
                    recordId: recordId
                });
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: list.empty
            iconName: "document-multiple"
            text: i18nc("@info", "Nothing to brief on yet")
            explanation: i18nc("@info", "A briefing is made from a meeting: who comes, what they promised, what is open, and how old each fact is.")
            helpfulAction: Kirigami.Action {
                icon.name: "view-calendar"
                text: i18nc("@action:button", "Add a meeting")
                onTriggered: Session.createNew("meetings")
            }
        }
    }
}
