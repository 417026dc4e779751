// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Begins a briefing: on what, from which template, up to which label. There when it is needed, and gone when it closes.
Kirigami.Dialog {
    id: dialog

    /// "meeting", "country", "platform" or "topic"
    readonly property string kind: kindBox.currentValue ?? ""
    property string chosenId
    property string chosenTitle

    signal made(string briefing)

    function make(): void {
        const what = kind === "country" ? countryBox.currentValue : kind === "topic" ? topicField.text : chosenId;
        maker.make(kind, what ?? "", templateBox.currentValue ?? "", ceilingBox.currentValue ?? "");
    }

    title: i18nc("@title:window", "New briefing")
    preferredWidth: Kirigami.Units.gridUnit * 26
    padding: Kirigami.Units.largeSpacing
    standardButtons: Kirigami.Dialog.NoButton
    customFooterActions: [
        Kirigami.Action {
            icon.name: "document-new"
            text: i18nc("@action:button", "Begin")
            onTriggered: dialog.make()
        },
        Kirigami.Action {
            icon.name: "dialog-cancel"
            text: i18nc("@action:button", "Cancel")
            onTriggered: dialog.close()
        }
    ]
    onOpened: kindBox.forceActiveFocus()
    onClosed: destroy()

    BriefingMaker {
        id: maker

        onMade: briefing => {
            dialog.made(briefing);
            dialog.close();
        }
    }
    Shortcut {
        sequences: ["Ctrl+Return"]
        enabled: dialog.opened
        onActivated: dialog.make()
    }

    component FieldLabel: QQC2.Label {
        font: Kirigami.Theme.smallFont
        color: Ink.quiet
        Layout.topMargin: Kirigami.Units.smallSpacing
    }

    ColumnLayout {
        spacing: Kirigami.Units.smallSpacing

        FieldLabel {
            text: i18nc("@label", "About")
        }
        QQC2.ComboBox {
            id: kindBox

            objectName: "briefingKind"
            textRole: "text"
            valueRole: "value"
            model: [
                {
                    value: "meeting",
                    text: i18nc("@item what a briefing is about", "a meeting")
                },
                {
                    value: "country",
                    text: i18nc("@item what a briefing is about", "a country")
                },
                {
                    value: "platform",
                    text: i18nc("@item what a briefing is about", "a platform or another organisation")
                },
                {
                    value: "topic",
                    text: i18nc("@item what a briefing is about", "a topic")
                }
            ]
            Accessible.name: i18nc("@label", "About")
            onActivated: {
                dialog.chosenId = "";
                dialog.chosenTitle = "";
            }
            Layout.fillWidth: true
        }
        QQC2.ComboBox {
            id: countryBox

            objectName: "briefingCountry"
            visible: dialog.kind === "country"
            textRole: "text"
            valueRole: "value"
            model: maker.countries
            Accessible.name: i18nc("@label", "Country")
            Layout.fillWidth: true
        }
        QQC2.TextField {
            id: topicField

            objectName: "briefingTopic"
            visible: dialog.kind === "topic"
            placeholderText: i18nc("@info how a topic is typed", "Words such as “ad library”…")
            placeholderTextColor: Ink.quiet
            Accessible.name: i18nc("@label", "Topic")
            onAccepted: dialog.make()
            Layout.fillWidth: true
        }
        RecordPicker {
            objectName: "briefingSubject"
            visible: dialog.kind === "meeting" || dialog.kind === "platform"
            types: [dialog.kind === "meeting" ? "meeting" : "organisation"]
            recordId: dialog.chosenId
            recordTitle: dialog.chosenTitle
            label: dialog.kind === "meeting" ? i18nc("@label", "Meeting") : i18nc("@label", "Organisation")
            onPicked: (id, title) => {
                dialog.chosenId = id;
                dialog.chosenTitle = title;
            }
            Layout.fillWidth: true
        }
        FieldLabel {
            text: i18nc("@label parts of a briefing", "With")
        }
        QQC2.ComboBox {
            id: templateBox

            objectName: "briefingTemplate"
            textRole: "text"
            valueRole: "value"
            model: maker.templates
            Accessible.name: i18nc("@label", "Template")
            Layout.fillWidth: true
        }
        FieldLabel {
            text: i18nc("@label which labels may be told", "Tells")
        }
        QQC2.ComboBox {
            id: ceilingBox

            objectName: "briefingCeiling"
            textRole: "text"
            valueRole: "value"
            model: maker.ceilings
            Accessible.name: i18nc("@label", "Ceiling")
            Layout.fillWidth: true
        }
        InlineError {
            text: maker.problem
        }
    }
}
