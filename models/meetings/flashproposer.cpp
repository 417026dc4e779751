// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashproposer.h"

#include "foundation/matches.h"
#include "foundation/reference.h"
#include "foundation/text.h"

#include <QRegularExpression>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
/// Names of the directory, folded → record. Two records of one name match nobody: somebody has to choose.
class Names
{
public:
    static Result<Names> of(const Reader &reader)
    {
        Names names;
        LIAISON_TRY(const auto people, reader.all<Person>());
        for (const auto &person : people) {
            names.add(names.m_people, person.name, person.id);
            names.add(names.m_people, person.latin_name, person.id);
        }
        LIAISON_TRY(const auto organisations, reader.all<Organisation>());
        for (const auto &organisation : organisations) {
            for (const auto &name : QStringList{organisation.name, organisation.short_name} + organisation.aliases) {
                names.add(names.m_organisations, name, organisation.id);
            }
        }
        return names;
    }
    Id person(const QString &name) const
    {
        return only(m_people, name);
    }
    Id organisation(const QString &name) const
    {
        return only(m_organisations, name);
    }

private:
    using Map = QMultiHash<QString, Id>;

    static void add(Map &map, const QString &name, const Id &id)
    {
        const auto key = Text::folded(name);
        if (!key.isEmpty() && !map.contains(key, id)) {
            map.insert(key, id);
        }
    }
    static Id only(const Map &map, const QString &name)
    {
        const auto found = map.values(Text::folded(name));
        return found.size() == 1 ? found.first() : Id();
    }

    Map m_people;
    Map m_organisations;
};

class Proposer
{
public:
    Proposer(const Names &names, const FlashNote &note)
        : m_names(names)
        , m_note(note)
    {
    }

