// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A person or an organisation: how to reach them, what they do, what we did together, and where we know it from.
Kirigami.ScrollablePage {
    id: page

    required property string recordId
    readonly property bool isPerson: details.extra.type === "person"

    /// `type`: of the record, which is the card's or belongs to it.
    signal editRequested(string type, string record)
    signal personRequested(string organisation)
    signal postRequested(string person)
    signal moveRequested(string person, string post)
    signal contactPointRequested(string owner, string position)
    signal historyRequested(string record, string name)
    /// Of the organisation of a post, or of who holds it.
    signal cardRequested(string record)
    signal mergeRequested(string record)
    signal reportRequested(string record)
    signal closed

    function openHistory(): void {
        historyRequested(recordId, details.name);
    }

    objectName: "directoryCard"

    // As wide as there is room, but for what stands beside it: its history, or what is held.
    Kirigami.ColumnView.fillWidth: Kirigami.ColumnView.index >= (Kirigami.ColumnView.view?.count ?? 0) - 1
    title: !details.ready ? "" : isPerson ? i18nc("@title", "Person") : i18nc("@title", "Organisation")
    actions: [
        Kirigami.Action {
            icon.name: "document-edit"
            text: i18nc("@action:button", "Edit")
            enabled: details.ready
            onTriggered: page.editRequested(details.extra.type, page.recordId)
        },
        Kirigami.Action {
            icon.name: "view-history"
            text: i18nc("@action:button", "History")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: page.openHistory()
        },
        Kirigami.Action {
            icon.name: "merge"
            text: i18nc("@action:button", "Merge with…")
            enabled: details.ready
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: page.mergeRequested(page.recordId)
        },
        Kirigami.Action {
            icon.name: "dialog-question"
            text: i18nc("@action:button", "Ask to confirm")
            tooltip: i18nc("@info:tooltip", "Whoever keeps this card is asked whether its contact points are still right")
            enabled: details.ready
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: CurationTasks.askToConfirm(page.recordId, details.name)
        },
        Kirigami.Action {
            icon.name: "document-preview"
            text: i18nc("@action:button", "What is held on this person")
            visible: page.isPerson
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: page.reportRequested(page.recordId)
        },
        Kirigami.Action {
            icon.name: "edit-delete"
            text: i18nc("@action:button", "Delete")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: details.remove()
        }
    ]

    CardDetails {
        id: details

        recordId: page.recordId
        onRemoved: page.closed()
    }

    ColumnLayout {
        visible: details.ready && !details.gone
        spacing: Kirigami.Units.largeSpacing

        InlineNote {
            type: Kirigami.MessageType.Warning
            text: details.conflicts.length > 0 ? i18nc("@info", "Two people changed this entry without having seen each other's change.") : ""
            actions: Kirigami.Action {
                text: i18nc("@action:button", "Review")
                icon.name: "vcs-conflicting"
                onTriggered: Session.openPage("exchange")
            }
        }
        WithdrawnNote {
            details: details
        }
        CardHeader {
            details: details
            Layout.fillWidth: true
            Layout.bottomMargin: Kirigami.Units.smallSpacing
        }
        CardContacts {
            details: details
            onEditRequested: record => page.editRequested("contact_point", record)
            onAddRequested: page.contactPointRequested(page.recordId, details.extra.nextPosition)
        }
        Kirigami.Heading {
            level: 4
            font.weight: Font.Bold
            text: page.isPerson ? i18nc("@title", "Posts") : i18nc("@title", "People")
            Layout.topMargin: Kirigami.Units.smallSpacing
        }
        SectionCard {
            Repeater {
                model: details.extra.posts ?? []

                RowDelegate {
                    id: post

                    required property var modelData
                    required property int index

                    title: modelData.title
                    subtitle: modelData.subtitle
                    boldTitle: !page.isPerson
                    separator: index > 0
                    chips: [
                        KindChip {
                            text: post.modelData.role
                        },
                        KindChip {
                            text: post.modelData.tenure
                            tint: "attention"
                        }
                    ]
                    trailing: [
                        QQC2.ToolButton {
                            visible: page.isPerson && post.modelData.tenure.length === 0
                            icon.name: "go-next-skip"
                            text: i18nc("@action:button", "Move to a new post")
                            Accessible.name: text
                            display: QQC2.AbstractButton.IconOnly
                            QQC2.ToolTip.visible: hovered
                            QQC2.ToolTip.text: text
                            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                            onClicked: page.moveRequested(page.recordId, post.modelData.post)
                        },
                        QQC2.ToolButton {
                            icon.name: "document-edit"
                            text: i18nc("@action:button", "Change this post")
                            Accessible.name: text
                            display: QQC2.AbstractButton.IconOnly
                            QQC2.ToolTip.visible: hovered
                            QQC2.ToolTip.text: text
                            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                            onClicked: page.editRequested("post", post.modelData.post)
                        }
                    ]
                    onClicked: page.cardRequested(modelData.record)
                    Layout.fillWidth: true
                }
            }
            RowDelegate {
                title: page.isPerson ? i18nc("@action", "Add a post") : i18nc("@action", "Add a person")
                boldTitle: false
                separator: (details.extra.posts ?? []).length > 0
                leading: Kirigami.Icon {
                    source: "list-add-symbolic"
                    implicitWidth: Kirigami.Units.iconSizes.small
                    implicitHeight: implicitWidth
                }
                onClicked: page.isPerson ? page.postRequested(page.recordId) : page.personRequested(page.recordId)
                Layout.fillWidth: true
            }
        }
        Flow {
            visible: (details.extra.services ?? []).length > 0
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true

            QQC2.Label {
                text: i18nc("@label", "Services:")
                color: Ink.quiet
            }
            Repeater {
                model: details.extra.services ?? []

                KindChip {
                    required property string modelData

                    text: modelData
                }
            }
        }
        Kirigami.Heading {
            visible: (details.extra.together ?? []).length > 0
            level: 4
            font.weight: Font.Bold
            text: i18nc("@title meetings and actions with somebody", "Together")
            Layout.topMargin: Kirigami.Units.smallSpacing
        }
        SectionCard {
            visible: (details.extra.together ?? []).length > 0

            Repeater {
                model: details.extra.together ?? []

                RowDelegate {
                    id: shared

                    required property var modelData
                    required property int index

                    title: modelData.title
                    boldTitle: false
                    separator: index > 0
                    Accessible.name: [title, modelData.word].join(", ")
                    leading: Kirigami.Icon {
                        source: shared.modelData.icon
                        implicitWidth: Kirigami.Units.iconSizes.small
                        implicitHeight: implicitWidth
                    }
                    trailing: StateGlyph {
                        level: shared.modelData.level
                        word: shared.modelData.word
                        showWord: true
                        font: Kirigami.Theme.smallFont
                    }
                    onClicked: Session.open(modelData.record)
                    Layout.fillWidth: true
                }
            }
        }
        Kirigami.Heading {
            level: 4
            font.weight: Font.Bold
            text: i18nc("@title", "About this entry")
            Layout.topMargin: Kirigami.Units.smallSpacing
        }
        QQC2.Label {
            visible: text.length > 0
            text: details.values.notes ?? ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Repeater {
            model: [details.extra.website ?? "", details.extra.address ?? ""].concat(details.extra.about ?? []).filter(line => line.length > 0)

            QQC2.Label {
                required property string modelData

                text: modelData
                textFormat: Text.PlainText
                font: Kirigami.Theme.smallFont
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        Kirigami.LinkButton {
            normalColor: Ink.info
            text: i18nc("@action:button", "History")
            onClicked: page.openHistory()
        }
    }
    Placeholder {
        visible: details.gone
        anchors.centerIn: parent
        iconName: "user-trash"
        text: i18nc("@info", "This entry was deleted")
    }
}
