// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actionsmodel.h"

#include "actionwords.h"
#include "components/session.h"
#include "foundation/text.h"
#include "store/schema.h"

#include "foundation/reference.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString sectionOf(Actions::Urgency urgency)
{
    switch (urgency) {
    case Actions::Urgency::Overdue:
        return i18nc("@title group of actions", "Overdue");
    case Actions::Urgency::Soon:
        return i18nc("@title group of actions", "Within seven days");
    case Actions::Urgency::Later:
        return i18nc("@title group of actions", "Later");
    case Actions::Urgency::Undated:
        return i18nc("@title group of actions", "Without a date");
    case Actions::Urgency::Done:
        return i18nc("@title group of actions", "Done");
    }
    Q_UNREACHABLE_RETURN(QString());
}

}

ActionsModel::ActionsModel(QObject *parent)
    : RowsModel({"title", "owner", "origin", "due", "level", "word", "section", "status", "countries", "done"},
                {u"action"_s, u"meeting"_s, u"person"_s, u"post"_s, u"organisation"_s, u"election"_s},
                parent)
{
}

bool ActionsModel::mine() const
{
    return m_mine;
}

void ActionsModel::setMine(bool mine)
{
    if (std::exchange(m_mine, mine) != mine) {
        Q_EMIT filterChanged();
        refresh();
    }
}

bool ActionsModel::withDone() const
{
    return m_withDone;
}

void ActionsModel::setWithDone(bool withDone)
{
    if (std::exchange(m_withDone, withDone) != withDone) {
        Q_EMIT filterChanged();
        refresh();
    }
}

QString ActionsModel::meeting() const
{
    return m_meeting;
}

void ActionsModel::setMeeting(const QString &meeting)
{
    if (std::exchange(m_meeting, meeting) != meeting) {
        Q_EMIT filterChanged();
        refresh();
    }
}

QString ActionsModel::text() const
{
    return m_text;
}

void ActionsModel::setText(const QString &text)
{
    if (std::exchange(m_text, text) != text) {
        Q_EMIT filterChanged();
        refresh();
    }
}

RowsModel::Query ActionsModel::query() const
{
    Actions::Filter filter;
    filter.done = m_withDone;
    filter.meeting = Id::fromText(m_meeting);
    return [filter, mine = m_mine, words = Text::words(m_text)](const Reader &reader) -> Result<Rows> {
        auto wanted = filter;
        if (mine) {
            wanted.owner = reader.me();
            if (wanted.owner.isNull()) {
                return Rows(); // nobody has said who they are: nothing is theirs
            }
        }
        LIAISON_TRY(const auto items, Actions::list(reader, wanted));
        Rows rows;
        for (const auto &item : items) {
            const auto haystack = Text::folded(item.action.title + u' ' + item.owner + u' ' + item.meeting);
            const bool found = std::ranges::all_of(words, [&haystack](const QString &word) {
                return haystack.contains(word);
            });
            if (found) {
                rows.append({item.action.id.text(),
                             {item.action.title,
                              item.owner,
                              ActionWords::origin(item),
                              QLocale().toString(item.due, QLocale::ShortFormat),
                              ActionWords::level(item.urgency),
                              ActionWords::due(item, reader.today()),
                              sectionOf(item.urgency),
                              Schema::choiceLabel(item.action.status),
                              Reference::shortCountries(item.action.countries),
                              item.urgency == Actions::Urgency::Done}});
            }
        }
        return rows;
    };
}

void ActionsModel::setDone(const QString &id, bool done)
{
    const auto label = done ? i18nc("@info undo", "Mark an action as done") : i18nc("@info undo", "Reopen an action");
    Session::instance()->edit(label, [id = Id::fromText(id), done](Edit &edit) -> Result<Id> {
        LIAISON_TRY(auto action, edit.get<Action>(id));
        const auto before = action;
        action.status = done ? u"done"_s : u"open"_s;
        action.completed = done ? edit.today() : QDate();
        return edit.put(action, before);
    });
}

} // namespace Liaison
