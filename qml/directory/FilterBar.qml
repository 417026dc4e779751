// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// What a list is filtered by, as chips; and the lists that the user keeps.
Flow {
    id: bar

    /// See EverybodyModel::filter.
    required property var filter
    readonly property bool filtered: Object.keys(filter).some(name => name !== "what")
    readonly property bool organisations: filter.what === "organisations"
    readonly property bool kept: ListChoices.saved.some(list => isSame(list.filter, filter))

    signal filterRequested(filter: var)
    signal keepRequested

    function isSame(one: var, other: var): bool {
        const sorted = filter => JSON.stringify(Object.keys(filter).sort().map(name => [name, Array.isArray(filter[name]) ? [...filter[name]].sort() : filter[name]]));
        return sorted(one) === sorted(other);
    }
    function set(name: string, value: var): void {
        const filter = Object.assign({}, bar.filter);
        if (value === false || value.length === 0) {
            delete filter[name];
        } else {
            filter[name] = value;
        }
        bar.filterRequested(filter);
    }

    spacing: Kirigami.Units.smallSpacing

    Repeater {
        model: ListChoices.saved

        Kirigami.Chip {
            id: list

            required property var modelData

            objectName: "list-" + modelData.name
            text: modelData.name
            icon.name: "bookmarks"
            checkable: false
            checked: bar.isSame(modelData.filter, bar.filter)
            Accessible.name: i18nc("@action %1 name of a list that was kept", "List: %1", text)
            onClicked: bar.filterRequested(checked ? {} : modelData.filter)
            Keys.onDeletePressed: removed()
            onRemoved: ListChoices.forget(modelData.name)
        }
    }
    Kirigami.Chip {
        text: i18nc("@option list organisations instead of people", "Organisations")
        closable: false
        checkable: false
        checked: bar.organisations
        onClicked: bar.set("what", checked ? "" : "organisations")
    }
    Kirigami.Chip {
        objectName: "currentFilter"
        text: i18nc("@option filter", "Current posts")
        closable: false
        checkable: false
        checked: bar.filter.current === true
        onClicked: bar.set("current", !checked)
    }
    FilterChip {
        label: i18nc("@option filter", "Kind")
        choices: ListChoices.kinds
        chosen: bar.filter.kinds ?? []
        onChosenByUser: values => bar.set("kinds", values)
    }
    FilterChip {
        label: i18nc("@option filter", "Competence")
        choices: ListChoices.competences
        chosen: bar.filter.competences ?? []
        onChosenByUser: values => bar.set("competences", values)
    }
    FilterChip {
        label: i18nc("@option filter", "Country")
        choices: ListChoices.countries
        chosen: bar.filter.countries ?? []
        onChosenByUser: values => bar.set("countries", values)
    }
    FilterChip {
        label: i18nc("@option filter", "TLP")
        choices: ListChoices.labels
        chosen: bar.filter.labels ?? []
        onChosenByUser: values => bar.set("labels", values)
    }
    FilterChip {
        visible: choices.length > 0 || chosen.length > 0
        label: i18nc("@option filter", "Tag")
        choices: ListChoices.tags
        chosen: bar.filter.tags ?? []
        onChosenByUser: values => bar.set("tags", values)
    }
    Kirigami.Chip {
        objectName: "staleFilter"
        text: i18nc("@option filter: not verified in time", "Stale")
        closable: false
        checkable: false
        checked: bar.filter.stale === true
        onClicked: bar.set("stale", !checked)
    }
    Kirigami.Chip {
        text: i18nc("@option filter: reachable around the clock", "24/7")
        closable: false
        checkable: false
        checked: bar.filter.always === true
        onClicked: bar.set("always", !checked)
    }
    QQC2.ToolButton {
        visible: bar.filtered && !bar.kept
        icon.name: "bookmark-new"
        text: i18nc("@action:button keep the filter of this list by a name", "Keep…")
        Accessible.name: i18nc("@action:button", "Keep this list by a name")
        onClicked: bar.keepRequested()
    }
    QQC2.ToolButton {
        visible: bar.filtered
        icon.name: "edit-clear-all"
        text: i18nc("@action:button", "Clear")
        Accessible.name: i18nc("@action:button", "Clear all filters")
        onClicked: bar.filterRequested(bar.organisations ? {
            what: "organisations"
        } : {})
    }
}
