// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "calendarreader.h"

#include "foundation/text.h"
#include "plaintext.h"

#include <KCalendarCore/Event>
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <KCalendarCore/Todo>
#include <KLocalizedString>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype largestEntry = 1024 * 1024;

/// A property, unfolded: as KCalendarCore gets it.
struct Line {
    QByteArray name; ///< upper case
    QByteArray text; ///< all of it
    int number = 0;

    qsizetype valueStart() const
    {
        bool quoted = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text.at(i) == '"') {
                quoted = !quoted;
            } else if (text.at(i) == ':' && !quoted) {
                return i + 1;
            }
        }
        return text.size();
    }
    QByteArray value() const
    {
        return text.mid(valueStart()).trimmed();
    }
    QByteArray parameters() const
    {
        return text.first(valueStart());
    }
};

QByteArray nameOf(QByteArrayView text)
{
    qsizetype end = 0;
    while (end < text.size() && text.at(end) != ':' && text.at(end) != ';') {
        ++end;
    }
    return text.first(end).toByteArray().trimmed().toUpper();
}

/// In UTF-8, line by line. That comes after unfolding: a fold may stand inside a letter.
QList<Line> unfolded(const QByteArray &bytes)
{
    QList<Line> lines;
    int number = 0;
    qsizetype at = 0;
    while (at < bytes.size()) {
        auto end = at;
        while (end < bytes.size() && bytes.at(end) != '\n' && bytes.at(end) != '\r') {
            ++end;
        }
        ++number;
        const QByteArrayView text(bytes.constData() + at, end - at);
        if (!lines.isEmpty() && !text.isEmpty() && (text.front() == ' ' || text.front() == '\t')) {
            lines.last().text += text.mid(1);
        } else if (!text.trimmed().isEmpty()) {
            lines.append({{}, text.toByteArray(), number});
        }
        at = end + (bytes.mid(end, 2) == "\r\n" ? 2 : 1);
    }
    for (auto &line : lines) {
        if (!line.text.isValidUtf8()) {
            line.text = PlainText::fromWindows1252(line.text).toUtf8();
        }
        line.name = nameOf(line.text);
    }
    return lines;
}

/// A component as it stands in the file, without the alarms in it.
struct Component {
    QByteArray type;
    int number = 0;
    QList<Line> lines;
    bool whole = false; ///< its end is there
    bool cancels = false; ///< its calendar says METHOD:CANCEL

    const Line *find(QByteArrayView name) const
    {
        const auto found = std::ranges::find_if(lines, [name](const Line &line) {
            return line.name == name;
        });
        return found == lines.end() ? nullptr : &*found;
    }
    QString text(QByteArrayView name) const
    {
        const auto *line = find(name);
        return line ? QString::fromUtf8(line->value()) : QString();
    }
    /// Which date of a repeated event it is: "/20190311"; empty where it is none.
    QString date() const
    {
        const auto *line = find("RECURRENCE-ID");
        return line ? u'/' + QString::fromLatin1(line->value().left(8)) : QString();
    }
};

struct Calendar {
    QHash<QByteArray, QByteArray> zones; ///< name → its VTIMEZONE
    QString zone; ///< of moments in UTC: X-WR-TIMEZONE
};

QByteArray tzidOf(const Line &line)
{
    static const QRegularExpression pattern(u";TZID=(\"[^\"]*\"|[^;:]*)"_s, QRegularExpression::CaseInsensitiveOption);
    auto name = pattern.match(QString::fromUtf8(line.parameters())).captured(1);
    name.remove(u'"');
    return name.toUtf8();
}

/// Why a date of iCalendar is none; empty where it is one.
QString problemOf(const Line &line)
{
    const auto value = QString::fromLatin1(line.value());
    static const QRegularExpression pattern(u"^(\\d{8})(?:T(\\d{6})Z?)?$"_s);
    const auto match = pattern.match(value);
    const bool isDay = match.hasMatch() && QDate::fromString(match.captured(1), u"yyyyMMdd"_s).isValid();
    const auto time = match.captured(2);
    const bool isTime = time.isEmpty() || QTime::fromString(time.left(4), u"hhmm"_s).isValid();
    return isDay && isTime ? QString()
                           : i18nc("@info %1 a property such as DTSTART, %2 what stands there",
                                   "%1: “%2” is no date.",
                                   QString::fromLatin1(line.name),
                                   value);
}

