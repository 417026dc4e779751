// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactimport.h"

#include "contactmatch.h"
#include "foundation/text.h"
#include "interchange/readahead.h"
#include "interchange/vcardreader.h"

#include <KLocalizedString>

#include <unordered_map>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostToChooseFrom = 20; // that somebody would choose from

quint64 contentOf(const ContactCard &card)
{
    size_t hash = size_t(card.kind);
    const auto mix = [&hash](QStringView text) {
        hash = qHashMulti(hash, text);
    };
    const auto mixAll = [&mix](const ContactCard::Internals &internals) {
        for (auto field = internals.begin(); field != internals.end(); ++field) {
            mix(field.key());
            mix(field.value());
        }
        mix(u";");
    };
    for (const auto *text : {&card.uid,
                             &card.name,
                             &card.sortName,
                             &card.latinName,
                             &card.honorific,
                             &card.shortName,
                             &card.parent,
                             &card.website,
                             &card.address,
                             &card.country,
                             &card.notes}) {
        mix(*text);
    }
    for (const auto *list : {&card.aliases, &card.languages, &card.tags}) {
        for (const auto &text : *list) {
            mix(text);
        }
        mix(u";");
    }
    for (const auto &post : card.posts) {
        for (const auto *text :
             {&post.organisation, &post.unit, &post.title, &post.networkRole, &post.organisationUid}) {
            mix(*text);
        }
        mixAll(post.internals);
    }
    for (const auto &point : card.points) {
        for (const auto *text : {&point.medium, &point.value, &point.purpose}) {
            mix(*text);
        }
        mix(QString::number(point.post));
        mixAll(point.internals);
    }
    mixAll(card.internals);
    return hash;
}

QString detailOf(const ContactCard &card)
{
    QStringList parts;
    for (const auto &post : card.posts) {
        parts.append(post.title.isEmpty() ? post.organisation : post.title + u", "_s + post.organisation);
    }
    if (!card.points.isEmpty()) {
        parts.append(card.points.first().value);
    }
    return parts.mid(0, 2).join(u" · "_s).simplified().left(200);
}

Result<ContactCandidate> candidateOf(const Reader &reader, const Id &id)
{
    LIAISON_TRY(
        const auto rows,
        reader.select(u"SELECT o.name FROM post p JOIN organisation o ON o.id = p.organisation WHERE p.person = ?"
                      " UNION ALL SELECT value FROM (SELECT c.value FROM contact_point c WHERE c.owner = ?"
                      " OR c.owner IN (SELECT id FROM post WHERE person = ?) ORDER BY c.position LIMIT 2)"_s,
                      {id.bytes(), id.bytes(), id.bytes()}));
    ContactCandidate candidate{id, reader.title(id), {}};
    QStringList details;
    for (const auto &row : rows.mid(0, 3)) {
        details.append(row.first().toString());
    }
    candidate.detail = details.join(u" · "_s);
    return candidate;
}

std::unique_ptr<CardSource> sourceOf(ContactFile &file, const ContactImportOptions &options)
{
    if (file.format() == ContactFile::VCard) {
        return std::make_unique<ReadAhead>(std::make_unique<VCardReader>(file));
    }
    return std::make_unique<ContactCsvSource>(file, options.dialect, options.header, options.columns);
}

/// One way through a file: with an edit it writes, without it only tells.
class Run
{
public:
    Run(const Reader &reader,
        Edit *edit,
        const ContactIndex &index,
        ContactFile &file,
        const ContactImportOptions &options)
        : m_reader(reader)
        , m_edit(edit)
        , m_index(index)
        , m_file(file)
        , m_options(options)
        , m_planner(reader,
                    index,
                    options.organisationKind,
                    i18nc("@info source of a record; %1 file, %2 date",
                          "%1, imported on %2",
                          file.name(),
                          reader.today().toString(Qt::ISODate)))
    {
    }

