// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A value in which is marked what another one does not have: by colour and weight.
QQC2.Label {
    id: label

    /// [{ text, differs }]
    required property var parts
    property color markColor: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.neutralTextColor, 0.35)
    property string emptyText: i18nc("@info no value", "none")
    readonly property bool marked: parts.some(part => part.differs)
    readonly property string plainText: parts.map(part => part.text).join("")

    function escaped(text: string): string {
        return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\n/g, "<br>");
    }

    // Rich text takes longer to lay out: only where something is marked.
    textFormat: marked ? Text.RichText : Text.PlainText
    text: {
        if (parts.length === 0) {
            return emptyText;
        }
        if (!marked) {
            return plainText;
        }
        const mark = text => `<span style="background-color: ${markColor}; font-weight: 600">${text}</span>`;
        const html = parts.map(part => part.differs ? mark(escaped(part.text)) : escaped(part.text)).join("");
        return `<span style="white-space: pre-wrap">${html}</span>`;
    }
    color: parts.length > 0 ? Kirigami.Theme.textColor : Ink.quiet
    wrapMode: Text.Wrap
    Accessible.name: parts.length > 0 ? plainText : emptyText
}