QString unescaped(QString text)
{
    text.replace(u"\\n"_s, u" "_s).replace(u"\\N"_s, u" "_s).replace(u"\\,"_s, u","_s).replace(u"\\;"_s, u";"_s);
    return text.replace(u"\\\\"_s, u"\\"_s).simplified();
}

QString plainText(const QString &text, bool rich)
{
    if (!rich) {
        return Text::cleaned(text).trimmed();
    }
    auto plain = text;
    plain.replace(QRegularExpression(u"<br */?>|</p>|</div>"_s), u"\n"_s).remove(QRegularExpression(u"<[^>]*>"_s));
    return Text::cleaned(plain.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s))
        .trimmed();
}

/// What a file says of repeated events.
struct Repeated {
    QDate from; ///< their dates are read from this day on; invalid: only the first one
    QSet<QString> uids;
    QSet<QString> moved; ///< dates that have an entry of their own, by its uid
};

class EntryReader
{
public:
    EntryReader(const Calendar &calendar, const Component &component, const Repeated &repeated)
        : m_calendar(calendar)
        , m_component(component)
        , m_repeated(repeated)
    {
        m_entry.kind = component.type == "VTODO" ? CalendarEntry::Todo : CalendarEntry::Event;
        m_entry.line = component.number;
        m_entry.title = unescaped(component.text("SUMMARY"));
        m_entry.uid = component.text("UID");
    }
    QList<CalendarEntry> read()
    {
        m_entry.problem = readAll();
        return m_dates.isEmpty() ? QList<CalendarEntry>{m_entry} : m_dates;
    }

private:
    QString readAll()
    {
        if (!m_component.whole) {
            return i18nc("@info", "It has no end; the file may have been cut off.");
        }
        if (m_entry.title.isEmpty()) {
            return i18nc("@info of an entry of a calendar", "It has no title.");
        }
        if (m_entry.kind == CalendarEntry::Event && !m_component.find("DTSTART")) {
            return i18nc("@info of an entry of a calendar", "It has no date.");
        }
        for (const auto *name : {"DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "COMPLETED"}) {
            if (const auto *line = m_component.find(name)) {
                if (auto problem = problemOf(*line); !problem.isEmpty()) {
                    return problem;
                }
            }
        }
        const auto incidence = understood();
        if (!incidence) {
            return i18nc("@info of an entry of a calendar", "It can't be understood as an entry of a calendar.");
        }
        takeCommon(*incidence);
        if (const auto event = incidence.dynamicCast<KCalendarCore::Event>()) {
            takeEvent(*event);
        } else if (const auto todo = incidence.dynamicCast<KCalendarCore::Todo>()) {
            takeTodo(*todo);
        }
        nameIt();
        return incidence->recurs() ? takeDates(*incidence) : QString();
    }

    /// Of a repeated event; of a repeated to-do the one that is due next. The value: why it has none.
    QString takeDates(const KCalendarCore::Incidence &incidence)
    {
        KCalendarCore::Recurrence recurrence(*incidence.recurrence());
        const auto rules = recurrence.rRules();
        const bool often = std::ranges::any_of(rules, [](const KCalendarCore::RecurrenceRule *rule) {
            return rule->recurrenceType() < KCalendarCore::RecurrenceRule::rDaily;
        });
        const bool isDate = m_component.find("RECURRENCE-ID") != nullptr;
        const auto *todo = dynamic_cast<const KCalendarCore::Todo *>(&incidence);
        const bool isTodo = todo != nullptr;
        const auto firstStart = isTodo ? todo->dtStart(true) : incidence.dtStart();
        const bool isOver = isTodo
            && (!m_entry.due.isValid() || !firstStart.isValid() || m_entry.progress == CalendarEntry::Completed
                || m_entry.progress == CalendarEntry::Cancelled);
        if (!m_repeated.from.isValid() || often || isDate || isOver) {
            remark(i18nc("@info of an entry of a calendar", "It is repeated; only its first date is taken."));
            return {};
        }
        auto start = firstStart;
        if (isTodo ? incidence.allDay() : m_entry.allDay) {
            // KCalendarCore counts the first of whole days (COUNT) only where they have an hour.
            start = QDateTime(start.date(), QTime(12, 0), QTimeZone::utc());
            recurrence.setStartDateTime(start, false);
            for (auto *rule : rules) {
                if (rule->duration() == 0) {
                    rule->setEndDt(QDateTime(rule->endDt().date(), QTime(23, 59), QTimeZone::utc()));
                }
            }
        }
        const auto at = [&start](QDate day) {
            auto moment = start;
            moment.setDate(day);
            moment.setTime(QTime(0, 0));
            return moment;
        };
        const auto until = m_repeated.from.addYears(1);
        const auto first = m_entry;
        const auto length = first.start.secsTo(first.end);
        const auto days = first.start.daysTo(first.end);
        const auto dueAfter = isTodo ? start.date().daysTo(first.due) : 0; // days
        QSet<QString> seen = m_repeated.moved;
        const auto begin = m_repeated.from.addDays(-dueAfter);
        for (const auto &moment : recurrence.timesInInterval(at(begin), at(until).addSecs(-1))) {
            m_entry = first;
            m_entry.series = first.uid;
            m_entry.uid += u'/' + moment.date().toString(u"yyyyMMdd"_s);
            const bool isWanted = moment.date() >= begin && moment.date() < until;
            if (!isWanted || seen.contains(m_entry.uid)) {
                continue;
            }
            seen.insert(m_entry.uid);
            if (isTodo) {
                m_entry.due = moment.date().addDays(dueAfter);
                m_entry.remarks.append(i18nc("@info of an entry of a calendar",
                                             "It is repeated; it is taken with the day on which it is due next."));
                m_dates.append(m_entry);
                return {};
            }
            if (first.allDay) {
                m_entry.start = QDateTime(moment.date(), QTime(0, 0));
                m_entry.end = m_entry.start.addDays(days);
            } else {
                takeTimes(moment, first.end.isValid() ? moment.addSecs(length) : QDateTime());
            }
            m_dates.append(m_entry);
        }
        m_entry = first;
        if (m_dates.isEmpty()) {
            return i18nc("@info of an entry of a calendar, %1 and %2 dates",
                         "It is repeated, and has no date from %1 to %2.",
                         QLocale().toString(m_repeated.from, QLocale::ShortFormat),
                         QLocale().toString(until.addDays(-1), QLocale::ShortFormat));
        }
        m_dates.first().remarks.append(i18ncp("@info of an entry of a calendar",
                                              "It is repeated: its only date within a year is taken.",
                                              "It is repeated: its %1 dates within a year are taken, as a series.",
                                              int(m_dates.size())));
        return {};
    }

    /// With its time zones under names that every reader knows.
    KCalendarCore::Incidence::Ptr understood()
    {
        QByteArray text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Liaison//EN\r\n";
        QByteArray entry = "BEGIN:" + m_component.type + "\r\n";
        QSet<QByteArray> described;
        for (const auto &line : m_component.lines) {
            const auto tzid = tzidOf(line);
            auto written = line.text;
            if (!tzid.isEmpty()) {
                const auto zone = CalendarReader::zoneNamed(QString::fromUtf8(tzid));
                static const QRegularExpression pattern(u";TZID=(\"[^\"]*\"|[^;:]*)"_s,
                                                        QRegularExpression::CaseInsensitiveOption);
                auto parameters = QString::fromUtf8(line.parameters());
                if (!zone.isEmpty()) {
                    parameters.replace(pattern, u";TZID="_s + zone);
                } else if (m_calendar.zones.contains(tzid)) {
                    described.insert(tzid);
                } else {
                    parameters.remove(pattern);
                    remark(i18nc("@info %1 name of a time zone",
                                 "The time zone “%1” is not known; the time is taken as it stands in the file.",
                                 QString::fromUtf8(tzid)));
                }
                written = parameters.toUtf8() + line.text.mid(line.valueStart());
            }
            entry += written + "\r\n";
        }
        for (const auto &tzid : std::as_const(described)) {
            text += m_calendar.zones.value(tzid);
        }
        if (!m_component.find("UID")) {
            entry += "UID:none\r\n"; // KCalendarCore complains otherwise; see nameIt()
        }
        text += entry + "END:" + m_component.type + "\r\nEND:VCALENDAR\r\n";
        const KCalendarCore::MemoryCalendar::Ptr calendar(new KCalendarCore::MemoryCalendar(QTimeZone::utc()));
        KCalendarCore::ICalFormat format;
        if (!format.fromRawString(calendar, text)) {
            return {};
        }
        const auto incidences = calendar->incidences();
        return incidences.isEmpty() ? KCalendarCore::Incidence::Ptr() : incidences.first();
    }

    void takeCommon(const KCalendarCore::Incidence &incidence)
    {
        m_entry.title = plainText(incidence.summary(), incidence.summaryIsRich()).simplified();
        m_entry.description = plainText(incidence.description(), incidence.descriptionIsRich());
        m_entry.place = plainText(incidence.location(), incidence.locationIsRich()).simplified();
        m_entry.categories = incidence.categories();
        m_entry.sequence = incidence.revision();
        m_entry.cancelled = m_component.cancels || incidence.status() == KCalendarCore::Incidence::StatusCanceled;
        m_entry.relatedTo = incidence.relatedTo();
        m_entry.secrecy = m_component.text("CLASS").toUpper();
    }

    void takeEvent(const KCalendarCore::Event &event)
    {
        m_entry.allDay = event.allDay();
        m_entry.tentative = event.status() == KCalendarCore::Incidence::StatusTentative;
        if (m_entry.allDay) {
            m_entry.start = QDateTime(event.dtStart().date(), QTime(0, 0));
            m_entry.end = QDateTime(std::max(event.dtStart().date(), event.dtEnd().date()), QTime(0, 0));
        } else {
            takeTimes(event.dtStart(),
                      m_component.find("DTEND") || m_component.find("DURATION") ? event.dtEnd() : QDateTime());
        }
        for (const auto &attendee : event.attendees()) {
            m_entry.attendees.append({attendee.name().simplified(), attendee.email().trimmed()});
        }
        const auto organizer = event.organizer();
        const auto isThere = [&](const CalendarEntry::Attendee &attendee) {
            return attendee.email.compare(organizer.email(), Qt::CaseInsensitive) == 0;
        };
        if (!organizer.isEmpty() && std::ranges::none_of(m_entry.attendees, isThere)) {
            m_entry.attendees.prepend({organizer.name().simplified(), organizer.email().trimmed()});
        }
    }

    void takeTimes(const QDateTime &start, const QDateTime &end)
    {
        const auto *line = m_component.find("DTSTART");
        const bool floating = tzidOf(*line).isEmpty() && !line->value().endsWith('Z');
        if (floating || (line && start.timeSpec() == Qt::LocalTime)) {
            m_entry.start = QDateTime(start.date(), start.time());
            m_entry.end = end.isValid() ? QDateTime(end.date(), end.time()) : QDateTime();
            return;
        }
        QTimeZone zone = start.timeZone();
        if (zone == QTimeZone::utc() || zone.id() == "UTC") {
            m_entry.timeZone = m_calendar.zone.isEmpty() ? u"UTC"_s : m_calendar.zone;
            zone = QTimeZone(m_entry.timeZone.toLatin1());
        } else if (QTimeZone::isTimeZoneIdAvailable(zone.id()) && !zone.id().startsWith("UTC")) {
            m_entry.timeZone = QString::fromLatin1(zone.id());
        } else {
            // Described in the file, and of no known name: the moment counts.
            m_entry.timeZone = u"UTC"_s;
            zone = QTimeZone::utc();
        }
        m_entry.start = start.toTimeZone(zone);
        m_entry.end = end.isValid() ? end.toTimeZone(zone) : QDateTime();
    }

    void takeTodo(const KCalendarCore::Todo &todo)
    {
        if (todo.hasDueDate()) {
            const auto due = todo.dtDue(true); // not moved on by today's date, as KCalendarCore does with repeated ones
            m_entry.due = todo.allDay() || due.timeSpec() == Qt::LocalTime ? due.date() : dayOf(due, "DUE");
        }
        m_entry.completed = todo.hasCompletedDate() ? todo.completed().toLocalTime().date() : QDate();
        m_entry.priority = todo.priority();
        m_entry.progress = todo.isCompleted() ? CalendarEntry::Completed
            : todo.status() == KCalendarCore::Incidence::StatusInProcess || todo.percentComplete() > 0
            ? CalendarEntry::InProcess
            : CalendarEntry::NeedsAction;
        if (m_entry.cancelled) {
            m_entry.progress = CalendarEntry::Cancelled;
        }
    }

    /// The day as people of the entry's time zone call it.
    QDate dayOf(const QDateTime &moment, QByteArrayView property) const
    {
        const auto *line = m_component.find(property);
        if (line && line->value().endsWith('Z')) {
            return m_calendar.zone.isEmpty() ? moment.toLocalTime().date()
                                             : moment.toTimeZone(QTimeZone(m_calendar.zone.toLatin1())).date();
        }
        return moment.date();
    }

    /// By which it is known again.
    void nameIt()
    {
        if (m_entry.uid.isEmpty()) {
            QCryptographicHash hash(QCryptographicHash::Sha256);
            hash.addData(m_component.type);
            for (const auto *name : {"SUMMARY", "DTSTART", "DUE"}) {
                hash.addData(m_component.text(name).toUtf8() + '\n');
            }
            m_entry.uid = u"without-uid-"_s + QString::fromLatin1(hash.result().toHex().left(32));
        }
        if (const auto date = m_component.date(); !date.isEmpty()) {
            const bool isThere = m_repeated.from.isValid() && m_repeated.uids.contains(m_entry.uid);
            m_entry.series = isThere ? m_entry.uid : QString();
            m_entry.uid += date;
        }
    }

    void remark(const QString &sentence)
    {
        if (!m_entry.remarks.contains(sentence)) {
            m_entry.remarks.append(sentence);
        }
    }

    const Calendar &m_calendar;
    const Component &m_component;
    const Repeated &m_repeated;
    CalendarEntry m_entry;
    QList<CalendarEntry> m_dates; ///< of a repeated event
};

struct Parts {
    Calendar calendar;
    QList<Component> entries;
    bool isCalendar = false;
};

/// Takes the lines apart. What a component holds inside itself (alarms) is left out, but for time zones.
Parts partsOf(const QList<Line> &lines)
{
    static const QSet<QByteArray> entryTypes{"VEVENT", "VTODO"};
    Parts parts;
    Component current;
    QByteArray zone;
    QByteArray zoneName;
    int inside = 0; // components inside the current one
    bool inZone = false;
    bool cancels = false; // of the calendar that it is in: a file may hold several
    for (const auto &line : lines) {
        const auto value = line.name == "BEGIN" || line.name == "END" ? line.value().toUpper() : QByteArray();
        if (inZone) {
            zone += line.text + "\r\n";
            if (line.name == "TZID") {
                zoneName = line.value();
            }
            if (line.name == "END" && value == "VTIMEZONE") {
                parts.calendar.zones.insert(zoneName, zone);
                inZone = false;
            }
        } else if (line.name == "BEGIN"
                   && (entryTypes.contains(value) || value == "VTIMEZONE" || value == "VCALENDAR")) {
            if (!current.type.isEmpty()) { // the one before has no end
                parts.entries.append(std::exchange(current, {}));
            }
            inside = 0;
            parts.isCalendar = true;
            if (value == "VTIMEZONE") {
                inZone = true;
                zone = line.text + "\r\n";
            } else if (value == "VCALENDAR") {
                cancels = false;
            } else {
                current = {value, line.number, {}, false, cancels};
            }
        } else if (!current.type.isEmpty()) {
            if (line.name == "BEGIN") {
                ++inside;
            } else if (line.name == "END" && inside > 0) {
                --inside;
            } else if (line.name == "END" && (value == current.type || value == "VCALENDAR")) {
                current.whole = value == current.type;
                parts.entries.append(std::exchange(current, {}));
            } else if (inside == 0) {
                current.lines.append(line);
            }
        } else if (line.name == "X-WR-TIMEZONE") {
            parts.calendar.zone = CalendarReader::zoneNamed(QString::fromUtf8(line.value()));
        } else if (line.name == "METHOD") {
            cancels = line.value().toUpper() == "CANCEL";
        }
    }
    if (!current.type.isEmpty()) {
        parts.entries.append(current);
    }
    return parts;
}

Error tooMany(const QString &name)
{
    return {Error::Code::Invalid,
            i18nc("@info %1 file, %2 number",
                  "%1 has more than %2 entries, too many for one import. Export a part of the calendar.",
                  name,
                  CalendarReader::mostEntries)};
}
}

