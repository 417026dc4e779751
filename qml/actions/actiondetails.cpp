// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actiondetails.h"

#include "actionwords.h"
#include "components/session.h"

#include "foundation/reference.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QVariantMap fact(const QString &label, const QString &value, const Id &record = {})
{
    return {{u"label"_s, label}, {u"value"_s, value}, {u"record"_s, record.isNull() ? QString() : record.text()}};
}

/// Where it comes from, also when that was deleted.
QString originOf(const Reader &reader, const Actions::Item &item)
{
    const auto known = ActionWords::origin(item);
    const auto deleted = known.isEmpty() ? reader.title(item.action.meeting) : QString();
    return deleted.isEmpty() ? known
                             : i18nc("@info where an action comes from; %1 title of a meeting that was deleted",
                                     "from %1, which is in the trash",
                                     deleted);
}

Result<QVariantMap> contentOf(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto item, Actions::item(reader, id));
    const auto &action = item.action;
    QVariantList facts;
    const auto add = [&facts](const QString &label, const QString &value, const Id &record = {}) {
        if (!value.isEmpty()) {
            facts.append(fact(label, value, record));
        }
    };
    add(i18nc("@label", "Owner"), item.owner, action.owner);
    for (const auto &id : action.co_owners) {
        add(i18nc("@label", "Together with"), reader.title(id), id);
    }
    const auto day = QLocale().toString(item.due, QLocale::LongFormat);
    const auto election = Id::fromText(action.due_election);
    if (item.election.isEmpty()) {
        add(i18nc("@label", "Due"), day);
    } else {
        add(i18nc("@label %1 “60 days before an election”", "Due %1", ActionWords::relative(item)), day, election);
    }
    add(i18nc("@label", "Completed on"), QLocale().toString(action.completed, QLocale::LongFormat));
    add(i18nc("@label", "Waiting for"), action.waiting_for);
    add(i18nc("@label a forum", "Report to"), Reference::instance().forumName(action.report_to));
    add(i18nc("@label before or after the election", "Horizon"), Schema::choiceLabel(action.horizon));
    add(i18nc("@label", "Countries"), Reference::shortCountries(action.countries));
    add(i18nc("@label", "From the meeting"), originOf(reader, item), action.meeting);
    if (!action.outcome.isNull()) {
        add(i18nc("@label", "From the outcome"), reader.title(action.outcome), action.outcome);
    }
    LIAISON_TRY(const auto lines, reader.all<Progress>(u"WHERE action = ? ORDER BY date DESC, id"_s, {id.bytes()}));
    QVariantList progress;
    for (const auto &line : lines) {
        const auto author = reader.authorName(line.author);
        const auto date = QLocale().toString(line.date, QLocale::ShortFormat);
        progress.append(
            QVariantMap{{u"text"_s, line.text}, {u"when"_s, author.isEmpty() ? date : date + u" · "_s + author}});
    }
    return QVariantMap{{u"done"_s, !Actions::isOpen(action)},
                       {u"statusValue"_s, action.status},
                       {u"level"_s, ActionWords::level(item)},
                       {u"word"_s, ActionWords::due(item, reader.today())},
                       {u"facts"_s, facts},
                       {u"progress"_s, progress}};
}
}

ActionDetails::ActionDetails(QObject *parent)
    : RecordDetails(parent)
{
}

bool ActionDetails::isDone() const
{
    return extra().value(u"done"_s).toBool();
}

QString ActionDetails::level() const
{
    return extra().value(u"level"_s).toString();
}

QString ActionDetails::word() const
{
    return extra().value(u"word"_s).toString();
}

QVariantList ActionDetails::facts() const
{
    return extra().value(u"facts"_s).toList();
}

QVariantList ActionDetails::progress() const
{
    return extra().value(u"progress"_s).toList();
}

RecordDetails::Query ActionDetails::query() const
{
    return [id = id()](const Reader &reader) {
        return contentOf(reader, id);
    };
}

void ActionDetails::addProgress(const QString &text)
{
    Session::instance()->edit(i18nc("@info undo", "Note progress"), [id = id(), text](Edit &edit) {
        Progress line;
        line.action = id;
        line.date = edit.today();
        line.text = text;
        line.author = edit.me();
        return edit.put(line);
    });
}

} // namespace Liaison
