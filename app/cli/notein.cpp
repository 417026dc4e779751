// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "notein.h"

#include "assignment.h"

#include "foundation/reference.h"
#include "meetings/flashlines.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
/// The line that a number, counted from 1, stands for.
Result<int> lineOf(const FlashProposal &proposal, const QString &word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (!isNumber || number < 1 || number > FlashLines::count(proposal)) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell %1 what was typed, %2 number",
                           "“%1” is no line of the note: they are numbered from 1 to %2, as --dry-run shows.",
                           word,
                           FlashLines::count(proposal))};
    }
    return number - 1;
}

/// What --change and --without make of a proposal.
Result<FlashProposal> asWanted(const Call &call, const Reader &reader, FlashProposal proposal)
{
    for (const auto &word : call.values(u"change"_s)) {
        const auto name = word.section(u'=', 0, 0);
        const auto value = word.section(u'=', 1);
        if (!name.contains(u'.')) {
            LIAISON_CHECK(FlashLines::change(proposal, name, value));
            continue;
        }
        LIAISON_TRY(const int line, lineOf(proposal, name.section(u'.', 0, 0)));
        LIAISON_CHECK(FlashLines::change(proposal, line, name.section(u'.', 1), value));
    }
    for (const auto &option : {u"with"_s, u"without"_s}) {
        for (const auto &word : call.values(option)) {
            LIAISON_TRY(const int line, lineOf(proposal, word));
            FlashLines::setAccepted(proposal, line, option == u"with");
        }
    }
    LIAISON_CHECK(FlashImport::remark(reader, proposal));
    return proposal;
}

/// Of those who are not left out.
QStringList namesOf(const FlashProposal &proposal, const QList<int> &parties)
{
    QStringList names;
    for (const int index : parties) {
        const auto &party = proposal.parties.at(index);
        if (party.accepted || !proposal.importedAs.isNull()) {
            names.append(party.name);
        }
    }
    return names;
}

QString dueText(QDate due)
{
    return due.isValid() ? i18nc("@info:shell %1 date", "by %1", due.toString(Qt::ISODate)) : QString();
}

QString inBrackets(QStringList parts)
{
    parts.removeAll(QString());
    return parts.isEmpty() ? QString() : u" ("_s + parts.join(u"; "_s) + u')';
}

/// From whom to whom, by when, where, and whether before or after the election.
QString aboutPoint(const FlashProposal &proposal, const FlashProposal::Point &point)
{
    const auto from = namesOf(proposal, point.from).join(u", "_s);
    const auto to = namesOf(proposal, point.to).join(u", "_s);
    return inBrackets({from.isEmpty() ? QString() : i18nc("@info:shell %1 names", "from %1", from),
                       to.isEmpty() ? QString() : i18nc("@info:shell %1 names", "to %1", to),
                       dueText(point.due),
                       point.countries.join(u", "_s),
                       point.horizon.isEmpty()          ? QString()
                           : point.horizon == u"before" ? i18nc("@info:shell horizon", "before the election")
                                                        : i18nc("@info:shell horizon", "after the election")});
}

/// The lines of a proposal, for people and for programs.
class Account
{
public:
    /// @p all: also what is left out.
    Account(const FlashProposal &proposal, bool all)
        : m_all(all)
    {
        for (const auto &party : proposal.parties) {
            add(party.participates ? u"participants"_s : u"named"_s,
                party.accepted,
                u"%1 %2%3"_s.arg(party.participates ? i18nc("@info:shell", "participant")
                                                    : i18nc("@info:shell somebody in a note", "named"),
                                 party.name,
                                 inBrackets({party.record.isNull() ? i18nc("@info:shell", "new") : QString(),
                                             party.role,
                                             party.participates ? party.side : QString()})),
                {{u"name"_s, party.name},
                 {u"type"_s, party.type},
                 {u"new"_s, party.record.isNull()},
                 {u"side"_s, party.side},
                 {u"role"_s, party.role}});
        }
        for (const auto &point : proposal.points) {
            add(u"points"_s,
                point.accepted,
                u"%1 %2%3"_s.arg(point.kind, point.text, aboutPoint(proposal, point)),
                {{u"kind"_s, point.kind},
                 {u"text"_s, point.text},
                 {u"horizon"_s, point.horizon},
                 {u"countries"_s, QJsonArray::fromStringList(point.countries)},
                 {u"due"_s, point.due.toString(Qt::ISODate)},
                 {u"from"_s, QJsonArray::fromStringList(namesOf(proposal, point.from))},
                 {u"to"_s, QJsonArray::fromStringList(namesOf(proposal, point.to))}});
        }
        for (const auto &task : proposal.tasks) {
            const auto owner = namesOf(proposal, task.owner < 0 ? QList<int>() : QList<int>{task.owner});
            const auto owners = owner + namesOf(proposal, task.coOwners);
            const auto forum = Reference::instance().forumName(task.reportTo);
            add(u"actions"_s,
                task.accepted,
                u"%1 %2%3"_s.arg(
                    i18nc("@info:shell", "action"),
                    task.title,
                    inBrackets({owners.join(u", "_s),
                                dueText(task.due),
                                forum.isEmpty() ? QString() : i18nc("@info:shell %1 a forum", "report to %1", forum)})),
                {{u"title"_s, task.title},
                 {u"owner"_s, owner.value(0)},
                 {u"owners"_s, QJsonArray::fromStringList(owners)},
                 {u"report_to"_s, task.reportTo},
                 {u"due"_s, task.due.toString(Qt::ISODate)},
                 {u"words"_s, task.words}});
        }
    }
    QString text() const
    {
        return m_text;
    }
    QJsonArray list(const QString &name) const
    {
        return m_lists.value(name);
    }

private:
    void add(const QString &list, bool accepted, const QString &text, QJsonObject json)
    {
        ++m_line;
        if (!accepted && !m_all) {
            return;
        }
        json.insert(u"line"_s, m_line);
        json.insert(u"accepted"_s, accepted);
        m_lists[list].append(json);
        m_text += u"%1  "_s.arg(m_line, 3) + text
            + (accepted ? QString() : u' ' + i18nc("@info:shell a line of a note", "[left out]")) + u'\n';
    }

