// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "selftest.h"

#include "desktop.h"
#include "pages.h"
#include "settle.h"

#include <KLocalizedString>

namespace Liaison
{

QStringList selfTest(Desktop &desktop)
{
    auto *session = Session::instance();
    settle(300);
    QStringList problems;
    if (session->problem().isEmpty()) {
        for (const auto &page : Pages::all()) {
            session->openPage(page.name);
            settle(300);
            if (session->currentPage() != page.name || !session->link(page.name)) {
                problems.append(i18nc("@info %1 is a page's name", "The page “%1” did not open.", page.name));
            }
        }
    } else {
        problems.append(session->problem());
    }
    return problems + desktop.warnings();
}

} // namespace Liaison
