// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What else belongs to one proposed line of an import: who it is in the directory, from whom to whom, by when, where.
Kirigami.Dialog {
    id: dialog

    required property FlashImporter importer
    required property int row
    property var details: importer.details(row)
    property string problem

    function change(field: string, value: var): void {
        problem = importer.change(row, field, value);
        details = importer.details(row);
    }

    title: i18nc("@title:window", "Proposed line")
    preferredWidth: Kirigami.Units.gridUnit * 26
    padding: Kirigami.Units.largeSpacing
    standardButtons: Kirigami.Dialog.Close
    onClosed: destroy()

    component Choice: QQC2.ComboBox {
        id: choice

        required property string field

        textRole: "text"
        valueRole: "value"
        Component.onCompleted: currentIndex = indexOfValue(dialog.details[field])
        onActivated: dialog.change(field, currentValue)
        Layout.fillWidth: true
    }
    component Line: QQC2.TextField {
        required property string field

        Component.onCompleted: text = dialog.details[field] ?? ""
        onEditingFinished: dialog.change(field, text)
        Layout.fillWidth: true
    }

    ColumnLayout {
        spacing: Kirigami.Units.smallSpacing

        InlineError {
            text: dialog.problem
        }
        Loader {
            sourceComponent: dialog.details.list === "party" ? party : dialog.details.list === "point" ? point : task
            Layout.fillWidth: true
        }
    }

    Component {
        id: party

        Kirigami.FormLayout {
            RecordPicker {
                objectName: "partyRecord"
                types: [dialog.details.type]
                recordId: dialog.details.record
                recordTitle: dialog.details.recordTitle
                label: i18nc("@label", "In the directory as")
                onPicked: (id, title) => dialog.change("record", {
                        id: id,
                        title: title
                    })
                Kirigami.FormData.label: i18nc("@label", "In the directory as:")
                Layout.fillWidth: true
            }
            Line {
                field: "role"
                Accessible.name: i18nc("@label", "Role")
                Kirigami.FormData.label: i18nc("@label", "Role:")
            }
            Choice {
                field: "side"
                model: [
                    {
                        value: "",
                        text: i18nc("@item:inlistbox no side", "Not said")
                    },
                    {
                        value: "commission",
                        text: i18nc("@item:inlistbox side of a meeting", "Commission")
                    },
                    {
                        value: "member-state",
                        text: i18nc("@item:inlistbox side of a meeting", "Member States")
                    },
                    {
                        value: "platform",
                        text: i18nc("@item:inlistbox side of a meeting", "Platforms")
                    },
                    {
                        value: "other",
                        text: i18nc("@item:inlistbox side of a meeting", "Others")
                    }
                ]
                Accessible.name: i18nc("@label", "Side")
                Kirigami.FormData.label: i18nc("@label", "Side:")
            }
            QQC2.CheckBox {
                text: i18nc("@option:check", "Took part in the meeting")
                checked: dialog.details.participates
                onToggled: dialog.change("participates", checked)
            }
        }
    }
    Component {
        id: point

        Kirigami.FormLayout {
            PartyChooser {
                label: i18nc("@label", "From")
                names: dialog.importer.names
                chosen: dialog.details.from
                onChanged: indices => dialog.change("from", indices)
                Kirigami.FormData.label: i18nc("@label", "From:")
                Layout.fillWidth: true
            }
            PartyChooser {
                label: i18nc("@label", "To")
                names: dialog.importer.names
                chosen: dialog.details.to
                onChanged: indices => dialog.change("to", indices)
                Kirigami.FormData.label: i18nc("@label", "To:")
                Layout.fillWidth: true
            }
            Choice {
                field: "horizon"
                model: [
                    {
                        value: "",
                        text: i18nc("@item:inlistbox no horizon", "Not said")
                    },
                    {
                        value: "before",
                        text: i18nc("@item:inlistbox horizon", "Before the election")
                    },
                    {
                        value: "after",
                        text: i18nc("@item:inlistbox horizon", "After the election")
                    }
                ]
                Accessible.name: i18nc("@label", "Horizon")
                Kirigami.FormData.label: i18nc("@label", "Horizon:")
            }
            Line {
                field: "due"
                placeholderText: i18nc("@info how a date is typed", "year-month-day")
                placeholderTextColor: Ink.quiet
                Accessible.name: i18nc("@label", "Due")
                Kirigami.FormData.label: i18nc("@label", "Due:")
            }
            Line {
                field: "countries"
                placeholderText: i18nc("@info how countries are typed", "DK, Greece")
                placeholderTextColor: Ink.quiet
                Accessible.name: i18nc("@label", "Countries")
                Kirigami.FormData.label: i18nc("@label", "Countries:")
            }
        }
    }
    Component {
        id: task

        Kirigami.FormLayout {
            Choice {
                field: "owner"
                model: [
                    {
                        value: -1,
                        text: i18nc("@item:inlistbox no owner", "Nobody yet")
                    },
                    ...dialog.importer.names.map((name, index) => ({
                                value: index,
                                text: name
                            }))
                ]
                Accessible.name: i18nc("@label", "Owner")
                Kirigami.FormData.label: i18nc("@label", "Owner:")
            }
            Line {
                field: "due"
                placeholderText: i18nc("@info how a date is typed", "year-month-day")
                placeholderTextColor: Ink.quiet
                Accessible.name: i18nc("@label", "Due")
                Kirigami.FormData.label: i18nc("@label", "Due:")
            }
            Choice {
                field: "report_to"
                model: dialog.importer.forums()
                Accessible.name: i18nc("@label", "Report to")
                Kirigami.FormData.label: i18nc("@label", "Report to:")
            }
        }
    }
}