QString CalendarReader::zoneNamed(const QString &name)
{
    static QHash<QString, QString> known;
    static QBasicMutex mutex;
    const QMutexLocker lock(&mutex);
    if (const auto found = known.constFind(name); found != known.cend()) {
        return *found;
    }
    const auto find = [&name]() -> QString {
        const auto bytes = name.toUtf8();
        static const QRegularExpression offset(u"^(UTC|GMT)[+-]"_s, QRegularExpression::CaseInsensitiveOption);
        if (!offset.match(name).hasMatch() && QTimeZone::isTimeZoneIdAvailable(bytes)) {
            return name;
        }
        if (const auto zone = QTimeZone::windowsIdToDefaultIanaId(bytes); !zone.isEmpty()) {
            return QString::fromLatin1(zone);
        }
        // "/mozilla.org/20050126_1/Europe/Brussels"
        const auto path = name.split(u'/');
        if (path.size() > 2) {
            const QString last = path.mid(path.size() - 2).join(u'/');
            if (QTimeZone::isTimeZoneIdAvailable(last.toUtf8())) {
                return last;
            }
        }
        // "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris"
        static const QRegularExpression between(u"[^\\p{L}]+"_s);
        for (const auto &word : name.split(between, Qt::SkipEmptyParts)) {
            const QString zone = u"Europe/"_s + word;
            if (QTimeZone::isTimeZoneIdAvailable(zone.toUtf8())) {
                return zone;
            }
        }
        return {};
    };
    return *known.insert(name, find());
}

