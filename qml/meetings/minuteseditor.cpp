// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "minuteseditor.h"

#include "components/session.h"
#include "outcomewords.h"

#include "foundation/datepattern.h"
#include "foundation/reference.h"

#include <KLocalizedString>

#include <QTimer>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int keepEvery = 400; // milliseconds: the promise is a second
constexpr int readAfter = 60; // milliseconds

Id idOf(const QString &text)
{
    return Id::fromText(text);
}

QString unknownText(const Meetings::Mark &mark)
{
    switch (mark.kind) {
    case Meetings::Mark::Who:
        return i18nc("@info %1 a name as it was typed",
                     "“@%1” is nobody known, or more than one. Choose somebody from the list, or leave it as it is.",
                     mark.text);
    case Meetings::Mark::Country:
        return i18nc("@info %1 as it was typed", "“#%1” is no country. Type a code or a name, such as #DK.", mark.text);
    case Meetings::Mark::Due:
        return i18nc("@info %1 as it was typed",
                     "“!%1” is no day. Type it as !2019-04-15, !15/4 or !friday.",
                     mark.text);
    case Meetings::Mark::Kindword:
        return i18nc("@info %1 as it was typed; the words after a slash are typed as they are",
                     "“/%1” is no kind. There are /ask /promise /decide /feedback /action and /note.",
                     mark.text);
    }
    Q_UNREACHABLE_RETURN(QString());
}
}

MinutesEditor::MinutesEditor(QObject *parent)
    : QObject(parent)
    , m_day(Session::instance()->today())
    , m_keep(new QTimer(this))
    , m_read(new QTimer(this))
{
    m_keep->setSingleShot(true);
    m_keep->setInterval(keepEvery);
    connect(m_keep, &QTimer::timeout, this, &MinutesEditor::keep);
    m_read->setSingleShot(true);
    m_read->setInterval(readAfter);
    connect(m_read, &QTimer::timeout, this, &MinutesEditor::readParties);
    connect(&Session::instance()->store(), &Store::changed, this, [this](const Changes &changes) {
        if (changes.everything || changes.types.contains(u"participant"_s) || changes.types.contains(u"meeting"_s)) {
            m_read->start();
        }
    });
}

MinutesEditor::~MinutesEditor()
{
    if (m_keep->isActive() && Session::instance()) {
        keepNow();
    }
}

QString MinutesEditor::meeting() const
{
    return m_meeting.isNull() ? QString() : m_meeting.text();
}

void MinutesEditor::setMeeting(const QString &meeting)
{
    const auto wanted = idOf(meeting);
    if (wanted == m_meeting) {
        return;
    }
    if (m_keep->isActive()) {
        keepNow();
    }
    m_meeting = wanted;
    m_restored = false;
    Q_EMIT meetingChanged();
    show({});
    m_keep->stop();
    readKept();
}

void MinutesEditor::readKept()
{
    const auto work = [id = m_meeting](Reader &reader) -> Result<Meetings::Draft> {
        return Meetings::keptDraft(reader, id);
    };
    auto *session = Session::instance();
    session->await(session->store().read(work), this, [this, id = m_meeting](const Meetings::Draft &draft) {
        if (id != m_meeting) {
            return;
        }
        m_restored = true;
        if (draft != Meetings::Draft()) {
            auto kept = draft.typed.isEmpty() ? draft.next() : draft;
            if (!m_draft.typed.isEmpty()) {
                kept.typed += u'\n' + m_draft.typed; // typed while this was being read
            }
            show(kept);
        }
    });
    readParties();
}

void MinutesEditor::readParties()
{
    if (m_meeting.isNull()) {
        return;
    }
    struct Found {
        QDate day;
        QList<Meetings::Party> known;
    };
    const auto work =
        [id = m_meeting, typed = m_draft.typed, chosen = m_draft.chosen](Reader &reader) -> Result<Found> {
        LIAISON_TRY(const auto meeting, reader.find<Meeting>(id));
        LIAISON_TRY(auto known, Meetings::partiesIn(reader, id, typed, chosen));
        return Found{meeting && meeting->date.isValid() ? meeting->date : reader.today(), std::move(known)};
    };
    auto *session = Session::instance();
    session->await(session->store().read(work),
                   this,
                   [this, id = m_meeting, typed = m_draft.typed](const Found &found) {
                       if (id == m_meeting) {
                           m_day = found.day;
                           m_known = found.known;
                           m_knownFor = typed;
                           update();
                       }
                   });
}

QString MinutesEditor::typed() const
{
    return m_draft.typed;
}

void MinutesEditor::setTyped(const QString &typed)
{
    if (typed == m_draft.typed) {
        return;
    }
    m_draft.typed = typed;
    m_refusal.clear();
    if (!m_keep->isActive()) {
        m_keep->start(); // not anew with each letter: who types without a pause would lose all
    }
    Q_EMIT typedChanged();
    update();
    const bool unknown = std::ranges::any_of(m_line.marks, [](const Meetings::Mark &mark) {
        return mark.kind == Meetings::Mark::Who && !mark.understood;
    });
    if (unknown) {
        m_read->start();
    }
}

