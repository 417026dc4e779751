// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actionsmodel.h"

#include "actionwords.h"
#include "exchange/withdrawals.h"
#include "foundation/reference.h"
#include "foundation/text.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;
using Actions::Group;
using Actions::Place;

namespace
{
/// What is listed, as values for the store's thread.
struct Wanted {
    Actions::Filter filter;
    Group group = Group::Due;
    bool mine = false;

    Result<QList<Place>> places(const Reader &reader) const
    {
        auto whole = filter;
        if (mine) {
            whole.owner = reader.me();
            if (whole.owner.isNull()) {
                return QList<Place>(); // nobody has said who they are: nothing is theirs
            }
        }
        return Actions::order(reader, whole, group);
    }
};

/// A page begins with all of its places: id and group by turns. So it is read without going through those before it.
QVariantList toStart(QList<Place>::const_iterator from, QList<Place>::const_iterator to)
{
    QVariantList start;
    for (auto place = from; place != to; ++place) {
        start << place->id.bytes() << place->group;
    }
    return start;
}

Row rowOf(const Reader &reader, const Actions::Item &item, Group group, const QString &key, bool withdrawn)
{
    const auto &action = item.action;
    return {action.id.text(),
            {action.title,
             item.owner,
             ActionWords::origin(item),
             QLocale().toString(item.due, QLocale::ShortFormat),
             ActionWords::level(item),
             ActionWords::due(item, reader.today()),
             ActionWords::heading(reader, group, key),
             Schema::choiceLabel(action.status),
             Reference::shortCountries(action.countries),
             action.priority == u"normal" ? QString() : Schema::choiceLabel(action.priority),
             item.urgency == Actions::Urgency::Done,
             withdrawn ? Withdrawals::word() : QString()}};
}

Group groupNamed(const QString &name)
{
    static const QHash<QString, Group> groups{{u"owner"_s, Group::Owner},
                                              {u"country"_s, Group::Country},
                                              {u"forum"_s, Group::Forum},
                                              {u"meeting"_s, Group::Meeting}};
    return groups.value(name, Group::Due);
}
}

ActionsModel::ActionsModel(QObject *parent)
    : PagedModel({"title",
                  "owner",
                  "origin",
                  "due",
                  "level",
                  "word",
                  "section",
                  "status",
                  "countries",
                  "priority",
                  "done",
                  "mark"},
                 {u"action"_s, u"meeting"_s, u"person"_s, u"post"_s, u"organisation"_s, u"election"_s, u"withdrawn"_s},
                 parent)
{
}

template<typename T>
void ActionsModel::change(T &place, const T &value)
{
    if (place != value) {
        place = value;
        Q_EMIT filterChanged();
        replace();
    }
}

void ActionsModel::setMine(bool mine)
{
    change(m_mine, mine);
}

void ActionsModel::setWithDone(bool withDone)
{
    change(m_withDone, withDone);
}

void ActionsModel::setOverdue(bool overdue)
{
    change(m_overdue, overdue);
}

void ActionsModel::setStatus(const QString &status)
{
    change(m_status, status);
}

void ActionsModel::setText(const QString &text)
{
    change(m_text, text);
}

void ActionsModel::setGroup(const QString &group)
{
    change(m_group, group);
}

int ActionsModel::indexOf(const QString &record) const
{
    const auto bytes = Id::fromText(record).bytes();
    const auto &starts = pages().starts;
    for (qsizetype page = 0; page < starts.size(); ++page) {
        for (qsizetype i = 0; i < starts.at(page).size(); i += 2) {
            if (starts.at(page).at(i).toByteArray() == bytes) {
                return int(page * pageSize + i / 2);
            }
        }
    }
    return -1;
}

PagedModel::Source ActionsModel::source() const
{
    Wanted wanted{{}, groupNamed(m_group), m_mine};
    wanted.filter.done = m_withDone || m_status == u"done" || m_status == u"dropped";
    wanted.filter.overdue = m_overdue;
    wanted.filter.status = m_status;
    wanted.filter.words = Text::words(m_text);
    return {.index = [wanted](const Reader &reader) -> Result<Index> {
                LIAISON_TRY(const auto places, wanted.places(reader));
                Index index{int(places.size()), {}};
                for (qsizetype first = 0; first < places.size(); first += pageSize) {
                    const auto from = places.cbegin() + first;
                    index.starts.append(toStart(from, from + std::min<qsizetype>(pageSize, places.size() - first)));
                }
                return index;
            },
            .page = [wanted](const Reader &reader, const QVariantList &start, int count) -> Result<Rows> {
                QList<Id> ids;
                for (qsizetype i = 0; i < start.size() && ids.size() < count; i += 2) {
                    ids.append(Id::fromBytes(start.at(i).toByteArray()));
                }
                LIAISON_TRY(const auto items, Actions::items(reader, ids));
                LIAISON_TRY(const auto withdrawn, Withdrawals::all(reader));
                Rows rows;
                qsizetype place = 0;
                for (const auto &item : items) {
                    while (place < ids.size() && ids.at(place) != item.action.id) {
                        ++place; // gone since: the index is read again anyhow
                    }
                    rows.append(rowOf(reader,
                                      item,
                                      wanted.group,
                                      start.value(2 * place + 1).toString(),
                                      withdrawn.contains(item.action.id)));
                    ++place;
                }
                return rows;
            },
            .keys = [wanted](const Reader &reader, const QVariantList &start, int count) -> Result<QStringList> {
                LIAISON_TRY(const auto places, wanted.places(reader));
                auto first = places.cbegin();
                if (!start.isEmpty()) {
                    first = std::ranges::find(places,
                                              Place{Id::fromBytes(start.at(0).toByteArray()), start.at(1).toString()});
                }
                QStringList keys;
                for (auto place = first; place != places.cend() && (count < 0 || keys.size() < count); ++place) {
                    keys.append(place->id.text());
                }
                return keys;
            }};
}

} // namespace Liaison
