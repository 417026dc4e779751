// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Contacts for an audience outside: to whom, what would go and what not, the file, and what was given away before.
Kirigami.ScrollablePage {
    id: page

    /// Empty: a new one.
    signal audienceRequested(string audience)

    function save(ending: string): void {
        saveDialog.defaultSuffix = ending;
        saveDialog.selectedFile = maker.suggestedFile(ending);
        saveDialog.open();
    }

    title: i18nc("@title", "Give contacts to others")
    Kirigami.ColumnView.fillWidth: true

    AudiencesModel {
        id: audiences

        onRefreshed: if (indexOf(maker.audience) < 0) {
            maker.audience = count > 0 ? value(0, "recordId") : "";
        }
    }
    ReleaseMaker {
        id: maker
    }
    ReleaseLogModel {
        id: log
    }
    RecallModel {
        id: recalls
    }
    FileDialog {
        id: saveDialog

        title: i18nc("@title:window %1 audience", "Contacts for %1", maker.name)
        fileMode: FileDialog.SaveFile
        nameFilters: [({
                    liaison: i18nc("@item:inlistbox", "Liaison bundles (*.liaison)"),
                    vcf: i18nc("@item:inlistbox", "vCards (*.vcf)"),
                    csv: i18nc("@item:inlistbox", "Tables (*.csv)"),
                    pdf: i18nc("@item:inlistbox", "Contact sheets (*.pdf)")
                })[defaultSuffix] ?? ""]
        onAccepted: maker.write(selectedFile)
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        Placeholder {
            visible: audiences.empty
            iconName: "document-share"
            text: i18nc("@info", "Nobody gets contacts yet")
            explanation: i18nc("@info", "Say who does: the name that contact points are cleared for, such as “platforms”, and the strictest label that may go there.")
            helpfulAction: Kirigami.Action {
                icon.name: "list-add"
                text: i18nc("@action:button", "Add an audience")
                onTriggered: page.audienceRequested("")
            }
            Layout.fillWidth: true
            Layout.topMargin: Kirigami.Units.gridUnit * 3
            Layout.bottomMargin: Kirigami.Units.gridUnit * 3
        }
        SectionCard {
            visible: audiences.count > 0
            title: i18nc("@title", "To whom")
            trailing: QQC2.ToolButton {
                icon.name: "list-add"
                text: i18nc("@action:button", "Add an audience")
                Accessible.name: text
                onClicked: page.audienceRequested("")
            }

            Repeater {
                model: audiences

                RowDelegate {
                    id: audience

                    required property string recordId
                    required property string tlp
                    required title
                    required subtitle

                    separator: true
                    highlighted: maker.audience === recordId
                    chips: TlpBadge {
                        tlp: audience.tlp
                    }
                    trailing: QQC2.ToolButton {
                        icon.name: "document-edit"
                        display: QQC2.AbstractButton.IconOnly
                        text: i18nc("@action:button %1 audience", "Change the rule of %1", audience.title)
                        Accessible.name: text
                        QQC2.ToolTip.visible: hovered
                        QQC2.ToolTip.text: text
                        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                        onClicked: page.audienceRequested(audience.recordId)
                    }
                    onClicked: maker.audience = recordId
                    Layout.fillWidth: true
                }
            }
        }
        InlineNote {
            type: maker.failed ? Kirigami.MessageType.Error : Kirigami.MessageType.Positive
            text: maker.result
            closable: true
        }
        SectionCard {
            visible: maker.ready
            title: i18nc("@title %1 audience", "What goes to %1", maker.name)
            trailing: TlpBadge {
                tlp: maker.tlp
            }

            QQC2.Label {
                text: maker.summary
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.largeSpacing
            }
            QQC2.Label {
                visible: text.length > 0
                text: maker.plainProblem
                textFormat: Text.PlainText
                color: Ink.attention
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.largeSpacing
            }
            Flow {
                visible: maker.any
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.largeSpacing * 1.5

                Repeater {
                    model: [
                        {
                            ending: "liaison",
                            icon: "document-export",
                            text: i18nc("@action:button", "As a bundle…")
                        },
                        {
                            ending: "vcf",
                            icon: "view-pim-contacts",
                            text: i18nc("@action:button", "For address books…")
                        },
                        {
                            ending: "csv",
                            icon: "table",
                            text: i18nc("@action:button", "As a table…")
                        },
                        {
                            ending: "pdf",
                            icon: "document-print",
                            text: i18nc("@action:button", "As a contact sheet…")
                        }
                    ]

                    QQC2.Button {
                        required property var modelData

                        icon.name: modelData.icon
                        text: modelData.text
                        Accessible.name: text
                        enabled: !maker.busy && (maker.plainProblem.length === 0 || (modelData.ending === "liaison" && maker.encrypts))
                        onClicked: page.save(modelData.ending)
                    }
                }
            }
            Repeater {
                model: maker.groups

                ReleaseGroup {}
            }
            Item {
                implicitHeight: Kirigami.Units.smallSpacing
            }
        }
        SectionCard {
            visible: recalls.count > 0
            title: i18nc("@title", "Whom to tell")

            QQC2.Label {
                text: i18nc("@info", "This was given away, and has been withdrawn or erased since. Whoever has it does not know.")
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.largeSpacing
            }
            Repeater {
                model: recalls

                RowDelegate {
                    id: recall

                    required property string chip
                    required property string tint
                    required title
                    required subtitle

                    separator: true
                    hoverEnabled: false
                    chips: KindChip {
                        text: recall.chip
                        tint: recall.tint
                    }
                    Layout.fillWidth: true
                }
            }
        }
        SectionCard {
            visible: log.count > 0
            title: i18nc("@title", "What was given away")

            Repeater {
                model: log

                RowDelegate {
                    id: entry

                    required property string glyph
                    required property string word
                    required title
                    required subtitle

                    separator: true
                    hoverEnabled: false
                    leading: StateGlyph {
                        level: entry.glyph
                        word: entry.word
                    }
                    trailing: KindChip {
                        text: entry.word
                    }
                    Layout.fillWidth: true
                }
            }
        }
    }
}
