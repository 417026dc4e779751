// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "palettemodel.h"

#include "components/recordicons.h"
#include "components/searchmodel.h"
#include "directory/find.h"
#include "foundation/matches.h"
#include "foundation/reference.h"
#include "foundation/text.h"
#include "store/schema.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

PaletteModel::PaletteModel(QObject *parent)
    : RowsModel(
          {"title"_ba, "subtitle"_ba, "iconName"_ba, "section"_ba, "command"_ba, "markedTitle"_ba, "markedSubtitle"_ba},
          {u"*"_s},
          parent)
{
}

QString PaletteModel::text() const
{
    return m_text;
}

void PaletteModel::setText(const QString &text)
{
    if (std::exchange(m_text, text) != text) {
        Q_EMIT textChanged();
        refresh();
    }
}

QVariantList PaletteModel::commands() const
{
    return m_commands;
}

void PaletteModel::setCommands(const QVariantList &commands)
{
    m_commands = commands;
    Q_EMIT commandsChanged();
    refresh();
}

Rows PaletteModel::matchingCommands() const
{
    const auto words = Text::words(m_text);
    const auto section = i18nc("@title:group in the command palette", "Commands");
    Rows rows;
    for (const auto &entry : m_commands) {
        const auto command = entry.toMap();
        const auto title = command.value(u"title"_s).toString();
        const auto folded = Text::folded(title);
        const auto has = [&folded](const QString &word) {
            return folded.contains(word);
        };
        if (std::ranges::all_of(words, has)) {
            const auto name = command.value(u"name"_s).toString();
            rows.append({u"command-"_s + name,
                         {title,
                          command.value(u"subtitle"_s),
                          command.value(u"icon"_s),
                          section,
                          name,
                          words.isEmpty() ? QString() : Text::marked(title, m_text),
                          QString()}});
        }
    }
    return rows;
}

/// The networks of Member States: by any of their names, the whole text as the beginning of one.
Rows PaletteModel::matchingCountries(const QString &text)
{
    const auto wanted = Text::folded(text);
    const auto section = i18nc("@title:group in the command palette", "Commands");
    Rows rows;
    for (const auto &country : Reference::instance().countries()) {
        const auto isWanted = [&wanted](const QString &name) {
            const auto folded = Text::folded(name);
            return wanted.size() > 2 ? folded.startsWith(wanted) : folded == wanted;
        };
        const auto names =
            QStringList{country.label(), country.name, country.adjective, country.code, country.eu} + country.native;
        if (std::ranges::any_of(names, isWanted)) {
            rows.append({u"country-"_s + country.code,
                         {country.label(),
                          i18nc("@info", "National election network"),
                          u"view-institution-symbolic"_s,
                          section,
                          u"country-"_s + country.code,
                          Text::marked(country.label(), text),
                          QString()}});
        }
    }
    return rows;
}

RowsModel::Query PaletteModel::query() const
{
    return [text = m_text, rows = matchingCommands()](const Reader &reader) -> Result<Rows> {
        if (text.trimmed().isEmpty()) {
            return rows;
        }
        auto all = rows + matchingCountries(text);
        LIAISON_TRY(const auto hits, Directory::find(reader, text, 20));
        const auto section = i18nc("@title:group in the command palette", "Records");
        for (const auto &hit : hits) {
            const auto *type = Schema::type(hit.type);
            const auto label = type ? type->label.toString() : hit.type;
            const auto below = SearchModel::subtitleOf(hit);
            const auto subtitle =
                below.isEmpty() ? label : i18nc("@info kind of record · where it belongs", "%1 · %2", label, below);
            all.append({hit.id.text(),
                        {hit.title,
                         subtitle,
                         RecordIcons::iconOf(hit.type),
                         section,
                         QString(),
                         Text::marked(hit.title, text),
                         Text::marked(subtitle, text)}});
        }
        return all;
    };
}

} // namespace Liaison
