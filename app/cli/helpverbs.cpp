// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "help.h"
#include "verb.h"

#include <KLocalizedString>

namespace Liaison::Terminal
{

namespace
{
Result<Reply> help(const Call &call)
{
    if (call.isSet(QStringLiteral("man"))) {
        return Reply{verbsAsJson(), manualPage(QStringLiteral(LIAISON_VERSION))};
    }
    if (call.arguments.isEmpty()) {
        return Reply{verbsAsJson(), helpOnAll()};
    }
    QStringList pages;
    for (const auto *verb : verbsNamed(call.arguments.join(u' '))) {
        pages.append(helpOn(*verb));
    }
    return Reply{verbsAsJson(), pages.join(QStringLiteral("\n\n"))};
}
}

std::vector<Verb> helpVerbs()
{
    return {
        {"help",
         "[VERB...]",
         kli18nc("@info:shell", "says what a verb does"),
         kli18nc("@info:shell", "Lists all verbs, or says all about one: its arguments, options, JSON and examples."),
         {{"man", nullptr, kli18nc("@info:shell", "Prints the manual page, for programs such as man.")}},
         {{"verbs[]", kli18nc("@info:shell", "All of them: name, synopsis, summary, description, options, json.")}},
         {{"help list", kli18nc("@info:shell", "About one verb.")}},
         Verb::NoProfile,
         help},
    };
}

} // namespace Liaison::Terminal
