// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// A sentence about what went wrong, where it went wrong; takes no room while there is none.
Kirigami.InlineMessage {
    Layout.fillWidth: true
    type: Kirigami.MessageType.Error
    visible: text.length > 0
}
