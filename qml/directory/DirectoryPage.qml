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
            icon.name: "view-grid"
            text: i18nc("@action:button", "Coverage")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            tooltip: i18nc("@info:tooltip", "Which authorities are known in which country")
            onTriggered: page.showCoverage()
        },
        Kirigami.Action {
            icon.name: "checkmark"
            text: i18nc("@action:button", "Worklist")
            tooltip: i18nc("@info:tooltip", "What is due for verification and review")
            onTriggered: curation.showWorklist("all")
        },
        Kirigami.Action {
            icon.name: "edit-find-replace"
            text: i18nc("@action:button", "Duplicates")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: curation.showDuplicates()
        },
        Kirigami.Action {
            icon.name: "document-import"
            text: i18nc("@action:button", "Import…")
            onTriggered: exchange.importFiles([])
        },
        Kirigami.Action {
            icon.name: "document-export"
            text: i18nc("@action:button", "Export…")
            onTriggered: exchange.exportContacts([])
        },
        Kirigami.Action {
            icon.name: "user-trash"
            text: i18nc("@action:button", "Trash")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: page.showTrash()
        }
    ]

    /// A country or group of the list.
    function showRow(row: int): void {
        countryList.currentIndex = row;
        country = countries.value(row, "country");
        organisationKind = countries.value(row, "organisationKind");
        if (country.length === 0 && organisationKind.length === 0) {
            showEverybody({});
        } else {
            showColumn(network, {
                country: country,
                organisationKind: organisationKind,
                title: countries.value(row, "title")
            });
        }
    }
    /// @p filter: see EverybodyModel.
    function showEverybody(filter: var): void {
        showColumn(everybody, {
            filter: filter
        });
    }
    function showColumn(list: Component, properties: var): void {
        networkOpen = true;
        cardRecord = "";
        link.show(list, properties);
    }
    function showTrash(): void {
        networkOpen = false;
        cardRecord = "";
        countryList.currentIndex = -1;
        link.show(trash);
    }
    /// What the palette and other pages ask for by name.
    function showPart(name: string): void {
        if (name === "trash") {
            showTrash();
        } else if (name === "everybody") {
            countryList.currentIndex = 0;
            showEverybody({});
        } else {
            showEverybody(ListChoices.saved.find(list => list.name === name)?.filter ?? {});
        }
    }
    /// Also before the countries have been read.
    function showCountry(code: string): void {
        const row = countries.indexOf("country-" + code);
        wantedCountry = row < 0 ? code : "";
        if (row >= 0) {
            showRow(row);
        }
    }
    function showCoverage(): void {
        countries.begun = true; // whoever asks for it before the countries are read does not want one of them
        networkOpen = false;
        cardRecord = "";
        link.show(coverage);
    }
    /// The network of a country, and where nobody is known for @p missing, the form that changes it.
    function showGap(code: string, missing: string): void {
        if (code === "EU") {
            showRow(countries.indexOf("kind-eu-body"));
            return;
        }
        showCountry(code);
        if (missing.length > 0) {
            newOrganisation([missing]);
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
    /// Of somebody who may be of another country than the list beside.
    function showCardAlone(record: string): void {
        if (networkOpen) {
            networkOpen = false;
            country = "";
            organisationKind = "";
            countryList.currentIndex = -1;
        }
        showCard(record);
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
        onNewRequested: page.newPerson("")
        onOpenRequested: (type, record, part) => {
            if (type === "search") {
                searchField.text = record;
                return;
            }
            if (type === "country" || type === "part") {
                searchField.clear();
            }
            if (type === "country") {
                page.showCountry(record);
            } else if (type === "coverage") {
                page.showCoverage();
            } else if (type === "new") {
                page.organisationKind = record;
                page.newOrganisation([]);
            } else if (type === "import") {
                exchange.importFiles([]);
            } else if (type === "part") {
                page.showPart(record);
            } else if (!curation.open(type, record)) {
                page.showCardAlone(record);
            }
        }
        onFindRequested: {
            searchField.forceActiveFocus();
            searchField.selectAll(); // what was searched for before
        }
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
    CurationPages {
        id: curation

        link: link
        column: page.cardColumn
        beside: page.cardRecord.length > 0
        onMergeOpened: one => page.cardRecord = one
        onOpened: {
            page.networkOpen = true;
            page.cardRecord = "";
        }
        onCardRequested: record => page.showCard(record)
        onLeft: page.leaveForm()
    }
    CountriesModel {
        id: countries

        property bool begun: false

        // The first network that is known opens by itself, but not while somebody searches: what they type would go there.
        onRefreshed: {
            if (page.wantedCountry.length > 0) {
                page.showCountry(page.wantedCountry);
            } else if (!begun && firstKnown() >= 0 && page.wide && !page.networkOpen && page.cardRecord.length === 0 && !searchField.activeFocus) {
                page.showRow(firstKnown());
            }
            begun = begun || firstKnown() >= 0;
        }
    }
    SearchModel {
        id: found

        text: searchField.text
        types: ["organisation", "person", "post", "contact_point"]
        limit: 60
    }

    Component {
        id: everybody

        EverybodyPage {
            exports: true
            onExportRequested: records => exchange.exportContacts(records)
            onRecordChosen: record => page.showCard(record)
            onAddPersonRequested: page.newPerson("")
        }
    }
    Component {
        id: network

        NetworkPage {
            onListRequested: filter => page.showEverybody(filter)
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
            onMoveRequested: (person, post) => page.showForm(postForm, {
                preset: {
                    person: person,
                    since: Qt.formatDate(Session.today, "yyyy-MM-dd")
                },
                ends: post
            })
            onContactPointRequested: (owner, position) => page.newContactPoint(owner, position)
            onHistoryRequested: (record, name) => link.show(history, {
                record: record,
                name: name
            }, page.cardColumn + 1)
            onCardRequested: record => page.showCard(record)
            onMergeRequested: record => curation.merge(record, "")
            onReportRequested: record => curation.report(record)
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
        id: coverage

        CoveragePage {
            onGapChosen: (country, missing) => page.showGap(country, missing)
        }
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
            placeholderTextColor: Ink.quiet
            Accessible.name: i18nc("@label", "Search the directory")
            onAccepted: found.whenRead(() => {
                if (found.count > 0) {
                    Session.open(found.value(0, "recordId"));
                }
            })
            Keys.onDownPressed: page.searching ? resultList.focusList() : countryList.focusList()
            Keys.onEscapePressed: clear()
        }
    }

    StackLayout {
        anchors.fill: parent
        currentIndex: page.searching ? 1 : 0

        CountryList {
            id: countryList

            model: countries
            onChosen: row => page.showRow(row)
        }
        SearchResults {
            id: resultList

            model: found
        }
    }
    footer: FirstSteps {
        visible: countries.nobody && !page.searching
        onOrganisationRequested: page.newOrganisation([])
        onImportRequested: exchange.importFiles([])
    }
}