    bool m_all;
    int m_line = 0;
    QString m_text;
    QHash<QString, QJsonArray> m_lists;
};
}

const std::vector<VerbOption> &noteOptions()
{
    static const std::vector<VerbOption> options{
        {"change",
         "FIELD=VALUE",
         kli18nc("@info:shell",
                 "Of a Flash note: change what it would become; may be repeated. FIELD is title, date or tlp of the "
                 "meeting, or N.FIELD of a line that --dry-run numbers: of somebody name, participates, side, role; of "
                 "a point text, kind, horizon, due, countries, from, to; of an action title, owner, owners, due, "
                 "report_to.")},
        {"with",
         "N",
         kli18nc("@info:shell", "Of a Flash note: take a line that --dry-run calls left out; may be repeated.")},
        {"without",
         "N",
         kli18nc("@info:shell", "Of a Flash note: leave out this line, as --dry-run numbers it; may be repeated.")},
    };
    return options;
}

const std::vector<JsonKey> &noteKeys()
{
    static const std::vector<JsonKey> keys{
        {"files[].participants[]",
         kli18nc("@info:shell",
                 "Of a note: line (its number for --change, --with and --without), accepted, name, type, new (not in "
                 "the directory yet), side, role. named[] has the same, of those who did not take part.")},
        {"files[].points[]",
         kli18nc("@info:shell",
                 "Of a note: line, accepted, kind, text, horizon, countries, due, from and to (names).")},
        {"files[].actions[]",
         kli18nc("@info:shell",
                 "Of a note: line, accepted, title, owner, owners, report_to, due, and words: the note's own.")},
    };
    return keys;
}

bool hasNoteChanges(const Call &call)
{
    return call.isSet(u"change"_s) || call.isSet(u"with"_s) || call.isSet(u"without"_s);
}

Result<Reply> importNote(const Call &call, const QString &path)
{
    const bool piped = path == u"-";
    const auto absolute = piped ? path : QDir().absoluteFilePath(path);
    LIAISON_TRY(const auto bytes, readFile(absolute, FlashNote::maximumSize + 1));
    const auto name = piped ? i18nc("@info name of a file", "Flash note.txt") : QFileInfo(path).fileName();
    LIAISON_TRY(const auto note, FlashNote::parse(bytes, name));
    const auto look = [note, call](Reader &reader) -> Result<FlashProposal> {
        LIAISON_TRY(const auto proposal, FlashImport::propose(reader, note));
        return asWanted(call, reader, proposal);
    };
    // Looking and writing in one, because another program may import the same note.
    const auto take = [look, path](Edit &edit) -> Result<std::pair<FlashProposal, Id>> {
        LIAISON_TRY(const auto proposal, look(edit));
        if (!proposal.date.isValid()) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell",
                               "%1 does not say when the meeting was. Say it with --change date=YEAR-MONTH-DAY.",
                               path)};
        }
        LIAISON_TRY(const auto meeting, FlashImport::commit(edit, proposal));
        return std::pair(proposal, meeting);
    };
    FlashProposal proposal;
    Id meeting;
    if (call.isSet(u"dry-run"_s)) {
        LIAISON_TRY(proposal, call.store->read(look).result());
        meeting = proposal.importedAs;
    } else {
        const auto label = i18nc("@info label of a change; %1 title", "Import the note “%1”", note.title);
        LIAISON_TRY(const auto taken, call.store->edit(label, take).result());
        std::tie(proposal, meeting) = taken;
    }
    const bool before = !proposal.importedAs.isNull();
    const bool written = !before && !meeting.isNull();
    const Account account(proposal, before || call.isSet(u"dry-run"_s));
    const auto tlp = proposal.tlp.isEmpty() ? QString() : u"  TLP:"_s + proposal.tlp;
    QString text = u"%1  %2%3\n"_s.arg(proposal.date.toString(Qt::ISODate), proposal.title, tlp) + account.text();
    for (const auto &remark : std::as_const(proposal.remarks)) {
        text += u"  "_s + remark + u'\n';
    }
    text += before ? i18nc("@info:shell", "This note was imported before; nothing was written.")
        : written  ? i18nc("@info:shell %1 id", "Imported as the meeting %1.", meeting.text())
                   : i18nc("@info:shell", "Nothing was written: this was a dry run.");
    return Reply{{{u"file"_s, absolute},
                  {u"kind"_s, u"note"_s},
                  {u"written"_s, written},
                  {u"meeting"_s, meeting.isNull() ? QString() : meeting.text()},
                  {u"date"_s, proposal.date.toString(Qt::ISODate)},
                  {u"title"_s, proposal.title},
                  {u"tlp"_s, proposal.tlp},
                  {u"participants"_s, account.list(u"participants"_s)},
                  {u"named"_s, account.list(u"named"_s)},
                  {u"points"_s, account.list(u"points"_s)},
                  {u"actions"_s, account.list(u"actions"_s)},
                  {u"remarks"_s, QJsonArray::fromStringList(proposal.remarks)}},
                 text + u'\n'};
}

} // namespace Liaison::Terminal
