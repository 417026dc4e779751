// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Whom to call, large enough to be read at three in the morning; or that there is nobody.
SectionCard {
    id: card

    required property RouteView route
    readonly property var way: (route.contact.ways ?? [])[0]

    signal logRequested(point: string)

    Accessible.name: i18nc("@label", "Whom to call")

    // Nobody: said plainly, with what to do about it.
    ColumnLayout {
        visible: card.route.nobody.length > 0
        spacing: Kirigami.Units.largeSpacing
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.largeSpacing * 1.5

        RowLayout {
            spacing: Kirigami.Units.largeSpacing
            Layout.fillWidth: true

            Kirigami.Icon {
                source: "dialog-warning"
                implicitWidth: Kirigami.Units.iconSizes.medium
                implicitHeight: implicitWidth
            }
            Kirigami.Heading {
                level: 2
                text: card.route.nobody
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        Kirigami.LinkButton {
            normalColor: Ink.info
            text: i18nc("@action:button %1 country", "Fill the network of %1…", card.route.countryName)
            Accessible.name: text
            onClicked: Session.openPage("directory", card.route.country, "country")
        }
    }
    ColumnLayout {
        visible: card.way !== undefined
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.largeSpacing * 1.5

        RowLayout {
            spacing: Kirigami.Units.largeSpacing
            Layout.fillWidth: true

            Kirigami.Heading {
                level: 2
                text: card.route.contact.organisation ?? ""
                textFormat: Text.PlainText
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            StateGlyph {
                objectName: "opening"
                level: card.way?.openingLevel ?? ""
                word: card.way?.opening ?? ""
                showWord: true
                font.pointSize: Kirigami.Theme.defaultFont.pointSize * 1.2
                wrapMode: Text.Wrap
                Layout.maximumWidth: card.width * 0.45
            }
        }
        QQC2.Label {
            visible: text.length > 0
            text: card.route.contact.about ?? ""
            textFormat: Text.PlainText
            color: Ink.quiet
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        QQC2.Label {
            objectName: "number"
            text: card.way?.value ?? ""
            textFormat: Text.PlainText
            // As large as there is room for: a long address on one line is worth more than its size.
            fontSizeMode: Text.HorizontalFit
            font.pointSize: Kirigami.Theme.defaultFont.pointSize * 2.6
            minimumPointSize: Kirigami.Theme.defaultFont.pointSize
            font.weight: Font.DemiBold
            elide: Text.ElideMiddle
            Layout.fillWidth: true
        }
        Flow {
            spacing: Kirigami.Units.largeSpacing
            Layout.fillWidth: true

            QQC2.Label {
                text: i18nc("@info %1 medium, such as telephone; %2 time in a city", "%1 · it is %2", card.way?.medium ?? "", card.way?.clock ?? "")
                textFormat: Text.PlainText
                color: Ink.quiet
            }
            StateGlyph {
                level: card.way?.freshnessLevel ?? ""
                word: card.way?.freshness ?? ""
                showWord: true
            }
            StateGlyph {
                visible: word.length > 0
                level: "conflict"
                word: card.way?.silent ?? ""
                showWord: true
            }
            TlpBadge {
                tlp: card.way?.tlp ?? ""
            }
        }
        WayButtons {
            way: card.way ?? ({})
            highlighted: true
            Layout.fillWidth: true
            Layout.topMargin: Kirigami.Units.smallSpacing
            onLogRequested: point => card.logRequested(point)
        }
    }
    Repeater {
        model: (card.route.contact.ways ?? []).slice(1, 3)

        RowDelegate {
            id: other

            required property var modelData

            title: modelData.value
            subtitle: [modelData.purpose, modelData.opening, modelData.silent.length > 0 ? modelData.silent : modelData.freshness].filter(part => part.length > 0).join(" · ")
            separator: true
            hoverEnabled: false
            topPadding: Kirigami.Units.smallSpacing
            bottomPadding: Kirigami.Units.smallSpacing
            trailing: WayButtons {
                way: other.modelData
                iconsOnly: true
                onLogRequested: point => card.logRequested(point)
            }
            Layout.fillWidth: true
        }
    }
}
