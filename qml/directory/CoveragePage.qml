// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Which authorities are known in which country, and how far what is known can be relied on.
Kirigami.Page {
    id: page

    /// `missing`: the authority kind for which nobody is known; empty where somebody is.
    signal gapChosen(string country, string missing)

    title: i18nc("@title", "Coverage")
    padding: 0
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.ColumnView.fillWidth: true

    actions: [
        Kirigami.Action {
            icon.name: "document-export-table"
            text: i18nc("@action:button", "Export…")
            tooltip: i18nc("@info:tooltip", "The matrix as a table for spreadsheets")
            onTriggered: tableDialog.open()
        }
    ]

    CoverageMatrixModel {
        id: coverage
    }
    FileDialog {
        id: tableDialog

        objectName: "coverageTable"
        title: i18nc("@title:window", "Export the coverage")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [i18nc("@item:inlistbox kind of file", "Tables (*.csv)")]
        onAccepted: DirectoryTasks.exportCoverage(selectedFile)
    }

    header: QQC2.Control {
        padding: Kirigami.Units.largeSpacing
        contentItem: QQC2.Label {
            text: coverage.summary
            color: Ink.quiet
            wrapMode: Text.Wrap
        }
    }

    MatrixView {
        anchors.fill: parent
        focus: true
        name: i18nc("@label", "Coverage by country and authority")
        model: MatrixModel {
            rows: coverage
            columns: coverage.kinds
        }
        onCellChosen: (row, column) => {
            const cell = model.cell(row, column);
            page.gapChosen(coverage.value(row, "country"), cell.level === "bad" || cell.level === "none" ? cell.kind : "");
        }
    }

    footer: MatrixLegend {
        entries: [
            {
                level: "good",
                word: i18nc("@info legend", "verified")
            },
            {
                level: "attention",
                word: i18nc("@info legend", "due for verification")
            },
            {
                level: "conflict",
                word: i18nc("@info legend", "bounced, or nobody answered")
            },
            {
                level: "bad",
                word: i18nc("@info legend", "nobody known")
            },
            {
                level: "none",
                word: i18nc("@info legend", "nobody known, not required")
            }
        ]
    }
}
