// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashreport.h"

#include "documents/labels.h"
#include "documents/wording.h"
#include "foundation/text.h"
#include "meetings.h"
#include "store/schema.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison::Meetings
{

namespace
{
/// "Ada Example (Head of unit), Bo Example": those who came; where nobody noted who did, those who were invited.
QString participants(const QList<Attendee> &attendees)
{
    const bool noted = std::ranges::any_of(attendees, [](const Attendee &attendee) {
        return attendee.participant.attended;
    });
    QStringList names;
    for (const Attendee &attendee : attendees) {
        if (attendee.participant.attended || !noted) {
            const QString &role = attendee.participant.role;
            names.append(role.isEmpty()
                             ? attendee.name
                             : i18nc("@info %1 name of a participant, %2 role", "%1 (%2)", attendee.name, role));
        }
    }
    return names.join(i18nc("@info between entries of a list", ", "));
}

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

/// "Promise, Examplebook → Commission: …" where the text does not tell whose it is. What is only noted has no speaker.
RichText point(const Reader &reader, const Outcome &outcome)
{
    const auto named = [&](const Id &id) {
        return isNamed(reader, id, outcome.text);
    };
    const bool binding = outcome.kind == u"promise" || outcome.kind == u"ask" || outcome.kind == u"decision";
    RichText text;
    if (binding && !std::ranges::any_of(outcome.from_whom, named) && !namesAll(outcome.text)) {
        QStringList parties{names(reader, outcome.from_whom), names(reader, outcome.to_whom)};
        parties.removeAll(QString());
        text.add(parties.isEmpty() ? QString()
                                   : i18nc("@info %1 promise, ask or decision, %2 whose",
                                           "%1, %2: ",
                                           Schema::choiceLabel(outcome.kind),
                                           parties.join(u" → "_s)),
                 TextRun::Bold);
    }
    return text.add(outcome.text);
}

RichText task(const Reader &reader, const Action &action)
{
    QStringList facts{reader.title(action.owner)};
    if (action.completed.isValid()) {
        facts.append(i18nc("@info of an action, %1 date", "done on %1", Wording::shortDate(action.completed)));
    } else {
        facts.append(action.due.isValid()
                         ? i18nc("@info of an action, %1 date", "due on %1", Wording::shortDate(action.due))
                         : QString());
        facts.append(action.status == u"open" ? QString() : Schema::choiceLabel(action.status));
    }
    facts.removeAll(QString());
    RichText text(action.title);
    return facts.isEmpty() ? text : text.add(u" ("_s + facts.join(u", "_s) + u')', TextRun::Muted);
}

void addPoints(Document &document, const Reader &reader, const QList<Outcome> &outcomes)
{
    const QList<std::pair<QString, QString>> parts{
        {QString(), QString()},
        {u"before"_s, i18nc("@title section of a Flash report", "Short term, before the elections")},
        {u"after"_s, i18nc("@title section of a Flash report", "Longer term, after the elections")},
    };
    for (const auto &[horizon, title] : parts) {
        QList<RichText> points;
        for (const Outcome &outcome : outcomes) {
            if (outcome.horizon == horizon) {
                points.append(point(reader, outcome));
            }
        }
        if (!points.isEmpty() && !title.isEmpty()) {
            document.heading(title);
        }
        document.bullets(points);
    }
    if (outcomes.isEmpty()) {
        document.paragraph({i18nc("@info", "Nothing was written down at this meeting."), TextRun::Muted});
    }
}

void addTasks(Document &document, const Reader &reader, const QList<Action> &tasks)
{
    QList<RichText> lines;
    for (const Action &action : tasks) {
        lines.append(task(reader, action));
    }
    if (!lines.isEmpty()) {
        document.heading(i18nc("@title section of a Flash report", "Actions"));
        document.bullets(lines);
    }
}

/// As the head of a mail. What a reader of Flash notes knows comes last, so that the rest above it is no point of the meeting.
QList<Document::KeyValue>
head(const Reader &reader, const Meeting &meeting, const QList<Attendee> &present, const Labels &labels)
{
    const QString chathamHouse =
        meeting.chatham_house ? i18nc("@info", "Chatham House: who said what is not passed on") : QString();
    return {{i18nc("@label", "Date of the meeting"), Wording::when(meeting)},
            {i18nc("@label", "Place"), meeting.place},
            {i18nc("@label", "Registration"), meeting.registration},
            {i18nc("@label", "Rule"), chathamHouse},
            {i18nc("@label", "Label"), labels.explanation()},
            {i18nc("@label", "Participants"), participants(present)},
            {i18nc("@label who writes", "From"), reader.title(reader.me())},
            {i18nc("@label when it is written", "Date"), Wording::longDate(reader.today())}};
}
}

Result<Document> flashReport(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto meeting, reader.get<Meeting>(id));
    LIAISON_TRY(const auto present, attendees(reader, id));
    LIAISON_TRY(const auto points, outcomes(reader, id));
    LIAISON_TRY(const auto tasks,
                reader.all<Action>(u"WHERE meeting = ? ORDER BY due IS NULL, due, title, id"_s, {id.bytes()}));
    Labels labels;
    labels.add(id, meeting.tlp, meeting.title);
    for (const Action &action : tasks) {
        labels.add(action.id, action.tlp, action.title);
    }
    Document document;
    // Day and month as such notes are known by, in any language.
    document.title = i18nc("@title of a Flash report, %1 day/month, %2 title of the meeting",
                           "Flash %1 - %2",
                           meeting.date.toString(u"dd/MM"_s),
                           meeting.title);
    document.tlp = labels.strictest();
    document.keyValues(head(reader, meeting, present, labels));
    document.paragraph(meeting.summary);
    addPoints(document, reader, points);
    addTasks(document, reader, tasks);
    return document;
}

} // namespace Liaison::Meetings