int MinutesEditor::cursor() const
{
    return m_cursor;
}

void MinutesEditor::setCursor(int cursor)
{
    if (m_cursor != cursor) {
        m_cursor = cursor;
        update();
    }
}

void MinutesEditor::update()
{
    const auto known = m_known + m_draft.chosen;
    m_line = Meetings::MinutesLine::parse(m_draft.typed.section(u'\n', -1), known, m_day);
    m_fragment = Meetings::Fragment::find(m_draft.typed, m_cursor, known, m_day);
    Q_EMIT meaningChanged();
    Q_EMIT fragmentChanged();
}

void MinutesEditor::keep()
{
    if (m_restored) {
        keepNow();
    } else {
        m_keep->start(); // not over what is being read
    }
}

void MinutesEditor::keepNow()
{
    m_keep->stop();
    if (m_meeting.isNull()) {
        return;
    }
    auto *session = Session::instance();
    session->await(session->store().edit({},
                                         [id = m_meeting, draft = m_draft, restored = m_restored](Edit &edit) {
                                             return restored ? Meetings::keepDraft(edit, id, draft)
                                                             : Meetings::keepAfter(edit, id, draft.typed);
                                         }),
                   session,
                   [](const Done &) {});
}

void MinutesEditor::show(const Meetings::Draft &draft, int cursor)
{
    m_draft = draft;
    m_refusal.clear();
    m_cursor = cursor < 0 ? int(draft.typed.size()) : cursor;
    if (!m_keep->isActive()) {
        m_keep->start();
    }
    Q_EMIT typedChanged();
    Q_EMIT itemChanged();
    Q_EMIT recordChanged();
    update();
    Q_EMIT replaced(m_draft.typed, m_cursor);
}

void MinutesEditor::submit()
{
    if (m_meeting.isNull() || m_draft.typed.trimmed().isEmpty()) {
        return;
    }
    const auto draft = m_draft;
    const auto label = draft.record.isNull() ? i18nc("@info undo", "Write a line down")
                                             : i18nc("@info undo", "Change a line of the minutes");
    show(draft.next());
    auto *session = Session::instance();
    session
        ->write(label,
                [id = m_meeting, draft](Edit &edit) {
                    return Meetings::writeDown(edit, id, draft);
                })
        .then(session,
              [self = QPointer(this), session, id = m_meeting, draft](
                  const Result<Session::Written<QList<Id>>> &written) {
                  const bool there = self && self->m_meeting == id;
                  if (written && !written->value.isEmpty()) {
                      if (there) {
                          Q_EMIT self->submitted();
                      }
                      return;
                  }
                  const auto refusal =
                      written ? i18nc("@info", "There is no text behind it yet.") : written.error().message;
                  if (there) {
                      self->showAgain(draft, refusal);
                      return;
                  }
                  // Another meeting is shown: it waits where it was typed.
                  session->await(session->store().edit({},
                                                       [id, draft](Edit &edit) {
                                                           return Meetings::keepBefore(edit, id, draft);
                                                       }),
                                 session,
                                 [](const Done &) {});
                  Q_EMIT session->errorOccurred(refusal);
              });
}

/// Nothing that was typed is lost: what came meanwhile stands below it, or waits.
void MinutesEditor::showAgain(const Meetings::Draft &draft, const QString &refusal)
{
    show(draft.before(m_draft));
    m_refusal = refusal;
    Q_EMIT meaningChanged();
}

void MinutesEditor::take(const QString &text, const QString &record)
{
    if (!m_fragment) {
        return;
    }
    auto draft = m_draft;
    const auto end = m_fragment->at + 1 + m_fragment->text.size();
    const bool spaced = end < draft.typed.size() && draft.typed.at(end).isSpace();
    const QString put = QString(m_fragment->sign) + text + (spaced ? QString() : u" "_s);
    draft.typed.replace(m_fragment->at, end - m_fragment->at, put);
    if (!record.isEmpty()) {
        draft.chosen.removeIf([&text](const Meetings::Party &party) {
            return party.name == text;
        });
        draft.chosen.append({text, idOf(record)});
    }
    show(draft, int(m_fragment->at + put.size() + (spaced ? 1 : 0)));
}

void MinutesEditor::change(const QString &record)
{
    showForChange([id = idOf(record)](const Reader &) -> Result<Id> {
        return id;
    });
}

void MinutesEditor::changeLast()
{
    showForChange([id = m_meeting](const Reader &reader) {
        return Meetings::lastLine(reader, id);
    });
}

