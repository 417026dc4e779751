// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactmatch.h"

#include "foundation/reference.h"
#include "foundation/text.h"

#include <KLocalizedString>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
bool isCalled(const Person &person, const QString &folded)
{
    return Text::folded(person.name) == folded || Text::folded(person.latin_name) == folded;
}

/// Both are known to address books, by different identifiers.
bool isAnotherEntry(const QString &uid, const QString &other)
{
    return !uid.isEmpty() && !other.isEmpty() && uid != other;
}

class Matcher
{
public:
    Matcher(const Reader &reader, const ContactIndex &index, const ContactCard &card)
        : m_reader(reader)
        , m_index(index)
        , m_card(card)
        , m_name(Text::folded(card.name))
    {
    }

    Result<ContactMatch> match()
    {
        LIAISON_TRY(const bool byUid, matchUid());
        if (byUid) {
            return m_match;
        }
        if (m_card.kind == ContactCard::Organisation) {
            LIAISON_CHECK(matchOrganisation());
            return m_match;
        }
        LIAISON_TRY(const bool byAddress, matchAddress());
        if (!byAddress) {
            LIAISON_CHECK(matchName());
        }
        return m_match;
    }

private:
    QLatin1StringView type() const
    {
        return m_card.kind == ContactCard::Person ? Person::type : Organisation::type;
    }

    Result<bool> matchUid()
    {
        if (m_card.uid.isEmpty()) {
            return false;
        }
        const auto own = recordOfUid(m_card.uid);
        const auto standing = own.isNull() ? ContactIndex::Unknown : m_index.standing(own);
        if (standing == ContactIndex::Erased) {
            return refuse(i18nc("@info", "This entry was erased for data protection and does not come back."));
        }
        if (standing != ContactIndex::Unknown) {
            LIAISON_TRY(const auto info, m_reader.info(own));
            if (info && info->type == type() && info->deleted) {
                return refuse(
                    i18nc("@info %1 name", "“%1” is in the trash. Restore it first, then import again.", info->title));
            }
            if (info && info->type == type()) {
                m_match = {ContactMatch::Sure, {own}, false, {}};
                return true;
            }
        }
        QList<Id> found;
        for (const auto &id : m_index.byUid(m_card.uid)) {
            LIAISON_TRY(const auto info, m_reader.info(id));
            LIAISON_TRY(const auto values, m_reader.values(id));
            if (info && !info->deleted && info->type == type() && values.value(u"uid"_s).toString() == m_card.uid) {
                found.append(id);
            }
        }
        if (found.isEmpty()) {
            return false;
        }
        m_match = {found.size() == 1 ? ContactMatch::Sure : ContactMatch::Perhaps, found, false, {}};
        return true;
    }

    bool refuse(const QString &problem)
    {
        m_match = {ContactMatch::Refused, {}, false, problem};
        return true;
    }

    Result<bool> matchAddress()
    {
        QList<Id> same; // by address and name
        QList<Id> others; // whom the address alone leads to
        for (const auto &point : m_card.points) {
            if (point.medium != u"email") {
                continue;
            }
            QList<Id> owners;
            for (const auto &id : m_index.byEmail(point.value)) {
                LIAISON_TRY(const auto person, m_reader.find<Person>(id));
                if (!person) {
                    continue;
                }
                const bool another = isAnotherEntry(m_card.uid, person->uid);
                if (isCalled(*person, m_name) && !another) {
                    same.removeAll(id);
                    same.append(id);
                } else {
                    owners.append(id);
                }
            }
            // A mailbox that several share says nothing about who somebody is.
            if (owners.size() == 1 && !others.contains(owners.first())) {
                others.append(owners.first());
            }
        }
        if (same.size() == 1) {
            m_match = {ContactMatch::Sure, same, false, {}};
        } else if (!same.isEmpty() || !others.isEmpty()) {
            for (const auto &id : std::as_const(others)) {
                if (!same.contains(id)) {
                    same.append(id);
                }
            }
            m_match = {ContactMatch::Perhaps, same, false, {}};
        }
        return m_match.kind != ContactMatch::Nobody;
    }

    /// Whether the person works where the card says; nothing where one of both is not known.
    Result<std::optional<bool>> worksThere(const Id &person) const
    {
        LIAISON_TRY(
            const auto rows,
            m_reader.select(
                u"SELECT o.name, o.short_name, o.aliases FROM post p JOIN organisation o ON o.id = p.organisation"
                " WHERE p.person = ?"_s,
                {person.bytes()}));
        if (rows.isEmpty() || m_card.posts.isEmpty()) {
            return std::optional<bool>();
        }
        for (const auto &row : rows) {
            auto names = Codec::memberFrom<QStringList>(QCborValue());
            Codec::fromColumn(row.at(2), names);
            names += {row.at(0).toString(), row.at(1).toString()};
            for (const auto &name : std::as_const(names)) {
                const bool here = std::ranges::any_of(m_card.posts, [&name](const ContactCard::Post &post) {
                    const auto folded = Text::folded(name);
                    return folded == Text::folded(post.organisation) || folded == Text::folded(post.unit);
                });
                if (here && !name.isEmpty()) {
                    return std::optional(true);
                }
            }
        }
        return std::optional(false);
    }

    Result<Done> matchName()
    {
        QList<Id> here;
        QList<Id> elsewhere;
        for (const auto &id : m_index.peopleNamed(m_card.name)) {
            LIAISON_TRY(const auto person, m_reader.find<Person>(id));
            if (!person || !isCalled(*person, m_name)) {
                continue;
            }
            LIAISON_TRY(const auto works, worksThere(id));
            (works.value_or(true) ? here : elsewhere).append(id);
        }
        if (!here.isEmpty()) {
            m_match = {ContactMatch::Perhaps, here + elsewhere, false, {}};
        } else if (!elsewhere.isEmpty()) {
            m_match = {ContactMatch::SameNameElsewhere, elsewhere, false, {}};
        }
        return Done();
    }

    Result<Done> matchOrganisation()
    {
        QList<Id> sure;
        QList<Id> perhaps;
        const bool known =
            Reference::instance().platformNamed(m_card.name) || Reference::instance().institutionNamed(m_card.name);
        for (const auto &id : m_index.organisationsNamed(m_card.name)) {
            LIAISON_TRY(const auto found, m_reader.find<Organisation>(id));
            if (!found) {
                continue;
            }
            const auto names = QStringList{found->name, found->short_name} + found->aliases;
            const bool named = std::ranges::any_of(names, [this](const QString &name) {
                return Text::folded(name) == m_name;
            });
            if (!named) {
                continue;
            }
            const bool another = isAnotherEntry(m_card.uid, found->uid);
            if ((known || found->country == m_card.country) && !another) {
                sure.append(id);
            } else if (found->country.isEmpty() || m_card.country.isEmpty() || found->country == m_card.country) {
                perhaps.append(id);
            }
        }
        if (sure.size() == 1) {
            m_match = {ContactMatch::Sure, sure, true, {}};
        } else if (!sure.isEmpty() || !perhaps.isEmpty()) {
            m_match = {ContactMatch::Perhaps, sure + perhaps, true, {}};
        }
        return Done();
    }

    const Reader &m_reader;
    const ContactIndex &m_index;
    const ContactCard &m_card;
    QString m_name;
    ContactMatch m_match;
};
}

Result<ContactMatch> matchOf(const Reader &reader, const ContactIndex &index, const ContactCard &card)
{
    return Matcher(reader, index, card).match();
}

} // namespace Liaison::Directory
