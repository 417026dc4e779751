// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "quickline.h"

#include "components/session.h"
#include "foundation/datepattern.h"
#include "foundation/reference.h"
#include "foundation/text.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
struct Look {
    QString understood;
    Actions::Suggestions suggestions;
};

QString inWords(const Actions::PlannedAction &planned)
{
    const auto &action = planned.action;
    QStringList facts = planned.owners;
    for (const auto &code : action.countries) {
        facts.append(Reference::countryLabel(code));
    }
    if (planned.day.isValid()) {
        const auto day = dateText(planned.day, DateParts::WeekdayDayMonthYear);
        facts.append(planned.election.isEmpty() ? i18nc("@info %1 date", "due %1", day)
                                                : i18nc("@info %1 date, %2 “60 days before an election”",
                                                        "due %1, %2",
                                                        day,
                                                        Actions::relativeText(planned.due.days, planned.election)));
    }
    if (!action.priority.isEmpty()) {
        facts.append(i18nc("@info %1 high or low", "priority %1", Schema::choiceLabel(action.priority)));
    }
    if (!action.report_to.isEmpty()) {
        facts.append(i18nc("@info %1 forum", "reported to %1", action.report_to));
    }
    if (!action.waiting_for.isEmpty()) {
        facts.append(i18nc("@info %1 what something waits for", "waiting for %1", action.waiting_for));
    }
    if (!action.tlp.isEmpty()) {
        facts.append(u"TLP:"_s + action.tlp);
    }
    return facts.join(u" · "_s);
}
}

QuickLine::QuickLine(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0); // several keys in a row are one look
    connect(&m_timer, &QTimer::timeout, this, &QuickLine::look);
}

void QuickLine::setText(const QString &text)
{
    if (std::exchange(m_text, text) != text) {
        m_problem.clear();
        m_looking = true;
        m_timer.start();
        Q_EMIT textChanged();
        Q_EMIT changed();
    }
}

void QuickLine::setCursor(int cursor)
{
    if (std::exchange(m_cursor, cursor) != cursor) {
        m_looking = true;
        m_timer.start();
        Q_EMIT cursorChanged();
    }
}

QString QuickLine::understood() const
{
    return m_understood;
}

QString QuickLine::problem() const
{
    return m_problem;
}

QVariantList QuickLine::suggestions() const
{
    QVariantList list;
    for (const auto &suggestion : m_suggestions.list) {
        list.append(QVariantMap{{u"text"_s, suggestion.text}, {u"detail"_s, suggestion.detail}});
    }
    return list;
}

void QuickLine::look()
{
    const auto read = [line = m_text, cursor = m_cursor](Reader &reader) -> Result<Look> {
        Look look;
        LIAISON_TRY(look.suggestions, Actions::suggest(reader, line, cursor));
        // What is wrong is told when it is to be added: a word that is being typed is wrong most of the time.
        if (const auto planned = Actions::plan(reader, line)) {
            look.understood = inWords(*planned);
        }
        return look;
    };
    Session::instance()->store().read(read).then(this,
                                                 [this, line = m_text, cursor = m_cursor](const Result<Look> &look) {
                                                     if (line != m_text || cursor != m_cursor) {
                                                         return; // more was typed meanwhile
                                                     }
                                                     m_looking = false;
                                                     m_understood = look ? look->understood : QString();
                                                     m_suggestions = look ? look->suggestions : Actions::Suggestions();
                                                     Q_EMIT changed();
                                                     answerPress();
                                                 });
}

void QuickLine::press(bool orAdd)
{
    m_pressed = orAdd ? Pressed::CompleteOrAdd : Pressed::Complete;
    if (!m_looking || keepFitting()) {
        answerPress();
    }
}

bool QuickLine::keepFitting()
{
    const auto tokens = Actions::tokensIn(m_text);
    const auto word = std::ranges::find(tokens, m_suggestions.start, &Actions::QuickToken::start);
    if (m_suggestions.list.isEmpty() || word == tokens.end() || m_cursor <= word->start || m_cursor > word->end) {
        return false;
    }
    auto fitting = m_suggestions.list;
    fitting.removeIf([typed = Text::folded(word->text)](const Actions::Suggestion &suggestion) {
        return !Text::folded(suggestion.text).contains(typed) && !Text::folded(suggestion.word).contains(typed);
    });
    if (fitting.isEmpty()) {
        return false;
    }
    m_suggestions.list = fitting;
    m_suggestions.end = word->end;
    Q_EMIT changed();
    return true;
}

void QuickLine::answerPress()
{
    const auto pressed = std::exchange(m_pressed, Pressed::Nothing);
    if (pressed == Pressed::Nothing) {
        return;
    }
    if (!m_suggestions.list.isEmpty()) {
        Q_EMIT completionWanted();
    } else if (pressed == Pressed::CompleteOrAdd) {
        add();
    }
}

QVariantMap QuickLine::complete(int row) const
{
    if (row < 0 || row >= m_suggestions.list.size()) {
        return {{u"text"_s, m_text}, {u"cursor"_s, m_cursor}};
    }
    const auto word = m_suggestions.list.at(row).word;
    const auto rest = m_text.mid(m_suggestions.end);
    const QString before = m_text.left(m_suggestions.start) + word + (rest.startsWith(u' ') ? QString() : u" "_s);
    const int cursor = int(before.size()) + (rest.startsWith(u' ') ? 1 : 0);
    return {{u"text"_s, before + rest}, {u"cursor"_s, cursor}};
}

void QuickLine::closeSuggestions()
{
    if (!m_suggestions.list.isEmpty()) {
        m_suggestions.list.clear();
        Q_EMIT changed();
    }
}

void QuickLine::add()
{
    auto *session = Session::instance();
    const auto label = i18nc("@info undo", "Add an action");
    session
        ->write(label,
                [line = m_text](Edit &edit) {
                    return Actions::add(edit, line);
                })
        .then(this, [this, session, label](const Result<Session::Written<Id>> &written) {
            m_problem = written ? QString() : written.error().message;
            m_suggestions.list.clear();
            Q_EMIT changed();
            if (written) {
                session->tell(label, written->transaction);
                Q_EMIT added(written->value.text());
            }
        });
}

} // namespace Liaison
