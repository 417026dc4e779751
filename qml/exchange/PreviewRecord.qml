// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One record of a preview: whether it is taken over; field by field what is here and what the bundle brings.
SectionCard {
    id: card

    required property int index
    required title
    required property string typeLabel
    required property string kindLabel
    required property string tint
    required property bool added
    required property var fields
    required property string why
    required property bool chosen
    required property bool choosable

    readonly property bool narrow: width < Kirigami.Units.gridUnit * 26
    readonly property bool current: ListView.isCurrentItem && ListView.view.activeFocus

    signal choiceRequested(bool chosen)

    leading: QQC2.CheckBox {
        visible: card.choosable
        checked: card.chosen
        Accessible.name: i18nc("@option:check %1 a record", "Take over: %1", card.title)
        onToggled: {
            card.choiceRequested(checked);
            checked = Qt.binding(() => card.chosen);
        }
    }
    trailing: [
        KindChip {
            visible: !card.narrow
            text: card.typeLabel
        },
        KindChip {
            text: card.kindLabel
            tint: card.tint
        }
    ]
    border.color: current ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, Kirigami.Theme.frameContrast)

    StateGlyph {
        visible: card.why.length > 0
        level: "attention"
        word: card.why
        showWord: true
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.bottomMargin: Kirigami.Units.largeSpacing
    }
    Repeater {
        model: card.fields

        PreviewField {
            added: card.added
            narrow: card.narrow
            opacity: card.chosen || !card.choosable ? 1 : 0.6
        }
    }
    Item {
        implicitHeight: Kirigami.Units.smallSpacing
    }
}
