// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "attribution.h"

#include "foundation/text.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Liaison::Meetings
{

namespace
{
/// Is somebody named in the text itself, by a name or a part of it: "Commissioner Example", "Examplebook", "COM"?
bool isNamed(const Reader &reader, const Id &id, const QString &text)
{
    QStringList names{reader.title(id)};
    if (const auto organisation = reader.get<Organisation>(id)) {
        names += organisation->aliases;
        names.append(organisation->short_name);
    }
    const QStringList words = Text::words(text);
    return std::ranges::any_of(names, [&words](const QString &name) {
        const QStringList wanted = Text::words(name);
        return std::ranges::any_of(wanted, [&](const QString &word) {
            return (wanted.size() == 1 || word.size() > 3) && words.contains(word);
        });
    });
}

/// "The platforms promised", "most participants asked"
bool namesAll(const QString &text)
{
    static const QSet<QString> all{u"platforms"_s, u"participants"_s, u"plateformes"_s};
    return std::ranges::any_of(Text::words(text), [](const QString &word) {
        return all.contains(word);
    });
}
}

bool saysWhose(const Reader &reader, const Outcome &outcome)
{
    return namesAll(outcome.text) || std::ranges::any_of(outcome.from_whom, [&](const Id &id) {
               return isNamed(reader, id, outcome.text);
           });
}

} // namespace Liaison::Meetings
