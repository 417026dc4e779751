// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Changes that wait for whoever owns the record: what is there, what is proposed, yes or no with one press or one key.
Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Proposals")
    Kirigami.ColumnView.fillWidth: true

    function accept(row: int): void {
        if (list.value(row, "decidable") === true) {
            list.accept(list.value(row, "recordId"), list.value(row, "title"));
        }
    }
    function decline(row: int): void {
        if (list.value(row, "decidable") === true) {
            question.proposal = list.value(row, "recordId");
            question.about = list.value(row, "title");
            answer.clear();
            question.open();
        }
    }

    ProposalsModel {
        id: list
    }
    Kirigami.Dialog {
        id: question

        property string proposal
        property string about

        function decline(): void {
            list.decline(proposal, about, answer.text);
            close();
        }

        title: i18nc("@title:window", "Decline this proposal?")
        preferredWidth: Kirigami.Units.gridUnit * 24
        padding: Kirigami.Units.largeSpacing
        standardButtons: Kirigami.Dialog.NoButton
        customFooterActions: [
            Kirigami.Action {
                icon.name: "dialog-ok-apply"
                text: i18nc("@action:button", "Decline")
                onTriggered: question.decline()
            },
            Kirigami.Action {
                icon.name: "dialog-cancel"
                text: i18nc("@action:button", "Cancel")
                onTriggered: question.close()
            }
        ]
        onOpened: answer.forceActiveFocus()
        onClosed: view.forceActiveFocus()

        ColumnLayout {
            spacing: Kirigami.Units.smallSpacing

            QQC2.Label {
                text: i18nc("@info", "“%1” stays as it is. Whoever proposed the change learns it with your next bundle.", question.about)
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            QQC2.TextField {
                id: answer

                placeholderText: i18nc("@info:placeholder reason of a refusal", "Why? (they see this)")
                placeholderTextColor: Ink.quiet
                Accessible.name: i18nc("@label reason of a refusal", "Why not")
                onAccepted: question.decline()
                Layout.fillWidth: true
            }
        }
    }

    ListView {
        id: view

        objectName: "proposals"
        model: list
        currentIndex: -1
        keyNavigationEnabled: true
        activeFocusOnTab: true
        // The focus may be here before the first row is.
        onActiveFocusChanged: begin()
        onCountChanged: begin()
        Accessible.role: Accessible.List
        Accessible.name: page.title
        spacing: Kirigami.Units.largeSpacing
        leftMargin: Kirigami.Units.largeSpacing
        rightMargin: Kirigami.Units.largeSpacing
        topMargin: Kirigami.Units.largeSpacing
        bottomMargin: Kirigami.Units.largeSpacing
        Keys.onPressed: event => {
            const act = ({
                    [Qt.Key_A]: page.accept,
                    [Qt.Key_D]: page.decline,
                    [Qt.Key_Return]: row => Session.open(list.value(row, "record")),
                    [Qt.Key_Enter]: row => Session.open(list.value(row, "record"))
                })[event.key];
            event.accepted = act !== undefined && event.modifiers === Qt.NoModifier && currentIndex >= 0;
            if (event.accepted) {
                act(currentIndex);
            }
        }
        function begin(): void {
            if (activeFocus && currentIndex < 0 && count > 0) {
                currentIndex = 0;
            }
        }
        section.property: "section"
        section.delegate: Kirigami.ListSectionHeader {
            required property string section

            width: view.width - view.leftMargin - view.rightMargin
            text: section
        }
        delegate: SectionCard {
            id: card

            required property int index
            required property string recordId
            required property string subtitle
            required property string record
            required property bool question
            required property bool decidable
            required property string stateWord
            required property string stateLevel
            required property string decision
            required property var changes
            required title

            objectName: "proposal-" + title
            width: view.width - view.leftMargin - view.rightMargin
            border.color: ListView.isCurrentItem && view.activeFocus ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, Kirigami.Theme.frameContrast)
            trailing: StateGlyph {
                level: card.stateLevel
                word: card.stateWord
                showWord: true
            }

            QQC2.Label {
                text: card.subtitle
                textFormat: Text.PlainText
                font: Kirigami.Theme.smallFont
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.largeSpacing
            }
            QQC2.Label {
                visible: card.question
                text: i18nc("@info", "Is this contact point still right? Accepting marks it as verified today; otherwise open the entry and change it.")
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.largeSpacing
            }
            Repeater {
                model: card.changes

                ColumnLayout {
                    id: line

                    required property var modelData

                    spacing: 0
                    Layout.fillWidth: true
                    Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                    Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                    Layout.bottomMargin: Kirigami.Units.largeSpacing

                    ChangeLine {
                        modelData: line.modelData
                        isNew: false
                        Layout.fillWidth: true
                    }
                    QQC2.Label {
                        visible: text.length > 0
                        text: line.modelData.note
                        textFormat: Text.PlainText
                        font: Kirigami.Theme.smallFont
                        color: Ink.attention
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                }
            }
            QQC2.Label {
                visible: text.length > 0
                text: card.decision
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.largeSpacing
            }
            Flow {
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.largeSpacing * 1.5

                QQC2.Button {
                    visible: card.decidable
                    icon.name: "dialog-ok-apply"
                    text: card.question ? i18nc("@action:button", "It is right") : i18nc("@action:button", "Accept")
                    Accessible.name: i18nc("@action:button %1 name of a record", "Accept: %1", card.title)
                    onClicked: page.accept(card.index)
                }
                QQC2.Button {
                    visible: card.decidable
                    icon.name: "dialog-cancel"
                    text: i18nc("@action:button", "Decline")
                    Accessible.name: i18nc("@action:button %1 name of a record", "Decline: %1", card.title)
                    onClicked: page.decline(card.index)
                }
                QQC2.Button {
                    icon.name: "document-open"
                    text: i18nc("@action:button", "Open")
                    Accessible.name: i18nc("@action:button %1 name of a record", "Open: %1", card.title)
                    onClicked: Session.open(card.record)
                }
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: list.empty
            iconName: "checkmark"
            text: i18nc("@info", "No proposals")
            explanation: i18nc("@info", "When somebody who may not change a record proposes a change to its owner, or asks them to confirm a contact point, it waits here for a yes or no.")
        }
    }
    footer: KeyHints {
        visible: list.count > 0
        hints: [
            {
                key: "A",
                text: i18nc("@info what a key does", "accept")
            },
            {
                key: "D",
                text: i18nc("@info what a key does", "decline")
            },
            {
                key: i18nc("@label key", "Enter"),
                text: i18nc("@info what a key does", "open")
            }
        ]
    }
}
