// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

import org.kde.kirigami as Kirigami

Kirigami.AboutPage {
    aboutData: Pages.about
}