    FlashProposal run()
    {
        m_proposal.title = m_note.title;
        m_proposal.tlp = m_note.tlp;
        m_proposal.date = m_note.held.isValid() ? m_note.held : m_note.sent.date();
        m_proposal.note = m_note;
        addParticipants();
        for (const auto &item : m_note.items) {
            FlashProposal::Point point;
            point.text = item.text;
            point.kind = flashWord(item.kind);
            point.horizon = flashWord(item.horizon);
            point.countries = item.countries;
            point.due = item.due;
            point.from = indicesOf(item.from);
            point.to = indicesOf(item.to);
            point.firstLine = item.firstLine;
            point.words = item.text;
            m_proposal.points.append(point);
        }
        const bool lists = std::ranges::any_of(m_note.actions, &FlashNote::Action::listed);
        for (const auto &action : m_note.actions) {
            const auto owners = indicesOf({action.owner});
            FlashProposal::Task task;
            task.title = action.title;
            task.owner = owners.value(0, -1);
            task.coOwners = owners.mid(1) + indicesOf(action.coOwners);
            task.due = action.due;
            task.reportTo = action.reportTo;
            task.words = action.words;
            task.point = action.item;
            task.status = action.status;
            task.completed = action.completed;
            task.accepted = action.listed || !lists;
            m_proposal.tasks.append(task);
        }
        for (auto &party : m_proposal.parties) {
            party.words = wordsThatName(party);
        }
        return m_proposal;
    }

private:
    /// The passage of the note that names somebody: of the line with the participants, else of the first point.
    QString wordsThatName(const FlashProposal::Party &party) const
    {
        QStringList names{party.name};
        const auto *known = Reference::instance().platformNamed(party.name);
        known = known ? known : Reference::instance().institutionNamed(party.name);
        if (known) {
            names += known->aliases;
        }
        for (const auto &organisation : m_note.organisations) {
            if (organisation.canonical == party.name) {
                names.prepend(organisation.name);
            }
        }
        QStringList texts;
        for (const auto &line : m_note.text.split(u'\n')) {
            texts.append(line.simplified());
        }
        // As it is written, as a whole word: "COM" is no part of "become".
        for (const auto &name : std::as_const(names)) {
            const QRegularExpression whole(u"(?<!\\w)"_s + QRegularExpression::escape(name) + u"(?!\\w)"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
            for (const auto &text : std::as_const(texts)) {
                if (text.contains(whole)) {
                    return Text::around(text, name);
                }
            }
        }
        for (const auto &text : std::as_const(texts)) {
            if (Text::matchesAll(text, party.name)) {
                return Text::around(text, party.name);
            }
        }
        return {};
    }
    void addParticipants()
    {
        for (const auto &organisation : m_note.organisations) {
            const bool body = Reference::instance().institutionNamed(organisation.canonical);
            const QString kind = organisation.platform ? u"platform"_s : body ? u"eu-body"_s : u"other"_s;
            auto &party = m_proposal.parties[organisationNamed(organisation.canonical, kind)];
            party.participates = true;
            party.side = sideOf(organisation.canonical, organisation.platform);
        }
        for (const auto &person : m_note.people) {
            auto &party = m_proposal.parties[personNamed(person.name)];
            party.participates = true;
            party.role = person.title;
            // A Flash note is the Commission's own record: who stands there without an organisation is of the house.
            party.side = person.organisation.isEmpty()
                ? u"commission"_s
                : sideOf(person.organisation, Reference::instance().platformNamed(person.organisation));
        }
    }
    static QString sideOf(const QString &organisation, bool platform)
    {
        return platform                                        ? u"platform"_s
            : Reference::instance().isCommission(organisation) ? u"commission"_s
                                                               : u"other"_s;
    }
    int find(const QString &type, const QString &name) const
    {
        const auto key = Text::folded(name);
        const auto found = std::ranges::find_if(m_proposal.parties, [&](const FlashProposal::Party &party) {
            return party.type == type && Text::folded(party.name) == key;
        });
        return found == m_proposal.parties.end() ? -1 : int(found - m_proposal.parties.begin());
    }
    int personNamed(const QString &name)
    {
        if (const int known = find(u"person"_s, name); known >= 0) {
            return known;
        }
        m_proposal.parties.append({name, u"person"_s, {}, {}, {}, m_names.person(name)});
        return int(m_proposal.parties.size()) - 1;
    }
    int organisationNamed(const QString &name, const QString &kind)
    {
        if (const int known = find(u"organisation"_s, name); known >= 0) {
            return known;
        }
        m_proposal.parties.append({name, u"organisation"_s, kind, {}, {}, m_names.organisation(name)});
        return int(m_proposal.parties.size()) - 1;
    }
    /// Collective parties become those who took part and belong to them; "everyone" is nobody in particular.
    QList<int> indicesOf(const QList<FlashParty> &parties)
    {
        QList<int> indices;
        for (const auto &party : parties) {
            switch (party.kind) {
            case FlashParty::Kind::Person:
                if (!party.name.isEmpty()) {
                    indices.append(personNamed(party.name));
                }
                break;
            case FlashParty::Kind::Platform:
                indices.append(organisationNamed(party.name, u"platform"_s));
                break;
            case FlashParty::Kind::Body:
                indices.append(organisationNamed(party.name, u"eu-body"_s));
                break;
            case FlashParty::Kind::Organisation:
                indices.append(organisationNamed(party.name, u"other"_s));
                break;
            case FlashParty::Kind::Platforms:
                for (int i = 0; i < m_proposal.parties.size(); ++i) {
                    if (m_proposal.parties.at(i).side == u"platform"
                        && m_proposal.parties.at(i).type == u"organisation") {
                        indices.append(i);
                    }
                }
                break;
            default:
                break;
            }
        }
        QList<int> unique;
        for (const int index : std::as_const(indices)) {
            if (!unique.contains(index)) {
                unique.append(index);
            }
        }
        return unique;
    }

    const Names &m_names;
    const FlashNote &m_note;
    FlashProposal m_proposal;
};
}

Result<FlashProposal> proposalOf(const Reader &reader, const FlashNote &note)
{
    LIAISON_TRY(const auto names, Names::of(reader));
    return Proposer(names, note).run();
}

} // namespace Liaison
