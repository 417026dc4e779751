// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components
import eu.liaison.exchange

/// How far the election is, what needs attention, what comes next, and how well the networks are known.
Kirigami.ScrollablePage {
    id: page

    readonly property bool wide: width > Kirigami.Units.gridUnit * 42

    title: i18nc("@title", "Overview")

    PageLink {
        name: "overview"
    }
    ElectionClock {
        id: clock
    }
    AttentionModel {
        id: attention

        waiting: FolderWatch.waiting
    }
    NextMeetingsModel {
        id: next
    }
    RecentChangesModel {
        id: changes
    }
    // What lies in the folder of the profile changes without a word.
    onVisibleChanged: if (visible) {
        attention.refresh();
    }

    GridLayout {
        columns: page.wide ? 2 : 1
        columnSpacing: Kirigami.Units.largeSpacing * 2
        rowSpacing: Kirigami.Units.largeSpacing * 2

        SectionCard {
            visible: Session.sample
            Layout.columnSpan: page.wide ? 2 : 1
            Layout.fillWidth: true

            RowDelegate {
                title: i18nc("@info %1 date", "Sample data: it is %1 here", Session.today.toLocaleDateString(Qt.locale(), Locale.LongFormat))
                subtitle: i18nc("@info", "Look around; nobody is real. What you add yourself stays when the sample goes.")
                hoverEnabled: false
                leading: Kirigami.Icon {
                    source: "games-hint"
                    implicitWidth: Kirigami.Units.iconSizes.smallMedium
                    implicitHeight: implicitWidth
                }
                trailing: QQC2.Button {
                    enabled: !SampleData.busy
                    text: page.wide ? i18nc("@action:button", "Remove sample data") : i18nc("@action:button sample data", "Remove")
                    Accessible.name: i18nc("@action:button", "Remove sample data")
                    onClicked: SampleData.clear()
                }
                Layout.fillWidth: true
            }
        }
        ColumnLayout {
            spacing: Kirigami.Units.largeSpacing * 2
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true

            SectionCard {
                Repeater {
                    model: clock

                    ElectionClockRow {
                        onOpened: record => record.length > 0 ? Session.open(record) : Session.openPage("calendar")
                        Layout.fillWidth: true
                    }
                }
                Kirigami.LinkButton {
                    normalColor: Ink.info
                    text: i18nc("@action:button", "Elections and timeline…")
                    Accessible.name: text
                    onClicked: Session.openPage("calendar", "timeline", "part")
                    Layout.margins: Kirigami.Units.largeSpacing * 1.5
                    Layout.topMargin: Kirigami.Units.smallSpacing
                }
            }
            SectionCard {
                visible: Session.fresh
                title: i18nc("@title", "Begin here")

                Repeater {
                    model: [
                        {
                            title: i18nc("@action", "Say who you are"),
                            about: i18nc("@info", "What you write carries your name, and “mine” means you."),
                            icon: "user-identity",
                            go: () => Session.openPage("settings")
                        },
                        {
                            title: i18nc("@action", "Fill the directory"),
                            about: i18nc("@info", "With contacts that you have, or with a colleague's bundle."),
                            icon: "view-pim-contacts",
                            go: () => Session.openPage("directory")
                        },
                        {
                            title: i18nc("@action", "Import a Flash note"),
                            about: i18nc("@info", "It becomes a meeting with participants, points and actions."),
                            icon: "document-import",
                            go: () => Session.openPage("meetings", "note", "import")
                        }
                    ]

                    RowDelegate {
                        id: step

                        required property var modelData

                        title: modelData.title
                        subtitle: modelData.about
                        separator: true
                        leading: Kirigami.Icon {
                            source: step.modelData.icon
                            implicitWidth: Kirigami.Units.iconSizes.smallMedium
                            implicitHeight: implicitWidth
                        }
                        onClicked: modelData.go()
                        Layout.fillWidth: true
                    }
                }
                RowDelegate {
                    title: i18nc("@info", "Not yet?")
                    subtitle: i18nc("@info", "Fictional networks, meetings and actions of March 2019; gone again in one press.")
                    separator: true
                    hoverEnabled: false
                    leading: Kirigami.Icon {
                        source: "games-hint"
                        implicitWidth: Kirigami.Units.iconSizes.smallMedium
                        implicitHeight: implicitWidth
                    }
                    trailing: QQC2.Button {
                        enabled: !SampleData.busy
                        text: page.width > Kirigami.Units.gridUnit * 28 ? i18nc("@action:button", "Look around with sample data") : i18nc("@action:button sample data", "Look around")
                        Accessible.name: i18nc("@action:button", "Look around with sample data")
                        onClicked: SampleData.fill()
                    }
                    Layout.fillWidth: true
                }
            }
            SectionCard {
                title: i18nc("@title", "Needs attention")

                Repeater {
                    model: attention

                    RowDelegate {
                        id: row

                        required property string level
                        required property string button
                        required property string target
                        required property string place
                        required property string part
                        required property string partType
                        required property string file

                        function go(): void {
                            if (file.length > 0) {
                                Session.openFiles([file]);
                            } else if (target.length > 0) {
                                Session.open(target);
                            } else {
                                Session.openPage(place, part, partType);
                            }
                        }

                        required subtitle
                        separator: true
                        leading: StateGlyph {
                            level: row.level
                            word: row.level === "bad" ? i18nc("@info", "urgent") : i18nc("@info", "needs attention")
                        }
                        trailing: QQC2.Button {
                            text: row.button
                            Accessible.name: i18nc("@action:button %1 what to do, %2 about what", "%1: %2", text, row.title)
                            onClicked: row.go()
                        }
                        onClicked: go()
                        Layout.fillWidth: true
                    }
                }
                QQC2.Label {
                    visible: attention.empty
                    text: i18nc("@info", "Nothing. What is overdue, out of date or changed by two people shows up here.")
                    color: Ink.quiet
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Layout.margins: Kirigami.Units.largeSpacing * 1.5
                    Layout.topMargin: 0
                }
            }
        }
        ColumnLayout {
            spacing: Kirigami.Units.largeSpacing * 2
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: !page.wide
            Layout.preferredWidth: page.wide ? Kirigami.Units.gridUnit * 19 : -1

            SectionCard {
                title: i18nc("@title", "Coverage of the networks")

                CoverageMap {
                    Layout.margins: Kirigami.Units.largeSpacing * 1.5
                    Layout.topMargin: 0
                    Layout.fillWidth: true
                }
                Kirigami.LinkButton {
                    normalColor: Ink.info
                    text: i18nc("@action:button", "By authority…")
                    Accessible.name: text
                    onClicked: Session.openPage("directory", "coverage", "coverage")
                    Layout.margins: Kirigami.Units.largeSpacing * 1.5
                    Layout.topMargin: 0
                }
            }
            SectionCard {
                title: i18nc("@title", "Next meetings")

                Repeater {
                    model: next

                    RowDelegate {
                        id: meeting

                        required property string recordId
                        required property string state
                        required property string level

                        required subtitle
                        separator: true
                        trailing: [
                            StateGlyph {
                                visible: meeting.state.length > 0
                                level: meeting.level
                                word: meeting.state
                                showWord: true
                            },
                            QQC2.Button {
                                visible: meeting.state.length === 0
                                text: i18nc("@action:button make a briefing", "Brief me")
                                Accessible.name: i18nc("@action:button %1 meeting", "Brief me: %1", meeting.title)
                                onClicked: Session.openPage("briefings", meeting.recordId)
                            }
                        ]
                        onClicked: Session.open(recordId)
                        Layout.fillWidth: true
                    }
                }
                QQC2.Button {
                    visible: next.empty
                    icon.name: "list-add"
                    text: i18nc("@action:button", "Add a meeting")
                    Accessible.name: text
                    onClicked: Session.createNew("meetings")
                    Layout.margins: Kirigami.Units.largeSpacing * 1.5
                    Layout.topMargin: 0
                }
            }
            SectionCard {
                visible: changes.count > 0
                title: i18nc("@title", "Last changes")

                Repeater {
                    model: changes

                    RowDelegate {
                        id: change

                        required property string record

                        required subtitle
                        boldTitle: false
                        separator: true
                        hoverEnabled: record.length > 0
                        topPadding: Kirigami.Units.smallSpacing * 1.5
                        bottomPadding: topPadding
                        onClicked: if (record.length > 0) {
                            Session.open(record);
                        }
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