void MinutesEditor::showForChange(const std::function<Result<Id>(const Reader &)> &find)
{
    const auto work = [find](Reader &reader) -> Result<Meetings::Draft> {
        LIAISON_TRY(const auto id, find(reader));
        return id.isNull() ? Result<Meetings::Draft>(Meetings::Draft()) : Meetings::draftOf(reader, id);
    };
    auto *session = Session::instance();
    session->await(session->store().read(work), this, [this, id = m_meeting](const Meetings::Draft &draft) {
        if (id != m_meeting || draft.record.isNull() || draft.record == m_draft.record) {
            return;
        }
        if (!m_draft.record.isNull()) {
            submit(); // the line that was being changed before
        }
        show(draft.before(m_draft));
    });
}

void MinutesEditor::cancel()
{
    if (!m_draft.record.isNull()) {
        show(m_draft.next());
    }
}

QVariantList MinutesEditor::items() const
{
    return m_items;
}

void MinutesEditor::setItems(const QVariantList &items)
{
    if (std::exchange(m_items, items) != items) {
        Q_EMIT itemsChanged();
        Q_EMIT itemChanged();
    }
}

int MinutesEditor::place() const
{
    const auto found = std::ranges::find(m_items, item(), [](const QVariant &entry) {
        return entry.toMap().value(u"record"_s).toString();
    });
    return m_draft.item.isNull() || found == m_items.cend() ? -1 : int(found - m_items.cbegin());
}

void MinutesEditor::setPlace(int place)
{
    m_draft.item = place < 0 ? Id() : idOf(m_items.at(place).toMap().value(u"record"_s).toString());
    if (!m_keep->isActive()) {
        m_keep->start();
    }
    Q_EMIT itemChanged();
}

bool MinutesEditor::indent()
{
    if (place() + 1 >= m_items.size()) {
        return false;
    }
    setPlace(place() + 1);
    return true;
}

bool MinutesEditor::outdent()
{
    if (m_draft.item.isNull()) {
        return false;
    }
    setPlace(place() - 1);
    return true;
}

QString MinutesEditor::item() const
{
    return m_draft.item.isNull() ? QString() : m_draft.item.text();
}

QString MinutesEditor::itemTitle() const
{
    const int at = place();
    return at < 0 ? QString() : OutcomeWords::section(at + 1, m_items.at(at).toMap().value(u"title"_s).toString());
}

QString MinutesEditor::record() const
{
    return m_draft.record.isNull() ? QString() : m_draft.record.text();
}

QString MinutesEditor::waiting() const
{
    return m_draft.waiting.isEmpty() ? QString() : m_draft.waiting.first().typed;
}

QString MinutesEditor::kind() const
{
    return m_line.kind;
}

QString MinutesEditor::kindLabel() const
{
    return OutcomeWords::label(m_line.kind);
}

QString MinutesEditor::tint() const
{
    return OutcomeWords::tint(m_line.kind);
}

QString MinutesEditor::namesOf(const QList<Id> &ids) const
{
    QStringList names;
    for (const auto &id : ids) {
        // The longest of somebody's names says most.
        QString longest;
        for (const auto &party : m_known + m_draft.chosen) {
            const auto &name = party.shown.isEmpty() ? party.name : party.shown;
            if (party.id == id && name.size() > longest.size()) {
                longest = name;
            }
        }
        names.append(longest);
    }
    return names.join(i18nc("@info between names of a list", ", "));
}

QString MinutesEditor::meaning() const
{
    QStringList parts{m_line.kind == u"action" && !m_line.from.isEmpty()
                          ? i18nc("@info", "owner: %1", namesOf(m_line.from))
                          : OutcomeWords::parties(namesOf(m_line.from), namesOf(m_line.to)),
                      Reference::shortCountries(m_line.countries),
                      m_line.due.isValid()
                          ? i18nc("@info %1 day", "due %1", dateText(m_line.due, DateParts::WeekdayDayMonthYear))
                          : QString()};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString MinutesEditor::problem() const
{
    if (!m_refusal.isEmpty()) {
        return m_refusal;
    }
    for (const auto &mark : m_line.marks) {
        // Not while it is being typed; nor before everybody was looked for.
        const bool typing = m_fragment && mark.at + mark.length >= m_cursor - (m_draft.typed.lastIndexOf(u'\n') + 1);
        const bool looking = mark.kind == Meetings::Mark::Who && m_knownFor != m_draft.typed;
        if (!mark.understood && !typing && !looking) {
            return unknownText(mark);
        }
    }
    return {};
}

QString MinutesEditor::fragmentSign() const
{
    return m_fragment ? QString(m_fragment->sign) : QString();
}

QString MinutesEditor::fragmentText() const
{
    return m_fragment ? m_fragment->text : QString();
}

int MinutesEditor::fragmentAt() const
{
    return m_fragment ? int(m_fragment->at) : -1;
}

bool MinutesEditor::isFragmentDone() const
{
    if (!m_fragment) {
        return true;
    }
    const auto line = m_draft.typed.lastIndexOf(u'\n', std::max(0, m_cursor - 1)) + 1;
    return std::ranges::any_of(m_line.marks, [&](const Meetings::Mark &mark) {
        return mark.understood && mark.at + line == m_fragment->at && mark.at + line + mark.length == m_cursor;
    });
}

} // namespace Liaison
