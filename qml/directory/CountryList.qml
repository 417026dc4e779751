// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Everybody, the Member States with their coverage, and the other groups.
QQC2.ScrollView {
    id: list

    required property CountriesModel model
    property alias currentIndex: view.currentIndex

    signal chosen(row: int)

    function focusList(): void {
        view.forceActiveFocus();
    }

    ListView {
        id: view

        objectName: "countryList"
        model: list.model
        currentIndex: -1
        keyNavigationEnabled: true
        activeFocusOnTab: true
        Accessible.name: i18nc("@label", "Countries and groups")
        Keys.onReturnPressed: if (currentIndex >= 0) {
            list.chosen(currentIndex);
        }
        section.property: "section"
        section.delegate: Item {
            required property string section

            width: view.width
            height: section === "0" ? 0 : Kirigami.Units.largeSpacing
        }
        delegate: RowDelegate {
            id: row

            required property int index
            required property string number
            required property string level
            required property string word

            objectName: "country-" + title
            separator: index > 0
            Accessible.name: i18nc("@info country, coverage, what it means; for screen readers", "%1, %2, %3", title, number, word)
            trailing: [
                QQC2.Label {
                    text: row.number
                    color: {
                        switch (row.level) {
                        case "good":
                            return Ink.good;
                        case "attention":
                            return Ink.attention;
                        case "bad":
                            return Ink.bad;
                        default:
                            return Ink.quiet;
                        }
                    }
                },
                StateGlyph {
                    visible: row.level.length > 0
                    level: row.level
                    word: row.word
                }
            ]
            onClicked: list.chosen(index)
        }
    }
}
