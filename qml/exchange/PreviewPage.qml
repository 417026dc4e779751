// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What a bundle is and would do, record by record, before it is taken over.
Kirigami.ScrollablePage {
    id: page

    required property url file

    /// Neither is anything to be taken over, nor to be decided.
    readonly property bool nothing: importer.changesNothing && importer.records.choosable === 0

    signal done

    title: importer.title
    Kirigami.ColumnView.fillWidth: true
    Keys.onEscapePressed: done()
    actions: [
        Kirigami.Action {
            icon.name: "dialog-cancel"
            text: i18nc("@action:button", "Leave it")
            onTriggered: page.done()
        },
        Kirigami.Action {
            icon.name: "dialog-ok-apply"
            text: {
                if (page.nothing) {
                    return i18nc("@action:button", "Nothing to take over");
                }
                const records = importer.records;
                return records.asProposed ? i18ncp("@action:button", "Accept %1 change", "Accept all %1", records.chosen) : i18nc("@action:button %1 how many of %2", "Accept %1 of %2", records.chosen, records.choosable);
            }
            displayHint: Kirigami.DisplayHint.KeepVisible
            enabled: importer.hasPreview && !importer.busy && !page.nothing && (importer.records.chosen > 0 || importer.records.choosable === 0)
            shortcut: "Ctrl+Return"
            onTriggered: importer.accept()
        }
    ]
    Component.onCompleted: importer.open(file)

    BundleImporter {
        id: importer

        onImported: page.done()
        onMassChange: sentence => massChange.ask(sentence)
    }
    MassChangeDialog {
        id: massChange

        onAccepted: importer.accept(true)
    }

    header: QQC2.ToolBar {
        visible: importer.hasPreview && importer.records.choosable > 0
        contentItem: RowLayout {
            spacing: Kirigami.Units.smallSpacing

            QQC2.CheckBox {
                id: everything

                objectName: "chooseListed"
                tristate: true
                nextCheckState: () => importer.records.listedState === Qt.Checked ? Qt.Unchecked : Qt.Checked
                checkState: importer.records.listedState
                Accessible.name: i18nc("@option:check", "Take over all that are listed")
                QQC2.ToolTip.text: Accessible.name
                QQC2.ToolTip.visible: hovered
                QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                onClicked: {
                    importer.records.setListedChosen(checkState === Qt.Checked);
                    checkState = Qt.binding(() => importer.records.listedState);
                }
                Layout.leftMargin: Kirigami.Units.largeSpacing
            }
            Flow {
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true

                Repeater {
                    model: importer.records.filters

                    Kirigami.Chip {
                        required property var modelData

                        objectName: "filter-" + modelData.name
                        text: i18nc("@option:check %1 a part of a list, %2 how many", "%1 (%2)", modelData.text, modelData.number)
                        checked: importer.records.filter === modelData.name
                        closable: false
                        Accessible.name: text
                        onClicked: {
                            importer.records.filter = modelData.name;
                            checked = Qt.binding(() => importer.records.filter === modelData.name);
                        }
                    }
                }
            }
        }
    }

    ListView {
        id: view

        objectName: "previewList"
        model: importer.records
        currentIndex: -1
        keyNavigationEnabled: true
        activeFocusOnTab: count > 0
        highlightMoveDuration: 0
        Keys.onSpacePressed: importer.records.toggle(currentIndex)
        Accessible.role: Accessible.List
        Accessible.name: page.title
        spacing: Kirigami.Units.largeSpacing
        leftMargin: Kirigami.Units.largeSpacing
        rightMargin: Kirigami.Units.largeSpacing
        topMargin: Kirigami.Units.largeSpacing
        bottomMargin: Kirigami.Units.largeSpacing
        header: ColumnLayout {
            width: view.width - view.leftMargin - view.rightMargin
            spacing: Kirigami.Units.largeSpacing

            Kirigami.InlineMessage {
                visible: importer.problem.length > 0
                type: Kirigami.MessageType.Error
                text: importer.problem
                Layout.fillWidth: true
            }
            Repeater {
                model: importer.remarks

                Kirigami.InlineMessage {
                    required property string modelData

                    visible: true
                    type: Kirigami.MessageType.Information
                    text: modelData
                    Layout.fillWidth: true
                }
            }
            GridLayout {
                visible: importer.hasPreview
                columns: page.width > Kirigami.Units.gridUnit * 32 ? 2 : 1
                columnSpacing: Kirigami.Units.largeSpacing
                rowSpacing: Kirigami.Units.largeSpacing
                uniformCellWidths: true
                Layout.fillWidth: true
                Layout.bottomMargin: Kirigami.Units.largeSpacing

                PreviewFacts {
                    title: i18nc("@title", "Checked")
                    lines: importer.checks
                }
                PreviewFacts {
                    title: i18nc("@title", "What it would do")
                    lines: importer.effects
                }
            }
        }
        delegate: PreviewRecord {
            width: view.width - view.leftMargin - view.rightMargin
            onChoiceRequested: chosen => importer.records.setChosen(index, chosen)
        }

        QQC2.BusyIndicator {
            anchors.centerIn: parent
            visible: importer.busy
        }
        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: page.nothing && view.count === 0
            iconName: "checkmark"
            text: i18nc("@info", "All of it is here already")
        }
    }
}
