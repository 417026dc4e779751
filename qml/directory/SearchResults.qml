// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What a search has found, with the words that were found in bold.
QQC2.ScrollView {
    id: results

    required property SearchModel model

    function focusList(): void {
        view.forceActiveFocus();
    }

    ListView {
        id: view

        objectName: "resultList"
        model: results.model
        currentIndex: -1
        keyNavigationEnabled: true
        activeFocusOnTab: true
        Accessible.name: i18nc("@label", "Search results")
        Keys.onReturnPressed: if (currentIndex >= 0) {
            Session.open(results.model.value(currentIndex, "recordId"));
        }
        delegate: RowDelegate {
            id: hit

            required property int index
            required property string recordId
            required property string typeLabel
            required subtitle
            required markedTitle
            required markedSubtitle

            oneLine: true
            separator: index > 0
            trailing: KindChip {
                text: hit.typeLabel
            }
            onClicked: {
                view.currentIndex = index;
                Session.open(recordId);
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 2
            visible: results.model.text.length > 0 && results.model.empty
            iconName: "search"
            text: i18nc("@info", "Nobody is found")
            explanation: i18nc("@info", "Every word must be the beginning of a word in a name, a function, an organisation, an address or a note; or a country, an authority kind, “24/7”. Of addresses and numbers any three letters or digits will do.")
        }
    }
}
