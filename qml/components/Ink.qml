// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma Singleton

import QtQuick
import org.kde.kirigami as Kirigami

/// Colours of words. Those of the theme are made for icons: in a light one they are too pale to be read. These are moved towards the colour
/// of text, in small steps, until they stand out enough from a chosen row, and so from whatever is paler.
QtObject {
    readonly property color quiet: readable(Kirigami.Theme.disabledTextColor)
    readonly property color good: readable(Kirigami.Theme.positiveTextColor)
    readonly property color attention: readable(Kirigami.Theme.neutralTextColor)
    readonly property color bad: readable(Kirigami.Theme.negativeTextColor)
    readonly property color info: readable(Kirigami.Theme.linkColor)

    /// How strongly a chosen row is tinted.
    readonly property real chosenTint: 0.2
    readonly property color hardestGround: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.highlightColor, chosenTint)
    /// WCAG 2.2, success criterion 1.4.3 (AA).
    readonly property real enough: 4.5

    function luminance(shade: color): real {
        const linear = part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(shade.r) + 0.7152 * linear(shade.g) + 0.0722 * linear(shade.b);
    }
    /// From 1, nothing to be seen, to 21.
    function contrast(one: color, other: color): real {
        const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
    }
    function readable(shade: color): color {
        let found = shade;
        for (let step = 1; step <= 20 && contrast(found, hardestGround) < enough; ++step) {
            // A tint, since the other ways of mixing go round the colour wheel.
            found = Kirigami.ColorUtils.tintWithAlpha(shade, Kirigami.Theme.textColor, step / 20);
        }
        return found;
    }
}
