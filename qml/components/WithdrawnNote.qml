// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// Says on the page of a record that somebody keeps it up to date no longer; takes no room while nobody does.
Kirigami.InlineMessage {
    required property RecordDetails details

    type: Kirigami.MessageType.Information
    icon.source: "view-hidden-symbolic"
    text: details.withdrawn
    visible: text.length > 0
    Layout.fillWidth: true
}
