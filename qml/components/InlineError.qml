// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

import org.kde.kirigami as Kirigami

/// A sentence about what went wrong, where it went wrong; takes no room while there is none.
InlineNote {
    type: Kirigami.MessageType.Error
}