    Result<ContactSummary> run(const ContactImport::Watch &watch, const QList<ContactDecision> *decisions)
    {
        const auto source = sourceOf(m_file, m_options);
        ReadCard card;
        for (qsizetype number = 0; source->next(card); ++number) {
            if (decisions && number >= decisions->size()) {
                return differs();
            }
            ContactEntry entry;
            LIAISON_CHECK(take(card, decisions ? &decisions->at(number) : nullptr, entry));
            const int progress = source->progress();
            // Whoever watches the edit need not be told of every single one.
            const bool tell = m_edit && number % 64 == 0;
            if (!watch(entry, progress) || (tell && !m_edit->progress(progress, 1000))) {
                return Error{Error::Code::Cancelled, i18nc("@info", "The import was stopped; nothing was changed.")};
            }
            card = ReadCard();
        }
        return m_summary;
    }

private:
    Error differs() const
    {
        return {Error::Code::Busy,
                i18nc("@info %1 file",
                      "%1 or the directory changed since they were looked at. Nothing was written; look again.",
                      m_file.name())};
    }

    Result<Done> take(const ReadCard &read, const ContactDecision *decision, ContactEntry &entry)
    {
        const auto &card = read.card;
        entry.line = read.line;
        entry.name = read.ok() ? card.name.simplified().left(200) : read.name.left(200);
        entry.kind = card.kind;
        entry.problem = read.problem;
        if (!read.ok()) {
            entry.content = ContactIndex::hashOf(read.problem);
        } else {
            entry.content = contentOf(card);
            entry.detail = detailOf(card);
            entry.remarks = card.remarks;
            for (const auto &property : card.leftOut) {
                ++m_summary.leftOut[property];
            }
            noteTwice(card, entry);
        }
        if (decision && decision->content != entry.content) {
            return differs();
        }
        ContactPlan plan;
        if (entry.problem.isEmpty()) {
            LIAISON_CHECK(judge(card, entry, plan));
        }
        // An organisation that somebody in the file would have brought along is new where that somebody is not wanted.
        const bool alone = card.kind == ContactCard::Organisation && entry.verdict == ContactEntry::New;
        if (decision && decision->verdict != entry.verdict && !alone) {
            return differs();
        }
        return decision ? decide(card, *decision, entry, plan) : settle(card, entry, plan);
    }

    /// The same person twice in one file, or a name for two.
    void noteTwice(const ContactCard &card, ContactEntry &entry)
    {
        const auto [same, isNew] = m_contents.emplace(entry.content, entry.line);
        if (!isNew) {
            entry.problem =
                i18nc("@info %1 number of a line", "It is the same as the one in line %1 of this file.", same->second);
            return;
        }
        if (!card.uid.isEmpty()) {
            const auto [other, first] = m_uids.emplace(ContactIndex::hashOf(card.uid), entry.line);
            if (!first) {
                entry.problem =
                    i18nc("@info %1 number of a line",
                          "It has the identifier of the one in line %1 of this file, but says something else.",
                          other->second);
                return;
            }
        }
        for (const auto &point : card.points) {
            if (point.medium == u"email") {
                const auto [other, first] = m_emails.emplace(ContactIndex::hashOf(point.value.toLower()), entry.line);
                if (!first && other->second != entry.line) {
                    entry.remarks.append(i18nc("@info %1 address, %2 number of a line",
                                               "%1 is also the address of the one in line %2 of this file.",
                                               point.value,
                                               other->second));
                }
            }
        }
    }

    void refuse(ContactEntry &entry, ContactPlan &plan)
    {
        entry.problem = plan.problem;
        entry.verdict = ContactEntry::Unreadable;
    }

