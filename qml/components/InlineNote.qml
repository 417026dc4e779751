// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// A sentence where it belongs on a page, such as what went wrong there. It takes no room while there is none, and no time: a message of
/// Kirigami that is not shown costs as much as ten buttons.
Loader {
    id: note

    property string text
    property int type: Kirigami.MessageType.Information
    property int position: Kirigami.InlineMessage.Position.Inline
    property string iconName
    property list<Kirigami.Action> actions
    /// Whoever reads it can send it away, until it says something else.
    property bool closable: false
    property bool closed: false

    active: text.length > 0 && !closed
    visible: active
    onTextChanged: closed = false
    sourceComponent: Kirigami.InlineMessage {
        visible: true
        type: note.type
        position: note.position
        icon.name: note.iconName
        text: note.text
        actions: note.actions
        showCloseButton: note.closable
        onVisibleChanged: if (!visible && note.visible) {
            note.closed = true; // rather than with its page
        }
    }
    Layout.fillWidth: true
}
