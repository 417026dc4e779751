// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "promisesmodel.h"

#include "components/session.h"
#include "foundation/datepattern.h"
#include "foundation/reference.h"
#include "foundation/text.h"
#include "meetings/promises.h"
#include "outcomewords.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QCollator>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
using Meetings::Promise;

QString joined(const QList<Promise::Party> &parties)
{
    QStringList names;
    for (const auto &party : parties) {
        names.append(party.name);
    }
    return names.join(i18nc("@info between names of a list", ", "));
}

QString partiesOf(const Promise &promise)
{
    return OutcomeWords::parties(joined(promise.from), joined(promise.to));
}

QString wordOf(const Promise &promise)
{
    if (!promise.isOpen()) {
        return Schema::choiceLabel(promise.outcome.state);
    }
    if (!promise.outcome.due.isValid()) {
        return i18nc("@info of a promise", "open");
    }
    const auto day = dateText(promise.outcome.due, DateParts::DayMonthYear);
    return promise.overdue ? i18nc("@info %1 date", "overdue since %1", day) : i18nc("@info %1 date", "due %1", day);
}

QString levelOf(const Promise &promise)
{
    static const QHash<QString, QString> levels{{u"kept"_s, u"done"_s},
                                                {u"broken"_s, u"bad"_s},
                                                {u"withdrawn"_s, u"absent"_s}};
    return promise.overdue ? u"conflict"_s : levels.value(promise.outcome.state, u"attention"_s);
}

/// What stands above the promise, once for each group that it belongs to.
QStringList groupsOf(const Promise &promise, const QString &group)
{
    QStringList groups;
    if (group == u"party") {
        for (const auto &party : promise.from + promise.to) {
            groups.append(party.name);
        }
        groups.removeDuplicates();
        return groups.isEmpty() ? QStringList{i18nc("@title group of promises", "Nobody named")} : groups;
    }
    if (group == u"country") {
        for (const auto &country : promise.outcome.countries) {
            groups.append(Reference::countryLabel(country));
        }
        return groups.isEmpty() ? QStringList{i18nc("@title group of promises", "No country")} : groups;
    }
    if (group == u"meeting") {
        return {i18nc("@title %1 meeting, %2 date",
                      "%1, %2",
                      promise.meetingTitle,
                      dateText(promise.date, DateParts::DayMonthYear))};
    }
    return {!promise.isOpen()                   ? i18nc("@title group of promises", "Settled")
                : promise.overdue               ? i18nc("@title group of promises", "Overdue")
                : promise.outcome.due.isValid() ? i18nc("@title group of promises", "Due")
                                                : i18nc("@title group of promises", "Without a date")};
}

bool matches(const Promise &promise, const QStringList &words)
{
    const auto text = Text::folded(promise.outcome.text + u' ' + partiesOf(promise) + u' ' + promise.meetingTitle);
    return std::ranges::all_of(words, [&text](const QString &word) {
        return text.contains(word);
    });
}

Rows rowsOf(const Promise &promise, const QString &group)
{
    Rows rows;
    for (const auto &section : groupsOf(promise, group)) {
        QStringList about{partiesOf(promise),
                          Reference::shortCountries(promise.outcome.countries),
                          group == u"meeting" ? QString() : promise.meetingTitle};
        about.removeAll(QString());
        rows.append({promise.outcome.id.text() + u' ' + section,
                     {promise.outcome.text,
                      about.join(u" · "_s),
                      section,
                      promise.outcome.id.text(),
                      promise.outcome.kind,
                      Schema::choiceLabel(promise.outcome.kind),
                      OutcomeWords::tint(promise.outcome.kind),
                      levelOf(promise),
                      wordOf(promise),
                      promise.isOpen()}});
    }
    return rows;
}
}

PromisesModel::PromisesModel(QObject *parent)
    : RowsModel({"title", "subtitle", "section", "record", "kind", "chip", "tint", "level", "word", "open"},
                {u"outcome"_s, u"meeting"_s, u"person"_s, u"organisation"_s, u"local"_s},
                parent)
{
}

template<typename T>
void PromisesModel::want(T &member, const T &value)
{
    if (std::exchange(member, value) != value) {
        Q_EMIT wantedChanged();
        refresh();
    }
}

QString PromisesModel::group() const
{
    return m_group;
}

void PromisesModel::setGroup(const QString &group)
{
    want(m_group, group);
}

bool PromisesModel::isSettled() const
{
    return m_settled;
}

void PromisesModel::setSettled(bool settled)
{
    want(m_settled, settled);
}

QString PromisesModel::text() const
{
    return m_text;
}

void PromisesModel::setText(const QString &text)
{
    want(m_text, text);
}

void PromisesModel::setState(const QString &record, const QString &state)
{
    Session::instance()->edit(i18nc("@info undo", "Change the state of a promise"),
                              [id = Id::fromText(record), state](Edit &edit) {
                                  return edit.write(QString(Outcome::type), id, {{u"state"_s, state}});
                              });
}

RowsModel::Query PromisesModel::query() const
{
    return [group = m_group, settled = m_settled, words = Text::words(m_text)](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto promises, Meetings::promises(reader, {.settled = settled}));
        Rows rows;
        for (const auto &promise : promises) {
            if (matches(promise, words)) {
                rows.append(rowsOf(promise, group));
            }
        }
        if (group != u"due") {
            constexpr int section = 2;
            const QCollator collator;
            std::ranges::stable_sort(rows, [&collator](const Row &a, const Row &b) {
                return collator(a.values.at(section).toString(), b.values.at(section).toString());
            });
        }
        return rows;
    };
}

} // namespace Liaison