    Result<Done> judge(const ContactCard &card, ContactEntry &entry, ContactPlan &plan)
    {
        LIAISON_TRY(auto match, matchOf(m_reader, m_index, card));
        if (match.kind == ContactMatch::Nobody && card.kind == ContactCard::Organisation) {
            if (const auto created = m_planner.created(card.name, card.country); !created.isNull()) {
                match = {ContactMatch::Sure, {created}, true, {}};
            }
        }
        m_byName = match.byName;
        if (match.kind == ContactMatch::Refused) {
            entry.problem = match.problem;
            return Done();
        }
        if (match.kind == ContactMatch::Sure) {
            LIAISON_TRY(plan, m_planner.update(card, match.candidates.first(), !match.byName));
            entry.record = plan.record;
            entry.verdict = plan.changesNothing() ? ContactEntry::Unchanged : ContactEntry::Changed;
            if (!plan.problem.isEmpty()) {
                refuse(entry, plan);
            }
            return Done();
        }
        for (const auto &id : match.candidates.first(std::min(match.candidates.size(), mostToChooseFrom))) {
            LIAISON_TRY(const auto known, m_reader.values(id));
            const auto uid = known.value(u"uid"_s).toString();
            const bool anotherEntry = !uid.isEmpty() && !card.uid.isEmpty() && uid != card.uid;
            LIAISON_TRY(const auto same, m_planner.update(card, id, !match.byName));
            if (!anotherEntry && same.problem.isEmpty() && same.changesNothing()) {
                // All of it is known of somebody: whoever it was decided to be, it is that one.
                entry.record = id;
                entry.verdict = ContactEntry::Unchanged;
                entry.candidates.clear();
                return Done();
            }
            LIAISON_TRY(const auto candidate, candidateOf(m_reader, id));
            entry.candidates.append(candidate);
        }
        LIAISON_TRY(plan, m_planner.create(card));
        if (!plan.problem.isEmpty()) {
            refuse(entry, plan);
        } else {
            entry.verdict = match.kind == ContactMatch::Perhaps ? ContactEntry::Undecided : ContactEntry::New;
        }
        return Done();
    }

    /// By what is the rule where nobody decides one by one.
    Result<Done> settle(const ContactCard &card, ContactEntry &entry, ContactPlan &plan)
    {
        if (entry.verdict == ContactEntry::Undecided && m_options.homonyms == ContactImportOptions::AreNew) {
            entry.verdict = ContactEntry::New;
        } else if (entry.verdict == ContactEntry::Undecided && m_options.homonyms == ContactImportOptions::AreSame
                   && entry.candidates.size() == 1) {
            LIAISON_TRY(plan, m_planner.update(card, entry.candidates.first().id, !m_byName));
            entry.record = plan.record;
            entry.verdict = plan.problem.isEmpty() ? ContactEntry::Changed : ContactEntry::Unreadable;
            entry.problem = plan.problem;
        }
        describe(entry, plan);
        switch (entry.verdict) {
        case ContactEntry::New:
            ++m_summary.added;
            return write(entry, plan);
        case ContactEntry::Changed:
            ++m_summary.changed;
            return write(entry, plan);
        case ContactEntry::Unchanged:
            ++m_summary.unchanged;
            break;
        case ContactEntry::Undecided:
            ++m_summary.undecided;
            break;
        case ContactEntry::Unreadable:
            ++m_summary.unreadable;
            break;
        }
        return Done();
    }

    Result<Done>
    decide(const ContactCard &card, const ContactDecision &decision, ContactEntry &entry, ContactPlan &plan)
    {
        const bool open = entry.verdict == ContactEntry::Undecided || entry.verdict == ContactEntry::New;
        if (entry.verdict == ContactEntry::Unreadable || entry.verdict == ContactEntry::Unchanged
            || !decision.accepted) {
            (entry.verdict == ContactEntry::Unreadable      ? m_summary.unreadable
                 : entry.verdict == ContactEntry::Unchanged ? m_summary.unchanged
                 : entry.verdict == ContactEntry::Undecided ? m_summary.undecided
                                                            : m_summary.declined)++;
            return Done();
        }
        bool isNew = open;
        if (open && !decision.same.isNull()) {
            const bool offered = std::ranges::any_of(entry.candidates, [&decision](const ContactCandidate &candidate) {
                return candidate.id == decision.same;
            });
            if (!offered) {
                return differs();
            }
            LIAISON_TRY(plan, m_planner.update(card, decision.same, !m_byName));
            if (!plan.problem.isEmpty()) {
                refuse(entry, plan);
                ++m_summary.unreadable;
                return Done();
            }
            isNew = false;
        }
        entry.verdict = isNew ? ContactEntry::New : ContactEntry::Changed;
        ++(isNew ? m_summary.added : m_summary.changed);
        describe(entry, plan);
        return write(entry, plan);
    }

