// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

/// Says on the page of a record that somebody keeps it up to date no longer; takes no room while nobody does.
InlineNote {
    required property RecordDetails details

    iconName: "view-hidden-symbolic"
    text: details.withdrawn
}
