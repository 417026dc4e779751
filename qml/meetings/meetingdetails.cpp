// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetingdetails.h"

#include "components/session.h"
#include "meetings/meetings.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QLocale>
#include <QTimeZone>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString whenOf(const Meeting &meeting)
{
    const QLocale locale;
    QStringList parts{locale.toString(meeting.date, QLocale::LongFormat)};
    if (meeting.starts.isValid()) {
        const auto from = locale.toString(meeting.starts, u"HH:mm"_s);
        parts.append(meeting.ends.isValid()
                         ? i18nc("@info times", "%1 to %2", from, locale.toString(meeting.ends, u"HH:mm"_s))
                         : from);
        if (const auto zone = meeting.time_zone.toLatin1();
            QTimeZone(zone).isValid() && QTimeZone(zone) != QTimeZone::systemTimeZone()) {
            parts.append(meeting.time_zone);
        }
    }
    parts.append(meeting.place);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariantList attendeesOf(const QList<Meetings::Attendee> &attendees)
{
    QVariantList list;
    for (const auto &attendee : attendees) {
        const auto &participant = attendee.participant;
        list.append(QVariantMap{{u"name"_s, attendee.name},
                                {u"description"_s, attendee.description},
                                {u"side"_s, participant.side},
                                {u"sideLabel"_s,
                                 participant.side.isEmpty() ? i18nc("@title participants", "Others")
                                                            : Schema::choiceLabel(participant.side)},
                                {u"record"_s, participant.who.isNull() ? QString() : participant.who.text()},
                                {u"participant"_s, participant.id.text()},
                                {u"attended"_s, participant.attended},
                                {u"invited"_s, participant.invited}});
    }
    return list;
}

QVariantList pointsOf(const QList<Meetings::OpenPoint> &points, QDate today)
{
    QVariantList list;
    for (const auto &point : points) {
        const auto days = point.since.daysTo(today);
        list.append(
            QVariantMap{{u"text"_s, point.outcome.text},
                        {u"subtitle"_s,
                         point.outcome.kind == u"promise"
                             ? i18nc("@info %1 meeting, %2 who", "promised by %2 · %1", point.meeting, point.from)
                             : i18nc("@info %1 meeting, %2 who", "asked by %2 · %1", point.meeting, point.from)},
                        {u"days"_s, i18ncp("@info age", "%1 day", "%1 days", days)},
                        {u"record"_s, point.outcome.id.text()}});
    }
    return list;
}

Result<QVariantMap> contentOf(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto meeting, reader.get<Meeting>(id));
    LIAISON_TRY(const auto attendees, Meetings::attendees(reader, id));
    LIAISON_TRY(const auto points, Meetings::openPoints(reader, id));
    LIAISON_TRY(const auto neighbours, Meetings::neighbours(reader, id));
    LIAISON_TRY(const auto files,
                reader.select(u"SELECT id, name FROM attachment WHERE record = ? ORDER BY name"_s, {id.bytes()}));
    LIAISON_TRY(const auto needs,
                reader.select(u"SELECT 1 FROM meeting m WHERE m.id = ? AND "_s + Meetings::needsRecordCondition(),
                              {id.bytes(), reader.today().toString(Qt::ISODate)}));
    QVariantList attachments;
    for (const auto &file : files) {
        attachments.append(
            QVariantMap{{u"record"_s, Id::fromBytes(file.at(0).toByteArray()).text()}, {u"name"_s, file.at(1)}});
    }
    return QVariantMap{{u"when"_s, whenOf(meeting)},
                       {u"status"_s, meeting.status},
                       {u"attendees"_s, attendeesOf(attendees)},
                       {u"openPoints"_s, pointsOf(points, reader.today())},
                       {u"attachments"_s, attachments},
                       {u"previous"_s, neighbours.first.isNull() ? QString() : neighbours.first.text()},
                       {u"next"_s, neighbours.second.isNull() ? QString() : neighbours.second.text()},
                       {u"needsRecord"_s, !needs.isEmpty()}};
}

