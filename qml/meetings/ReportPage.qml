// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import eu.liaison.components

/// The Flash report of a meeting, to read, mail and save.
DocumentPage {
    id: page

    required property string recordId

    signal closed

    document: ReportView {
        recordId: page.recordId
        onRemoved: page.closed()
    }
    title: i18nc("@title", "Flash report")
    saveTitle: i18nc("@title:window", "Save the Flash report")
}