    void describe(ContactEntry &entry, const ContactPlan &plan)
    {
        entry.remarks += plan.remarks;
        entry.newOrganisations = plan.newOrganisations;
        const bool isNew = entry.verdict == ContactEntry::New || entry.verdict == ContactEntry::Undecided;
        if (entry.verdict == ContactEntry::Changed || (isNew && m_options.detailsOfNew)) {
            entry.changes = changesOf(m_reader, plan);
        }
    }

    Result<Done> write(ContactEntry &entry, const ContactPlan &plan)
    {
        entry.record = plan.record;
        m_summary.newOrganisations += int(plan.newOrganisations.size());
        m_planner.keep(plan);
        if (!m_edit) {
            return Done();
        }
        for (const auto &write : plan.writes) {
            const auto done = m_edit->write(write.type, write.id, write.values);
            if (!done) {
                return Error{done.error().code,
                             i18nc("@info %1 number of a line, %2 what is wrong",
                                   "Line %1: %2",
                                   entry.line,
                                   done.error().message),
                             done.error().field};
            }
        }
        return Done();
    }

    const Reader &m_reader;
    Edit *m_edit;
    const ContactIndex &m_index;
    ContactFile &m_file;
    const ContactImportOptions &m_options;
    ContactPlanner m_planner;
    ContactSummary m_summary;
    bool m_byName = false; ///< how the card at hand was matched
    std::unordered_map<quint64, int> m_contents; ///< → line
    std::unordered_map<quint64, int> m_uids;
    std::unordered_map<quint64, int> m_emails;
};
}

QString nameOf(ContactEntry::Verdict verdict)
{
    static const QStringList names{u"new"_s, u"changed"_s, u"unchanged"_s, u"undecided"_s, u"unreadable"_s};
    return names.at(int(verdict));
}

Result<ContactImportOptions> ContactImportOptions::guess(ContactFile &file)
{
    ContactImportOptions options;
    if (file.format() == ContactFile::VCard) {
        return options;
    }
    options.dialect = Csv::guess(file);
    CsvReader reader(file.rewind(), options.dialect);
    CsvRow row;
    if (!reader.next(row)) {
        return Error{Error::Code::Invalid,
                     i18nc("@info %1 file", "%1 has no rows: there is no contact in it.", file.name())};
    }
    options.header = ContactColumns::isHeader(row.cells);
    options.columns = options.header ? ContactColumns::guess(row.cells) : QList<ContactColumn>(row.cells.size());
    return options;
}

Result<ContactSummary>
ContactImport::preview(const Reader &reader, ContactFile &file, const ContactImportOptions &options, const Watch &watch)
{
    LIAISON_TRY(const auto index, ContactIndex::of(reader));
    return Run(reader, nullptr, index, file, options).run(watch, nullptr);
}

Result<ContactSummary> ContactImport::commit(Edit &edit,
                                             ContactFile &file,
                                             const ContactImportOptions &options,
                                             const Watch &watch,
                                             const QList<ContactDecision> *decisions)
{
    LIAISON_TRY(const auto index, ContactIndex::of(edit));
    return Run(edit, &edit, index, file, options).run(watch, decisions);
}

} // namespace Liaison::Directory