Result<QList<CalendarEntry>> CalendarReader::readFile(const QString &path, const Watch &watch, QDate today)
{
    QFile file(path);
    const auto name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{file.exists() ? Error::Code::Storage : Error::Code::NotFound,
                     i18nc("@info %1 file, %2 reason", "The file %1 can't be read: %2", path, file.errorString())};
    }
    if (file.size() > largestFile) {
        return Error{Error::Code::Invalid,
                     i18nc("@info %1 file, %2 size in megabytes",
                           "%1 is larger than %2 MB, too large for a calendar. Export a part of it.",
                           name,
                           largestFile / 1024 / 1024)};
    }
    return read(file.readAll(), name, watch, today);
}

Result<QList<CalendarEntry>>
CalendarReader::read(const QByteArray &bytes, const QString &name, const Watch &watch, QDate today)
{
    auto start = bytes;
    if (start.startsWith("\xEF\xBB\xBF")) {
        start.remove(0, 3);
    }
    const auto parts = partsOf(unfolded(start));
    if (!parts.isCalendar) {
        return Error{Error::Code::Invalid,
                     i18nc("@info %1 file", "%1 is no calendar: there is no BEGIN:VCALENDAR in it.", name)};
    }
    if (parts.entries.size() > mostEntries) {
        return tooMany(name);
    }
    Repeated repeated{today, {}, {}};
    for (const auto &component : parts.entries) {
        if (const auto date = component.date(); !date.isEmpty()) {
            repeated.moved.insert(component.text("UID") + date);
        } else if (component.find("RRULE") || component.find("RDATE")) {
            repeated.uids.insert(component.text("UID"));
        }
    }
    QList<CalendarEntry> entries;
    entries.reserve(parts.entries.size());
    int seen = 0;
    for (const auto &component : parts.entries) {
        const qsizetype size = std::accumulate(component.lines.cbegin(),
                                               component.lines.cend(),
                                               qsizetype(0),
                                               [](qsizetype sum, const Line &line) {
                                                   return sum + line.text.size();
                                               });
        if (size > largestEntry) {
            entries.append({.kind = component.type == "VTODO" ? CalendarEntry::Todo : CalendarEntry::Event,
                            .line = component.number,
                            .title = unescaped(component.text("SUMMARY")).left(200),
                            .problem = i18nc("@info of an entry of a calendar", "It is larger than a megabyte.")});
        } else {
            entries.append(EntryReader(parts.calendar, component, repeated).read());
        }
        if (watch && ++seen % 100 == 0 && !watch(int(seen * 1000 / parts.entries.size()))) {
            return Error{Error::Code::Cancelled, {}};
        }
        if (entries.size() > mostEntries) {
            return tooMany(name);
        }
    }
    return entries;
}

} // namespace Liaison
