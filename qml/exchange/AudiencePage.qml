// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Who outside is given contacts, and the rule for what may go there.
Kirigami.ScrollablePage {
    id: page

    /// Empty: a new one.
    required property string audience

    signal done

    title: audience.length > 0 ? i18nc("@title %1 audience", "Rule for %1", editor.name) : i18nc("@title", "New audience")
    Component.onCompleted: editor.load(audience)
    Keys.onEscapePressed: done()

    AudienceEditor {
        id: editor

        onSaved: page.done()
        onRemoved: page.done()
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+S"]
        enabled: page.visible
        onActivated: editor.save()
    }

    component Caption: QQC2.Label {
        font: Kirigami.Theme.smallFont
        color: Ink.quiet
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    component Problem: QQC2.Label {
        required property string field

        visible: editor.problemField === field && editor.problem.length > 0
        text: editor.problem
        color: Ink.bad
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
        Layout.fillWidth: true
    }

    ColumnLayout {
        spacing: Kirigami.Units.smallSpacing

        Caption {
            text: i18nc("@label", "Name, as contact points are cleared for it")
        }
        QQC2.TextField {
            text: editor.name
            Accessible.name: i18nc("@label", "Name")
            onTextEdited: editor.name = text
            Layout.fillWidth: true
        }
        Problem {
            field: "name"
        }
        Flow {
            visible: editor.suggestions.length > 0
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true

            Repeater {
                model: editor.suggestions

                Kirigami.Chip {
                    required property var modelData

                    text: modelData.text
                    checkable: false
                    closable: false
                    Accessible.name: i18nc("@action:button %1 a name", "Take the name %1", modelData.name)
                    onClicked: editor.name = modelData.name
                }
            }
        }
        Caption {
            text: i18nc("@label", "Strictest label that may go")
            Layout.topMargin: Kirigami.Units.largeSpacing
        }
        QQC2.ComboBox {
            model: editor.labels
            currentIndex: editor.labels.indexOf(editor.tlp)
            Accessible.name: i18nc("@label", "Strictest label that may go")
            onActivated: index => editor.tlp = editor.labels[index]
            Layout.fillWidth: true
        }
        Caption {
            text: i18nc("@label", "Contact points")
            Layout.topMargin: Kirigami.Units.largeSpacing
        }
        QQC2.ComboBox {
            id: types

            model: [
                {
                    value: "",
                    text: i18nc("@item:inlistbox contact points", "of people and organisations")
                },
                {
                    value: "organisation",
                    text: i18nc("@item:inlistbox contact points", "of organisations only, so no names")
                },
                {
                    value: "person",
                    text: i18nc("@item:inlistbox contact points", "of people only")
                }
            ]
            textRole: "text"
            valueRole: "value"
            currentIndex: Math.max(0, ["", "organisation", "person"].indexOf(editor.type))
            Accessible.name: i18nc("@label", "Contact points")
            onActivated: editor.type = currentValue
            Layout.fillWidth: true
        }
        Caption {
            text: i18nc("@label", "Countries")
            Layout.topMargin: Kirigami.Units.largeSpacing
        }
        QQC2.TextField {
            text: editor.countries
            placeholderText: i18nc("@info an empty field of countries", "all; or DK, EE, …")
            placeholderTextColor: Ink.quiet
            Accessible.name: i18nc("@label", "Countries")
            onTextEdited: editor.countries = text
            Layout.fillWidth: true
        }
        Problem {
            field: "countries"
        }
        Caption {
            text: i18nc("@label", "Sent as, the name in the file")
            Layout.topMargin: Kirigami.Units.largeSpacing
        }
        QQC2.TextField {
            text: editor.sender
            placeholderText: i18nc("@info an empty field of a name", "nobody's")
            placeholderTextColor: Ink.quiet
            Accessible.name: i18nc("@label", "Sent as")
            onTextEdited: editor.sender = text
            Layout.fillWidth: true
        }
        Problem {
            field: "sender"
        }
        Caption {
            text: i18nc("@label", "Bundles are encrypted to")
            Layout.topMargin: Kirigami.Units.largeSpacing
        }
        QQC2.TextField {
            text: editor.recipient
            placeholderText: i18nc("@info an empty field of a name", "nobody")
            placeholderTextColor: Ink.quiet
            Accessible.name: i18nc("@label", "Recipient")
            onTextEdited: editor.recipient = text
            Layout.fillWidth: true
        }
        Problem {
            field: "recipient"
        }
        QQC2.TextField {
            text: editor.key
            placeholderText: i18nc("@info an empty field of a key", "Their public key, which begins with age1")
            placeholderTextColor: Ink.quiet
            Accessible.name: i18nc("@label", "Public key")
            onTextEdited: editor.key = text
            Layout.fillWidth: true
        }
        Problem {
            field: "key"
        }
        QQC2.CheckBox {
            text: i18nc("@option:check", "Files that are not encrypted may hold more than what is TLP:CLEAR")
            checked: editor.plain
            Accessible.name: text
            onToggled: editor.plain = checked
            Layout.topMargin: Kirigami.Units.largeSpacing
            Layout.fillWidth: true
        }
    }

    footer: QQC2.ToolBar {
        position: QQC2.ToolBar.Footer
        contentItem: ColumnLayout {
            InlineError {
                text: editor.problemField.length === 0 ? editor.problem : ""
            }
            RowLayout {
                Layout.fillWidth: true

                QQC2.Button {
                    visible: page.audience.length > 0
                    icon.name: "edit-delete"
                    text: i18nc("@action:button", "Remove the rule")
                    Accessible.name: text
                    onClicked: editor.remove()
                }
                Item {
                    Layout.fillWidth: true
                }
                QQC2.Button {
                    icon.name: "dialog-cancel"
                    text: i18nc("@action:button", "Cancel")
                    Accessible.name: text
                    onClicked: page.done()
                }
                QQC2.Button {
                    icon.name: "document-save"
                    text: i18nc("@action:button", "Save")
                    Accessible.name: text
                    highlighted: true
                    onClicked: editor.save()
                }
            }
        }
    }
}
