// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "reference.h"

#include "referencefile.h"
#include "text.h"

#include <KLocalizedString>

#include <QLocale>
#include <QSet>
#include <QTimeZone>

namespace Liaison
{

namespace
{
template<typename T>
const T *byId(const std::vector<T> &items, QStringView id)
{
    const auto found = std::ranges::find_if(items, [id](const T &item) {
        return item.id == id;
    });
    return found == items.end() ? nullptr : &*found;
}

const Reference::Named *byName(const std::vector<Reference::Named> &items, QStringView text)
{
    const auto wanted = Text::folded(text);
    for (const auto &item : items) {
        const auto isWanted = [&wanted](const QString &name) {
            return Text::folded(name) == wanted;
        };
        if (isWanted(item.name) || std::ranges::any_of(item.aliases, isWanted)) {
            return &item;
        }
    }
    return nullptr;
}

Result<std::vector<Reference::Named>> namedFrom(const QString &folder, const QString &file)
{
    return ReferenceFile::read<Reference::Named>(folder, file, [](ReferenceItem &item) {
        return Reference::Named{item.id(),
                                item.text(u"name"),
                                item.optionalTexts(u"aliases"),
                                item.optionalTexts(u"services")};
    });
}
}

QString Reference::Country::label() const
{
    return countryLabel(code);
}

const Reference &Reference::instance()
{
    static const Reference shipped = [] {
        auto loaded = load(QStringLiteral(":/liaison/reference"));
        if (!loaded) {
            qFatal("%s",
                   qUtf8Printable(loaded.error().message)); // a broken build, not a broken profile; a test sees to it
        }
        return std::move(loaded).value();
    }();
    return shipped;
}

Result<Reference> Reference::load(const QString &folder)
{
    Reference reference;
    LIAISON_TRY(reference.m_countries,
                ReferenceFile::read<Country>(folder, QStringLiteral("countries.json"), [](ReferenceItem &item) {
                    const auto tile = item.object(u"tile");
                    return Country{item.text(u"code"),
                                   item.text(u"eu"),
                                   item.text(u"name"),
                                   item.text(u"adjective"),
                                   item.texts(u"native"),
                                   item.texts(u"languages"),
                                   item.texts(u"timeZones"),
                                   item.text(u"callingCode"),
                                   tile.value(QStringLiteral("column")).toInt(-1),
                                   tile.value(QStringLiteral("row")).toInt(-1)};
                }));
    LIAISON_TRY(
        reference.m_authorityKinds,
        ReferenceFile::read<AuthorityKind>(folder, QStringLiteral("authority-kinds.json"), [](ReferenceItem &item) {
            return AuthorityKind{item.id(),
                                 item.text(u"name"),
                                 item.text(u"short"),
                                 item.text(u"description"),
                                 item.yes(u"required"),
                                 item.optionalTexts(u"aliases")};
        }));
    LIAISON_TRY(reference.m_measures,
                ReferenceFile::read<Measure>(folder, QStringLiteral("measures.json"), [](ReferenceItem &item) {
                    return Measure{item.id(), item.text(u"name"), item.text(u"description")};
                }));
    LIAISON_TRY(reference.m_incidents,
                ReferenceFile::read<Incident>(folder, QStringLiteral("incidents.json"), [](ReferenceItem &item) {
                    return Incident{item.id(),
                                    item.text(u"name"),
                                    item.text(u"description"),
                                    item.text(u"kind"),
                                    item.texts(u"fallback"),
                                    item.texts(u"ready")};
                }));
    LIAISON_TRY(reference.m_elections,
                ReferenceFile::read<Election>(folder, QStringLiteral("elections.json"), [](ReferenceItem &item) {
                    return Election{item.id(),
                                    item.text(u"name"),
                                    item.date(u"firstDay"),
                                    item.date(u"lastDay"),
                                    item.yes(u"provisional")};
                }));
    LIAISON_TRY(reference.m_forums, namedFrom(folder, QStringLiteral("forums.json")));
    LIAISON_TRY(reference.m_platforms, namedFrom(folder, QStringLiteral("platforms.json")));
    LIAISON_TRY(reference.m_institutions, namedFrom(folder, QStringLiteral("institutions.json")));
    LIAISON_CHECK(reference.check());
    reference.index();
    return reference;
}

/// What no single item can tell.
Result<Done> Reference::check() const
{
    const auto wrong = [](const QString &file, const QString &id, const QString &field) {
        return Error{Error::Code::Corrupt,
                     i18nc("@info %1 file, %2 item, %3 field", "%1: “%2”: the field “%3” is wrong.", file, id, field),
                     field};
    };
    QSet<std::pair<int, int>> tiles;
    for (const auto &country : m_countries) {
        const auto file = QStringLiteral("countries.json");
        const bool isCode = country.code.size() == 2 && country.code.isUpper()
            && QLocale::codeToTerritory(country.code) != QLocale::AnyTerritory;
        if (!isCode) {
            return wrong(file, country.code, QStringLiteral("code"));
        }
        if (country.column < 0 || country.row < 0 || tiles.contains({country.column, country.row})) {
            return wrong(file, country.code, QStringLiteral("tile"));
        }
        tiles.insert({country.column, country.row});
        if (!std::ranges::all_of(country.timeZones, [](const QString &zone) {
                return QTimeZone::isTimeZoneIdAvailable(zone.toLatin1());
            })) {
            return wrong(file, country.code, QStringLiteral("timeZones"));
        }
        if (!std::ranges::all_of(country.languages, [](const QString &language) {
                return QLocale::codeToLanguage(language, QLocale::ISO639Part1) != QLocale::AnyLanguage;
            })) {
            return wrong(file, country.code, QStringLiteral("languages"));
        }
        if (!country.callingCode.startsWith(u'+')) {
            return wrong(file, country.code, QStringLiteral("callingCode"));
        }
    }
    constexpr int memberStates = 27;
    if (m_countries.size() != memberStates) {
        return wrong(QStringLiteral("countries.json"), QString::number(m_countries.size()), QStringLiteral("items"));
    }
    for (const auto &incident : m_incidents) {
        const auto isKind = [this](const QString &kind) {
            return authorityKind(kind) != nullptr;
        };
        if (!isKind(incident.kind)) {
            return wrong(QStringLiteral("incidents.json"), incident.id, QStringLiteral("kind"));
        }
        if (!std::ranges::all_of(incident.fallback, isKind)) {
            return wrong(QStringLiteral("incidents.json"), incident.id, QStringLiteral("fallback"));
        }
    }
    for (const auto &election : m_elections) {
        if (election.lastDay < election.firstDay) {
            return wrong(QStringLiteral("elections.json"), election.id, QStringLiteral("lastDay"));
        }
    }
    return Done();
}

void Reference::index()
{
    for (size_t i = 0; i < m_countries.size(); ++i) {
        const auto &country = m_countries.at(i);
        for (const auto &name :
             QStringList{country.code, country.eu, country.name, country.adjective} + country.native) {
            m_countryByName.insert(Text::folded(name), qsizetype(i));
        }
    }
}

QString Reference::shortCountries(const QStringList &codes)
{
    QStringList texts;
    for (const auto &code : codes) {
        const auto *country = instance().country(code);
        texts.append(country ? country->eu : code);
    }
    return texts.join(QStringLiteral(", "));
}

const Reference::Country *Reference::country(QStringView code) const
{
    const auto upper = code.trimmed().toString().toUpper();
    const auto found = std::ranges::find_if(m_countries, [&upper](const Country &country) {
        return country.code == upper || country.eu == upper;
    });
    return found == m_countries.end() ? nullptr : &*found;
}

const Reference::Country *Reference::countryNamed(QStringView text) const
{
    const auto found = m_countryByName.constFind(Text::folded(text));
    return found == m_countryByName.constEnd() ? nullptr : &m_countries.at(size_t(*found));
}

QString Reference::measureName(const QString &id)
{
    const auto &measures = instance().measures();
    const auto found = std::ranges::find(measures, id, &Measure::id);
    return found == measures.end() ? id : found->name;
}

QString Reference::countryLabel(const QString &code)
{
    const auto territory = QLocale::codeToTerritory(code);
    if (territory == QLocale::AnyTerritory) {
        return code;
    }
    const auto *memberState = instance().country(code);
    return memberState ? memberState->name : QLocale::territoryToString(territory);
}

const Reference::AuthorityKind *Reference::authorityKind(QStringView id) const
{
    return byId(m_authorityKinds, id);
}

const Reference::Election *Reference::election(QStringView id) const
{
    return byId(m_elections, id);
}

const Reference::Election &Reference::electionFrom(QDate day) const
{
    const auto next = std::ranges::find_if(m_elections, [day](const Election &election) {
        return election.lastDay >= day;
    });
    return next == m_elections.end() ? m_elections.back() : *next;
}

const Reference::Named *Reference::platformNamed(QStringView text) const
{
    return byName(m_platforms, text);
}

const Reference::Named *Reference::institutionNamed(QStringView text) const
{
    return byName(m_institutions, text);
}

bool Reference::isCommission(QStringView name) const
{
    const auto *institution = institutionNamed(name);
    return institution ? institution->id == u"commission" : name.startsWith(u"DG ");
}

const Reference::Named *Reference::forumNamed(QStringView text) const
{
    return byName(m_forums, text);
}

QString Reference::forumName(const QString &text) const
{
    const auto *known = byId(m_forums, text);
    const auto *forum = known ? known : forumNamed(text);
    return forum ? forum->name : text;
}

} // namespace Liaison
