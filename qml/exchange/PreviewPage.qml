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

    required property BundleImporter importer
    /// Which of several files it is, "1 of 3"; empty where it is the only one.
    property string place

    /// Neither is anything to be taken over, nor to be decided.
    readonly property bool nothing: page.importer.changesNothing && page.importer.records.choosable === 0

    signal done

    title: page.importer.title
    Kirigami.ColumnView.fillWidth: true
    Keys.onEscapePressed: done()
    actions: [
        Kirigami.Action {
            icon.name: "dialog-cancel"
            text: i18nc("@action:button", "Leave it")
            onTriggered: page.done()
        },
        Kirigami.Action {
            visible: page.importer.hasPreview
            icon.name: "dialog-ok-apply"
            text: {
                if (page.nothing) {
                    return i18nc("@action:button", "Nothing to take over");
                }
                const records = page.importer.records;
                return records.asProposed ? i18ncp("@action:button", "Accept %1 change", "Accept all %1", records.chosen) : i18nc("@action:button %1 how many of %2", "Accept %1 of %2", records.chosen, records.choosable);
            }
            displayHint: Kirigami.DisplayHint.KeepVisible
            enabled: !page.importer.busy && !page.nothing && (page.importer.records.chosen > 0 || page.importer.records.choosable === 0)
            shortcut: "Ctrl+Return"
            onTriggered: page.importer.accept()
        }
    ]

    Connections {
        target: page.importer

        function onMassChange(sentence: string): void {
            massChange.ask(sentence);
        }
    }
    MassChangeDialog {
        id: massChange

        onAccepted: page.importer.accept(true)
    }

    header: QQC2.ToolBar {
        visible: page.importer.hasPreview && page.importer.records.choosable > 0
        contentItem: RowLayout {
            spacing: Kirigami.Units.smallSpacing

            QQC2.CheckBox {
                id: everything

                objectName: "chooseListed"
                tristate: true
                nextCheckState: () => page.importer.records.listedState === Qt.Checked ? Qt.Unchecked : Qt.Checked
                checkState: page.importer.records.listedState
                Accessible.name: i18nc("@option:check", "Take over all that are listed")
                QQC2.ToolTip.text: Accessible.name
                QQC2.ToolTip.visible: hovered
                QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                onClicked: {
                    page.importer.records.setListedChosen(checkState === Qt.Checked);
                    checkState = Qt.binding(() => page.importer.records.listedState);
                }
                Layout.leftMargin: Kirigami.Units.largeSpacing
            }
            Flow {
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true

                Repeater {
                    model: page.importer.records.filters

                    Kirigami.Chip {
                        required property var modelData

                        objectName: "filter-" + modelData.name
                        text: i18nc("@option:check %1 a part of a list, %2 how many", "%1 (%2)", modelData.text, modelData.number)
                        checked: page.importer.records.filter === modelData.name
                        closable: false
                        Accessible.name: text
                        onClicked: {
                            page.importer.records.filter = modelData.name;
                            checked = Qt.binding(() => page.importer.records.filter === modelData.name);
                        }
                    }
                }
            }
        }
    }

    ListView {
        id: view

        objectName: "previewList"
        model: page.importer.records
        currentIndex: -1
        keyNavigationEnabled: true
        activeFocusOnTab: activeFocus || count > 0
        highlightMoveDuration: 0
        Keys.onSpacePressed: page.importer.records.toggle(currentIndex)
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
            // It grows when the bundle has been read, and would push itself out of sight.
            onHeightChanged: if (view.currentIndex < 0) {
                view.positionViewAtBeginning();
            }

            QQC2.Label {
                visible: page.place.length > 0
                text: page.place
                color: Ink.quiet
                Layout.fillWidth: true
            }
            InlineError {
                text: page.importer.problem
            }
            Repeater {
                model: page.importer.remarks

                Kirigami.InlineMessage {
                    required property string modelData

                    visible: true
                    type: Kirigami.MessageType.Information
                    text: modelData
                    Layout.fillWidth: true
                }
            }
            GridLayout {
                visible: page.importer.hasPreview
                columns: page.width > Kirigami.Units.gridUnit * 32 ? 2 : 1
                columnSpacing: Kirigami.Units.largeSpacing
                rowSpacing: Kirigami.Units.largeSpacing
                uniformCellWidths: true
                Layout.fillWidth: true
                Layout.bottomMargin: Kirigami.Units.largeSpacing

                PreviewFacts {
                    title: i18nc("@title", "Checked")
                    lines: page.importer.checks
                }
                PreviewFacts {
                    title: i18nc("@title", "What it would do")
                    lines: page.importer.effects
                }
            }
        }
        delegate: PreviewRecord {
            width: view.width - view.leftMargin - view.rightMargin
            onChoiceRequested: chosen => page.importer.records.setChosen(index, chosen)
        }

        QQC2.BusyIndicator {
            anchors.centerIn: parent
            visible: page.importer.busy
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
