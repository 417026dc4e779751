// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Behind a cell of the matrix: what a platform committed to, where and by when, the evidence, and what was said of it.
Kirigami.ScrollablePage {
    id: page

    required property string platform
    required property string measure
    /// That the matrix was about; a new commitment begins with it.
    property string country

    signal formRequested(string record, var preset)
    signal historyRequested(string record, string name)

    title: measures.name
    Kirigami.ColumnView.fillWidth: false

    MeasureModel {
        id: measures

        platform: page.platform
        measure: page.measure
    }
    RecordDetails {
        id: organisation

        recordId: page.platform
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        ColumnLayout {
            spacing: 0

            Kirigami.Heading {
                text: measures.name
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            QQC2.Label {
                text: measures.about
                visible: text.length > 0
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        SectionCard {
            RowDelegate {
                title: organisation.name
                subtitle: i18nc("@label", "Platform")
                leading: Kirigami.Icon {
                    source: "globe"
                    implicitWidth: Kirigami.Units.iconSizes.smallMedium
                    implicitHeight: implicitWidth
                }
                onClicked: Session.open(page.platform)
                Layout.fillWidth: true
            }
        }
        CommitmentList {
            measures: measures
            onEditRequested: record => page.formRequested(record, {})
            onHistoryRequested: (record, name) => page.historyRequested(record, name)
            onAddRequested: {
                const preset = {
                    platform: page.platform,
                    measure: page.measure
                };
                if (page.country.length > 0) {
                    preset.country = page.country;
                }
                page.formRequested("", preset);
            }
        }
        SaidList {
            measures: measures
        }
    }
}
