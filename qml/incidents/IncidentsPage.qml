// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import QtQuick.Dialogs
import eu.liaison.components

/// An incident and a country give whom to call now. Good at three in the morning: two keys, one number.
Kirigami.ScrollablePage {
    id: page

    readonly property bool wide: width > Kirigami.Units.gridUnit * 42
    property string country
    /// The log or a drill takes the place of the answer, where there is room for one of them.
    property bool aside: false
    readonly property bool answering: !aside || !(QQC2.ApplicationWindow.window?.pageStack.wideMode ?? false) // qmllint disable missing-property

    title: i18nc("@title", "Whom to call")
    Kirigami.ColumnView.fillWidth: answering
    actions: [
        Kirigami.Action {
            icon.name: "view-list-details"
            text: i18nc("@action:button", "Log")
            tooltip: i18nc("@info:tooltip", "Everybody who was told, with the answers")
            onTriggered: page.showLog()
        },
        Kirigami.Action {
            icon.name: "chronometer"
            text: i18nc("@action:button", "Drill")

            Kirigami.Action {
                text: i18nc("@action:inmenu", "Rehearse this country")
                enabled: page.country.length > 0
                onTriggered: page.showDrill(page.country, view.countryName)
            }
            Kirigami.Action {
                text: i18nc("@action:inmenu", "Rehearse all countries")
                onTriggered: page.showDrill("", "")
            }
        },
        Kirigami.Action {
            icon.name: "document-print"
            text: i18nc("@action:button", "Print")

            Kirigami.Action {
                text: i18nc("@action:inmenu", "Card of this country…")
                enabled: page.country.length > 0
                onTriggered: cardDialog.ask(page.country)
            }
            Kirigami.Action {
                text: i18nc("@action:inmenu", "Cards of all countries…")
                onTriggered: cardDialog.ask("")
            }
        }
    ]

    function showLog(): void {
        aside = true;
        link.show(log);
    }
    function showDrill(country: string, name: string): void {
        aside = true;
        link.show(drill, {
            country: country,
            countryName: name
        });
    }
    function showNotification(record: string, fromLog: bool): void {
        aside = true;
        link.show(notification, {
            recordId: record,
            fromLog: fromLog
        });
    }
    function close(): void {
        aside = false;
        link.close();
    }
    function logIt(point: string): void {
        IncidentTasks.log(view.incident, country, point, ready.tlp);
    }

    PageLink {
        id: link

        name: "incidents"
        onOpenRequested: (type, record, part) => {
            if (type === "country") {
                page.close();
                page.country = record;
            } else if (type === "notification") {
                page.showNotification(record, false);
            } else if (record === "log") {
                page.showLog();
            } else if (record === "drill") {
                page.showDrill(page.country, view.countryName);
            }
        }
        onFindRequested: incidents.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    Component {
        id: log

        NotificationsPage {
            onChosen: record => page.showNotification(record, true)
            onClosed: page.close()
        }
    }
    Component {
        id: notification

        NotificationCard {
            /// Back to it.
            property bool fromLog

            onSaved: fromLog ? page.showLog() : page.close()
            onCancelled: fromLog ? page.showLog() : page.close()
        }
    }
    Component {
        id: drill

        DrillPage {
            onClosed: page.close()
        }
    }
    Connections {
        target: IncidentTasks

        function onStarted(country: string): void {
            if (page.country.length === 0) {
                page.country = country;
            }
        }
    }
    RouteView {
        id: view

        incident: IncidentTasks.incidents[Math.max(0, incidents.currentIndex)].id
        country: page.country
    }
    CountryStates {
        id: memberStates

        incident: view.incident
    }
    // Who is open now is somebody else in a minute.
    Timer {
        interval: 60000
        running: page.visible
        repeat: true
        onTriggered: {
            view.refresh();
            memberStates.refresh();
        }
    }
    NotificationsModel {
        id: latest

        country: page.country
        limit: page.wide ? 3 : 5
    }
    FileDialog {
        id: cardDialog

        property string country

        function ask(country: string): void {
            cardDialog.country = country;
            open();
        }

        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [i18nc("@item:inlistbox kind of file", "PDF (*.pdf)")]
        onAccepted: IncidentTasks.writeCard(country, selectedFile)
    }
    Component.onCompleted: IncidentTasks.begin()

    Connections {
        target: page.contentItem

        // A page that comes into view takes the focus for itself; typing chooses at once.
        function onActiveFocusChanged(): void {
            if (page.contentItem.activeFocus && page.contentItem.Window.activeFocusItem === page.contentItem) {
                Qt.callLater(() => incidents.forceActiveFocus());
            }
        }
    }

    GridLayout {
        columns: page.wide ? 2 : 1
        columnSpacing: Kirigami.Units.largeSpacing * 2
        rowSpacing: Kirigami.Units.largeSpacing * 2

        ColumnLayout {
            spacing: Kirigami.Units.largeSpacing * 1.5
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: !page.wide
            Layout.preferredWidth: page.wide ? Kirigami.Units.gridUnit * 15 : -1

            SectionCard {
                title: i18nc("@title", "What happened")

                IncidentList {
                    id: incidents

                    currentIndex: 0
                    onChosen: tiles.forceActiveFocus(Qt.TabFocusReason)
                    Layout.fillWidth: true
                }
                Item {
                    implicitHeight: Kirigami.Units.smallSpacing
                }
            }
            SectionCard {
                title: i18nc("@title", "Where")

                CountryTiles {
                    id: tiles

                    countries: memberStates
                    currentIndex: memberStates.count > 0 ? memberStates.indexOf(page.country) : -1
                    onChosen: code => page.country = code
                    onIncidentTyped: row => incidents.currentIndex = row
                    Layout.fillWidth: true
                    Layout.margins: Kirigami.Units.largeSpacing * 1.5
                    Layout.topMargin: 0
                }
            }
        }
        ColumnLayout {
            visible: page.answering
            spacing: Kirigami.Units.largeSpacing * 1.5
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true

            Kirigami.Heading {
                level: 3
                visible: page.country.length > 0
                text: i18nc("@title %1 incident, %2 country", "%1, %2", view.incidentName, view.countryName)
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Placeholder {
                visible: page.country.length === 0
                iconName: "call-start"
                text: i18nc("@info", "Choose a country")
                explanation: i18nc("@info", "Type the first letter of what happened, then of the country: who answers there now is shown here, with whom to try next and what to have ready.")
                Layout.fillWidth: true
                Layout.topMargin: Kirigami.Units.gridUnit * 4
            }
            RouteAnswer {
                visible: view.current
                route: view
                onLogRequested: point => page.logIt(point)
            }
            RouteSteps {
                visible: view.current && lines.length > 0
                title: view.nobody.length > 0 ? i18nc("@title", "Known, but not to be reached") : i18nc("@title", "If nobody answers")
                lines: view.steps.filter(line => view.nobody.length === 0 || line.ways.length > 0).slice(0, page.wide ? 4 : 6)
                onLogRequested: point => page.logIt(point)
            }
            RouteSteps {
                visible: view.current && lines.length > 0
                title: i18nc("@title", "Who is nearest")
                lines: view.nearest
                onLogRequested: point => page.logIt(point)
            }
            ReadyCard {
                id: ready

                visible: view.current
                route: view
                Layout.fillWidth: true
                Layout.fillHeight: false
            }
            SectionCard {
                visible: latest.count > 0 && page.country.length > 0
                title: i18nc("@title", "Told lately")

                Repeater {
                    model: latest

                    NotificationRow {
                        required title
                        separator: true
                        roomy: page.wide
                        topPadding: Kirigami.Units.smallSpacing
                        bottomPadding: Kirigami.Units.smallSpacing
                        onClicked: page.showNotification(recordId, false)
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
