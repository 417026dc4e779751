// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Where the directory begins: Member States with their coverage, the other groups, and search over everybody.
Kirigami.Page {
    id: page

    /// There is room for a network beside the countries.
    readonly property bool wide: (page.QQC2.ApplicationWindow.window?.width ?? 0) >= Kirigami.Units.gridUnit * 40
    readonly property bool searching: searchField.text.trim().length > 0
    /// What the columns beside this one show.
    property bool networkOpen: false
    property string cardRecord
    property string country
    property string wantedCountry
    property string organisationKind
    readonly property int cardColumn: networkOpen ? 2 : 1

    title: i18nc("@title", "Directory")
    padding: 0
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    actions: [
        Kirigami.Action {
            icon.name: "list-add"
            text: i18nc("@action:button", "New")
            displayHint: Kirigami.DisplayHint.KeepVisible

            Kirigami.Action {
                icon.name: "contact-new"
                text: i18nc("@action", "New person")
                onTriggered: page.newPerson("")
            }
            Kirigami.Action {
                icon.name: "view-institution"
                text: i18nc("@action", "New organisation")
                onTriggered: page.newOrganisation([])
            }
            Kirigami.Action {
                icon.name: "mail-message-new"
                text: i18nc("@action", "New contact point")
                onTriggered: page.newContactPoint(page.cardRecord, "")
            }
        },
        Kirigami.Action {
            icon.name: "document-import"
            text: i18nc("@action:button", "Import…")
            onTriggered: exchange.importFiles([])
        },
        Kirigami.Action {
            icon.name: "document-export"
            text: i18nc("@action:button", "Export…")
            onTriggered: exchange.exportContacts()
        },
        Kirigami.Action {
            icon.name: "user-trash"
            text: i18nc("@action:button", "Trash")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: {
                page.networkOpen = false;
                page.cardRecord = "";
                link.show(trash);
            }
        }
    ]

    function showNetwork(row: int): void {
        countryList.currentIndex = row;
        country = countries.value(row, "country");
        organisationKind = countries.value(row, "organisationKind");
        networkOpen = true;
        cardRecord = "";
        link.show(network, {
            country: country,
            organisationKind: organisationKind,
            title: countries.value(row, "title")
        });
    }
    /// Also before the countries have been read.
    function showCountry(code: string): void {
        const row = countries.indexOf("country-" + code);
        wantedCountry = row < 0 ? code : "";
        if (row >= 0) {
            showNetwork(row);
        }
    }
    function showCard(record: string): void {
        // Beside the search, so that the next hit is one press away.
        networkOpen = networkOpen && !searching;
        cardRecord = record;
        link.show(card, {
            recordId: record
        }, cardColumn);
    }
    function showForm(form: Component, properties: var): void {
        link.show(form, properties, cardColumn);
    }
    /// Back to the card that the form was called from.
    function leaveForm(): void {
        if (cardRecord.length > 0) {
            showCard(cardRecord);
        } else {
            link.close(cardColumn);
        }
    }
    function newPerson(organisation: string): void {
        showForm(personForm, {
            preset: country.length > 0 ? {
                country: country
            } : {},
            post: organisation.length > 0 ? {
                organisation: organisation
            } : {}
        });
    }
    function newOrganisation(competences: var): void {
        const preset = {
            kind: organisationKind.length > 0 ? organisationKind : "authority"
        };
        if (country.length > 0) {
            preset.country = country;
        }
        showForm(organisationForm, {
            preset: preset,
            competences: competences
        });
    }
    function newContactPoint(owner: string, position: string): void {
        const preset = {
            medium: "email"
        };
        if (owner.length > 0) {
            preset.owner = owner;
        }
        if (position.length > 0) {
            preset.position = position;
        }
        showForm(contactPointForm, {
            preset: preset
        });
    }

    PageLink {
        id: link

        name: "directory"
        newText: i18nc("@action", "New person")
        onNewRequested: page.newPerson("")
        onOpenRequested: (type, record, part) => type === "country" ? page.showCountry(record) : page.showCard(record)
        onFindRequested: searchField.forceActiveFocus()
        onFilesRequested: files => exchange.importFiles(files)
    }
    ContactExchange {
        id: exchange

        link: link
        country: page.networkOpen ? page.country : ""
        organisationKind: page.networkOpen ? page.organisationKind : ""
        listName: countries.value(countryList.currentIndex, "title") ?? ""
        onOpened: {
            page.networkOpen = false;
            page.cardRecord = "";
        }
    }
    CountriesModel {
        id: countries

        property bool begun: false

        onRefreshed: {
            if (page.wantedCountry.length > 0) {
                page.showCountry(page.wantedCountry);
            } else if (!begun && !nobody && page.wide && !page.networkOpen && page.cardRecord.length === 0) {
                page.showNetwork(firstKnown());
            }
            begun = begun || !nobody;
        }
    }
    SearchModel {
        id: found

        text: searchField.text
        types: ["organisation", "person", "post", "contact_point"]
        limit: 60
    }

    Component {
        id: network

        NetworkPage {
            onRecordChosen: record => page.showCard(record)
            onAddPersonRequested: organisation => page.newPerson(organisation)
            onAddOrganisationRequested: competence => page.newOrganisation([competence])
        }
    }
    Component {
        id: card

        DirectoryCard {
            onEditRequested: (type, record) => {
                const forms = {
                    person: personForm,
                    organisation: organisationForm,
                    post: postForm,
                    contact_point: contactPointForm
                };
                page.showForm(forms[type], {
                    recordId: record
                });
            }
            onPersonRequested: organisation => page.newPerson(organisation)
            onPostRequested: person => page.showForm(postForm, {
                preset: {
                    person: person
                }
            })
            onContactPointRequested: (owner, position) => page.newContactPoint(owner, position)
            onHistoryRequested: (record, name) => link.show(history, {
                record: record,
                name: name
            }, page.cardColumn + 1)
            onClosed: {
                page.cardRecord = "";
                link.close(page.cardColumn);
            }
        }
    }
    Component {
        id: personForm

        PersonForm {
            onSaved: record => page.showCard(record)
            onCancelled: page.leaveForm()
        }
    }
    Component {
        id: organisationForm

        OrganisationForm {
            onSaved: record => page.showCard(record)
            onCancelled: page.leaveForm()
        }
    }
    Component {
        id: postForm

        PostForm {
            onSaved: page.leaveForm()
            onCancelled: page.leaveForm()
        }
    }
    Component {
        id: contactPointForm

        ContactPointForm {
            onSaved: record => page.cardRecord.length > 0 ? page.leaveForm() : Session.open(record)
            onCancelled: page.leaveForm()
        }
    }
    Component {
        id: history

        HistoryPage {}
    }
    Component {
        id: trash

        TrashPage {}
    }

    header: QQC2.ToolBar {
        contentItem: Kirigami.SearchField {
            id: searchField

            objectName: "directorySearch"
            focusSequence: "" // the window has it
            autoAccept: false
            placeholderText: i18nc("@info", "Search people, organisations, addresses…")
            Accessible.name: i18nc("@label", "Search the directory")
            onAccepted: found.whenRead(() => {
                if (found.count > 0) {
                    Session.open(found.value(0, "recordId"));
                }
            })
            Keys.onDownPressed: (page.searching ? resultList : countryList).forceActiveFocus()
            Keys.onEscapePressed: clear()
        }
    }

    StackLayout {
        anchors.fill: parent
        currentIndex: page.searching ? 1 : 0

        QQC2.ScrollView {
            ListView {
                id: countryList

                objectName: "countryList"
                model: countries
                currentIndex: -1
                keyNavigationEnabled: true
                activeFocusOnTab: true
                Accessible.name: i18nc("@label", "Countries and groups")
                Keys.onReturnPressed: if (currentIndex >= 0) {
                    page.showNetwork(currentIndex);
                }
                section.property: "section"
                section.delegate: Item {
                    required property string section

                    width: countryList.width
                    height: section === "0" ? 0 : Kirigami.Units.largeSpacing
                }
                delegate: RowDelegate {
                    id: countryRow

                    required property int index
                    required property string number
                    required property string level
                    required property string word

                    objectName: "country-" + title
                    separator: index > 0
                    Accessible.name: i18nc("@info country, coverage, what it means; for screen readers", "%1, %2, %3", title, number, word)
                    trailing: [
                        QQC2.Label {
                            text: countryRow.number
                            color: {
                                switch (countryRow.level) {
                                case "good":
                                    return Kirigami.Theme.positiveTextColor;
                                case "attention":
                                    return Kirigami.Theme.neutralTextColor;
                                case "bad":
                                    return Kirigami.Theme.negativeTextColor;
                                default:
                                    return Kirigami.Theme.disabledTextColor;
                                }
                            }
                        },
                        StateGlyph {
                            visible: countryRow.level.length > 0
                            level: countryRow.level
                            word: countryRow.word
                        }
                    ]
                    onClicked: page.showNetwork(index)
                }
            }
        }
        QQC2.ScrollView {
            ListView {
                id: resultList

                objectName: "resultList"
                model: found
                currentIndex: -1
                keyNavigationEnabled: true
                activeFocusOnTab: true
                Accessible.name: i18nc("@label", "Search results")
                Keys.onReturnPressed: if (currentIndex >= 0) {
                    Session.open(found.value(currentIndex, "recordId"));
                }
                delegate: RowDelegate {
                    id: hit

                    required property int index
                    required property string recordId
                    required property string typeLabel

                    separator: index > 0
                    trailing: KindChip {
                        text: hit.typeLabel
                    }
                    Component.onCompleted: subtitle = Qt.binding(() => found.value(index, "subtitle") ?? "")
                    onClicked: {
                        resultList.currentIndex = index;
                        Session.open(recordId);
                    }
                }

                Placeholder {
                    anchors.centerIn: parent
                    width: parent.width - Kirigami.Units.gridUnit * 2
                    visible: page.searching && found.empty
                    iconName: "search"
                    text: i18nc("@info", "Nobody is found")
                    explanation: i18nc("@info", "Every word must be the beginning of a word in a name, an address, a purpose or a note.")
                }
            }
        }
    }
    footer: QQC2.Control {
        visible: countries.nobody && !page.searching
        padding: Kirigami.Units.largeSpacing
        contentItem: ColumnLayout {
            objectName: "firstSteps"
            spacing: Kirigami.Units.smallSpacing

            Placeholder {
                iconName: "view-pim-contacts"
                text: i18nc("@info", "Nobody is here yet")
                explanation: i18nc("@info", "The directory holds the election networks of the Member States, the platforms and the Union bodies: who is who, and how to reach them.")
                Layout.fillWidth: true
            }
            QQC2.Button {
                icon.name: "list-add"
                text: i18nc("@action:button", "Add an organisation")
                Accessible.name: text
                onClicked: page.newOrganisation([])
                Layout.fillWidth: true
            }
            QQC2.Button {
                icon.name: "document-import"
                text: i18nc("@action:button", "Import contacts")
                Accessible.name: text
                onClicked: exchange.importFiles([])
                Layout.fillWidth: true
            }
            QQC2.Button {
                icon.name: "document-import"
                text: i18nc("@action:button", "Import a Flash note")
                Accessible.name: text
                onClicked: Session.openPage("meetings", "note", "import")
                Layout.fillWidth: true
            }
            QQC2.Button {
                objectName: "sample"
                icon.name: "games-hint"
                text: i18nc("@action:button", "Look around with sample data")
                Accessible.name: text
                onClicked: DirectoryTasks.fillWithSample()
                Layout.fillWidth: true
            }
        }
    }
}
