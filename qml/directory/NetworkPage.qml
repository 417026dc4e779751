// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// The people and duty desks of a country's network, or of the organisations of a kind; who is missing says so, with the way to add.
Kirigami.ScrollablePage {
    id: page

    property string country
    property string organisationKind

    signal recordChosen(string record)
    signal addPersonRequested(string organisation)
    signal addOrganisationRequested(string competence)
    /// The same people as a list by name, see EverybodyModel.
    signal listRequested(var filter)

    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View

    actions: [
        Kirigami.Action {
            icon.name: "view-list-details"
            text: i18nc("@action:button", "As a list")
            onTriggered: {
                const filter = {};
                if (page.country.length > 0) {
                    filter.countries = [page.country];
                }
                if (network.organisationKind.length > 0) {
                    filter.kinds = [network.organisationKind];
                }
                for (const [name, chip] of [["current", currentChip], ["stale", staleChip], ["always", alwaysChip]]) {
                    if (chip.checked) {
                        filter[name] = true;
                    }
                }
                page.listRequested(filter);
            }
        }
    ]

    function choose(row: int): void {
        const record = network.value(row, "record") ?? "";
        if (record.length > 0) {
            view.currentIndex = row;
            page.recordChosen(record);
        }
    }

    NetworkModel {
        id: network

        country: page.country
        organisationKind: authoritiesChip.checked ? "authority" : platformsChip.checked ? "platform" : page.organisationKind
        currentOnly: currentChip.checked
        staleOnly: staleChip.checked
        alwaysOnly: alwaysChip.checked
    }

    SilencesModel {
        id: silences

        country: page.country
    }

    header: QQC2.ToolBar {
        contentItem: ColumnLayout {
            spacing: Kirigami.Units.smallSpacing

            RowLayout {
                visible: silences.count > 0
                spacing: Kirigami.Units.largeSpacing
                Layout.fillWidth: true

                StateGlyph {
                    level: "conflict"
                    word: silences.summary
                    showWord: true
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                Kirigami.LinkButton {
                    normalColor: Ink.info
                    text: i18nc("@action:button", "Whom to call…")
                    Accessible.name: text
                    onClicked: Session.openPage("incidents", page.country, "country")
                }
            }

            QQC2.Label {
                text: network.summary
                font: Kirigami.Theme.smallFont
                color: Ink.quiet
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            Flow {
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true

                Kirigami.Chip {
                    id: currentChip

                    objectName: "currentChip"
                    text: i18nc("@option filter", "Current posts")
                    closable: false
                    checkable: true
                    checked: true
                }
                Kirigami.Chip {
                    id: authoritiesChip

                    visible: page.country.length === 0 && page.organisationKind.length === 0
                    text: i18nc("@option filter", "Authorities")
                    closable: false
                    checkable: true
                    onToggled: platformsChip.checked = false
                }
                Kirigami.Chip {
                    id: platformsChip

                    visible: authoritiesChip.visible
                    text: i18nc("@option filter", "Platforms")
                    closable: false
                    checkable: true
                    onToggled: authoritiesChip.checked = false
                }
                Kirigami.Chip {
                    id: staleChip

                    objectName: "staleChip"
                    text: i18nc("@option filter: not verified in time", "Stale")
                    closable: false
                    checkable: true
                }
                Kirigami.Chip {
                    id: alwaysChip

                    text: i18nc("@option filter: reachable around the clock", "24/7")
                    closable: false
                    checkable: true
                }
            }
        }
    }

    ListView {
        id: view

        objectName: "networkList"
        model: network
        currentIndex: -1
        keyNavigationEnabled: true
        activeFocusOnTab: true
        Accessible.name: page.title
        Keys.onReturnPressed: page.choose(currentIndex)
        section.property: "section"
        section.delegate: Kirigami.ListSectionHeader {
            required property string section

            width: view.width
            text: section
        }
        delegate: RowDelegate {
            id: row

            required property int index
            required property string kind
            required property string level
            required property string word
            required property var marks
            required property string record
            required property string organisation
            required property string competence
            readonly property bool nobody: kind === "nobody" || kind === "missing"

            Component.onCompleted: subtitle = Qt.binding(() => network.value(index, "subtitle") ?? "")
            objectName: "member-" + title
            titleColor: nobody ? Ink.bad : Kirigami.Theme.textColor
            Accessible.name: [title, subtitle, word].concat(marks.map(mark => mark.text)).filter(part => part.length > 0).join(", ")
            leading: StateGlyph {
                visible: row.nobody
                level: row.level
                word: row.word
            }
            chips: Repeater {
                model: row.marks

                KindChip {
                    required property var modelData

                    text: modelData.text
                    tint: modelData.tint
                }
            }
            trailing: [
                StateGlyph {
                    visible: !row.nobody && row.level.length > 0
                    level: row.level
                    word: row.word
                },
                QQC2.Button {
                    visible: row.nobody
                    text: i18nc("@action:button", "Add")
                    Accessible.name: row.kind === "nobody" ? i18nc("@action %1 organisation", "Add a person to %1", row.subtitle) : i18nc("@action", "Add an organisation")
                    onClicked: row.kind === "nobody" ? page.addPersonRequested(row.organisation) : page.addOrganisationRequested(row.competence)
                }
            ]
            onClicked: page.choose(index)
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 2
            visible: network.empty
            iconName: staleChip.checked ? "checkmark" : "system-users"
            text: staleChip.checked ? i18nc("@info", "Nothing is stale") : i18nc("@info", "Nobody is listed here")
            explanation: staleChip.checked ? i18nc("@info", "Everybody here has a contact point that was verified in time.") : i18nc("@info", "Add an organisation, then its people and contact points.")
            helpfulAction: Kirigami.Action {
                enabled: !staleChip.checked && !alwaysChip.checked
                icon.name: "list-add"
                text: i18nc("@action:button", "Add an organisation")
                onTriggered: page.addOrganisationRequested("")
            }
        }
        InlineError {
            anchors.bottom: parent.bottom
            width: parent.width
            text: network.problem
        }
    }
}
