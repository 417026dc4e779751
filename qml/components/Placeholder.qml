// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import org.kde.kirigami as Kirigami

/// What an empty page says: what it is for, with the first step as `helpfulAction`.
Kirigami.PlaceholderMessage {
    property string iconName

    icon.name: iconName // qmllint disable unqualified unresolved-type missing-property
}