/// "/promise Text" → promise, Text. A word that is no kind stays part of the text.
std::pair<QString, QString> kindAndText(const QString &line, const QString &kind)
{
    const auto *field = Schema::type(u"outcome")->field(u"kind");
    const auto text = line.trimmed();
    const auto word = text.section(u' ', 0, 0);
    if (!word.startsWith(u'/')) {
        return {kind, text};
    }
    static const QHash<QString, QString> shortened{{u"decide"_s, u"decision"_s}};
    const auto named = shortened.value(word.mid(1).toLower(), word.mid(1).toLower());
    return field->choices.contains(named) || named == u"action" ? std::pair(named, text.section(u' ', 1).trimmed())
                                                                : std::pair(kind, text);
}
}

MeetingDetails::MeetingDetails(QObject *parent)
    : RecordDetails(parent)
{
}

QString MeetingDetails::when() const
{
    return extra().value(u"when"_s).toString();
}

QString MeetingDetails::status() const
{
    return extra().value(u"status"_s).toString();
}

QVariantList MeetingDetails::attendees() const
{
    return extra().value(u"attendees"_s).toList();
}

QVariantList MeetingDetails::openPoints() const
{
    return extra().value(u"openPoints"_s).toList();
}

QVariantList MeetingDetails::attachments() const
{
    return extra().value(u"attachments"_s).toList();
}

QString MeetingDetails::previous() const
{
    return extra().value(u"previous"_s).toString();
}

QString MeetingDetails::next() const
{
    return extra().value(u"next"_s).toString();
}

bool MeetingDetails::needsRecord() const
{
    return extra().value(u"needsRecord"_s).toBool();
}

RecordDetails::Query MeetingDetails::query() const
{
    return [id = id()](const Reader &reader) {
        return contentOf(reader, id);
    };
}

void MeetingDetails::setStatus(const QString &status)
{
    Session::instance()->edit(i18nc("@info undo", "Change the status of a meeting"), [id = id(), status](Edit &edit) {
        return edit.write(u"meeting"_s, id, {{u"status"_s, status}});
    });
}

void MeetingDetails::addOutcome(const QString &line, const QString &kind)
{
    const auto [word, text] = kindAndText(line, kind);
    if (text.isEmpty()) {
        return;
    }
    if (word == u"action") {
        Session::instance()->edit(i18nc("@info undo", "Add an action"), [id = id(), text](Edit &edit) {
            Action action;
            action.title = text;
            action.status = u"open"_s;
            action.meeting = id;
            return edit.put(action);
        });
        return;
    }
    Session::instance()->edit(i18nc("@info undo", "Add an outcome"), [id = id(), word, text](Edit &edit) {
        Outcome outcome;
        outcome.meeting = id;
        outcome.kind = word;
        outcome.text = text;
        outcome.state = word == u"ask" || word == u"promise" ? u"open"_s : QString();
        return Meetings::append(edit, outcome);
    });
}

void MeetingDetails::setOutcomeState(const QString &outcome, const QString &state)
{
    Session::instance()->edit(i18nc("@info undo", "Change the state of an outcome"),
                              [outcome = Id::fromText(outcome), state](Edit &edit) {
                                  return edit.write(u"outcome"_s, outcome, {{u"state"_s, state}});
                              });
}

void MeetingDetails::makeAction(const QString &outcome)
{
    Session::instance()->edit(i18nc("@info undo", "Make an action"), [outcome = Id::fromText(outcome)](Edit &edit) {
        return Meetings::makeAction(edit, outcome);
    });
}

void MeetingDetails::removeRecord(const QString &record)
{
    Session::instance()->edit(i18nc("@info undo", "Delete a line of a meeting"),
                              [record = Id::fromText(record)](Edit &edit) {
                                  return edit.remove(record);
                              });
}

void MeetingDetails::addParticipant(const QString &record, const QString &side)
{
    Session::instance()->edit(i18nc("@info undo", "Add a participant"),
                              [id = id(), record = Id::fromText(record), side](Edit &edit) {
                                  Participant participant;
                                  participant.meeting = id;
                                  participant.who = record;
                                  participant.side = side;
                                  participant.invited = true;
                                  return edit.put(participant);
                              });
}

void MeetingDetails::setAttended(const QString &participant, bool attended)
{
    Session::instance()->edit(i18nc("@info undo", "Change who attended"),
                              [participant = Id::fromText(participant), attended](Edit &edit) {
                                  return edit.write(u"participant"_s, participant, {{u"attended"_s, attended}});
                              });
}

} // namespace Liaison
