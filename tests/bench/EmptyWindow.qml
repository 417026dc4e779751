// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import org.kde.kirigami as Kirigami

/// As large as Liaison's window, with a page that has nothing on it.
Kirigami.ApplicationWindow {
    title: "Empty"
    width: Kirigami.Units.gridUnit * 71
    height: Kirigami.Units.gridUnit * 44
    pageStack.initialPage: Kirigami.Page {
        title: "Nothing"
    }
}
