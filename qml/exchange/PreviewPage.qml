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

    signal done

    title: importer.title
    actions: [
        Kirigami.Action {
            icon.name: "dialog-cancel"
            text: i18nc("@action:button", "Leave it")
            onTriggered: page.done()
        },
        Kirigami.Action {
            icon.name: "dialog-ok-apply"
            text: importer.changesNothing ? i18nc("@action:button", "Nothing to take over") : i18ncp("@action:button", "Accept %1 change", "Accept all %1", importer.records.length)
            enabled: importer.hasPreview && !importer.busy && !importer.changesNothing
            onTriggered: importer.accept()
        }
    ]
    Component.onCompleted: importer.open(file)

    BundleImporter {
        id: importer

        onImported: page.done()
    }

    ListView {
        id: view

        model: importer.records
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
            GridLayout {
                visible: importer.hasPreview
                columns: page.width > Kirigami.Units.gridUnit * 32 ? 2 : 1
                columnSpacing: Kirigami.Units.largeSpacing
                rowSpacing: Kirigami.Units.largeSpacing
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
        }

        QQC2.BusyIndicator {
            anchors.centerIn: parent
            visible: importer.busy
        }
        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: importer.changesNothing && view.count === 0
            iconName: "checkmark"
            text: i18nc("@info", "All of it is here already")
        }
    }
}
