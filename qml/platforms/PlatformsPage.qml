// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Which platform committed to what, and what of it is live where.
Kirigami.Page {
    id: page

    readonly property bool roomy: width >= Kirigami.Units.gridUnit * 30

    title: i18nc("@title", "Platforms")
    padding: 0
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.ColumnView.fillWidth: true
    actions: [
        Kirigami.Action {
            icon.name: "document-export-table"
            text: i18nc("@action:button", "Export…")
            tooltip: i18nc("@info:tooltip", "The matrix as a table for spreadsheets")
            enabled: matrix.count > 0
            onTriggered: tableDialog.open()
        }
    ]

    /// What the card beside the matrix is about.
    property var subject: ({})

    function showMeasure(platform: string, measure: string, country: string): void {
        subject = {
            platform: platform,
            measure: measure,
            country: country
        };
        showCard();
    }
    function showCard(): void {
        link.show(card, subject);
    }

    PageLink {
        id: link

        name: "platforms"
        onNewRequested: Session.openPage("directory", "platform", "new")
        onOpenRequested: (type, record, part) => {
            if (wanted.recordId === record) {
                wanted.show();
            }
            wanted.recordId = record;
        }
        onFindRequested: countryBox.forceActiveFocus()
    }
    // A commitment that was asked for is behind the cell of its platform and measure.
    RecordEditor {
        id: wanted

        type: "commitment"
        onReadyChanged: show()

        function show(): void {
            if (ready && recordId.length > 0) {
                page.showMeasure(values.platform, values.measure, values.country ?? "");
            }
        }
    }
    PlatformsModel {
        id: matrix

        country: countryBox.currentValue ?? ""
    }
    PlatformTasks {
        id: tasks
    }
    FileDialog {
        id: tableDialog

        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [i18nc("@item:inlistbox kind of file", "Tables (*.csv)")]
        onAccepted: tasks.exportMatrix(matrix.country, selectedFile)
    }
    Component {
        id: card

        MeasurePage {
            onFormRequested: (record, preset) => link.show(form, {
                    recordId: record,
                    preset: preset
                })
            onHistoryRequested: (record, name) => link.show(history, {
                    record: record,
                    name: name
                }, 2)
        }
    }
    Component {
        id: form

        CommitmentForm {
            onSaved: page.showCard()
            onCancelled: page.showCard()
        }
    }
    Component {
        id: history

        HistoryPage {}
    }

    header: QQC2.ToolBar {
        contentItem: Flow {
            spacing: Kirigami.Units.largeSpacing

            QQC2.ComboBox {
                id: countryBox

                objectName: "platformCountry"
                model: matrix.countries
                textRole: "text"
                valueRole: "value"
                Accessible.name: i18nc("@label", "Country")
                QQC2.ToolTip.visible: hovered
                QQC2.ToolTip.text: i18nc("@info:tooltip", "What holds in one country: its own commitment, else the one for the whole Union")
                QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            }
            QQC2.Label {
                height: countryBox.height
                verticalAlignment: Text.AlignVCenter
                text: matrix.count > 0 ? matrix.summary : ""
                color: Ink.quiet
            }
        }
    }

    MatrixView {
        anchors.fill: parent
        visible: matrix.count > 0
        focus: true
        name: i18nc("@label", "Measures by platform")
        headHeight: Kirigami.Units.gridUnit * 5
        headWidth: Kirigami.Units.gridUnit * (page.roomy ? 13 : 8)
        model: MatrixModel {
            rows: matrix
            columns: matrix.platforms
        }
        onCellChosen: (row, column) => page.showMeasure(model.cell(row, column).platform, matrix.value(row, "measure"), matrix.country)
    }
    Placeholder {
        anchors.centerIn: parent
        width: parent.width - Kirigami.Units.gridUnit * 4
        visible: matrix.empty
        iconName: "globe"
        text: i18nc("@info", "No platform is known")
        explanation: i18nc("@info", "What each platform committed to, for which country and by when, is shown here, with the evidence and what Member States say of it.")
        helpfulAction: Kirigami.Action {
            icon.name: "list-add"
            text: i18nc("@action:button", "Add a platform")
            onTriggered: Session.openPage("directory", "platform", "new")
        }
    }

    footer: MatrixLegend {
        visible: matrix.count > 0
        entries: [
            {
                level: "done",
                word: i18nc("@info legend", "live")
            },
            {
                level: "attention",
                word: i18nc("@info legend", "partial")
            },
            {
                level: "moving",
                word: i18nc("@info legend", "rolling out")
            },
            {
                level: "planned",
                word: i18nc("@info legend", "announced")
            },
            {
                level: "conflict",
                word: i18nc("@info legend", "overdue")
            },
            {
                level: "absent",
                word: i18nc("@info legend", "withdrawn")
            },
            {
                level: "bad",
                word: i18nc("@info legend", "not offered")
            },
            {
                level: "none",
                word: i18nc("@info legend", "nothing known")
            }
        ]
    }
}
