// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actioneditor.h"

#include "actions/quickentry.h"
#include "components/session.h"
#include "elections/elections.h"
#include "foundation/datepattern.h"
#include "foundation/reference.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QVariantMap choiceOf(const Elections::Item &item)
{
    const auto &election = item.election;
    const auto name = item.isUnion() ? election.name
                                     : i18nc("@item:inlistbox %1 election, %2 country",
                                             "%1 (%2)",
                                             election.name,
                                             Reference::countryLabel(election.country));
    return {{u"value"_s, election.id.isNull() ? item.reference : election.id.text()},
            {u"name"_s, election.name},
            {u"text"_s,
             i18nc("@item:inlistbox %1 election, %2 its first day",
                   "%1, %2",
                   name,
                   dateText(election.first_day, DateParts::DayMonthYear))},
            {u"firstDay"_s, election.first_day}};
}
}

ActionEditor::ActionEditor(QObject *parent)
    : RecordEditor(parent)
{
    connect(this, &RecordEditor::readyChanged, this, &ActionEditor::readElections);
    connect(this, &RecordEditor::valuesChanged, this, &ActionEditor::dueDayChanged);
    connect(this, &ActionEditor::electionsChanged, this, &ActionEditor::dueDayChanged);
}

QVariantList ActionEditor::elections() const
{
    return m_elections;
}

QStringList ActionEditor::forums() const
{
    QStringList names;
    for (const auto &forum : Reference::instance().forums()) {
        names.append(forum.name);
    }
    return names;
}

QString ActionEditor::dueDay() const
{
    const auto chosen = values().value(u"due_election"_s).toString();
    if (chosen.isEmpty()) {
        return {};
    }
    for (const auto &entry : m_elections) {
        const auto election = entry.toMap();
        if (election.value(u"value"_s) == chosen) {
            const int days = values().value(u"due_days"_s).toInt();
            const auto day = election.value(u"firstDay"_s).toDate().addDays(days);
            return i18nc("@info %1 date, %2 “60 days before an election”",
                         "%1: %2",
                         dateText(day, DateParts::Full),
                         Actions::relativeText(days, election.value(u"name"_s).toString()));
        }
    }
    return {};
}

void ActionEditor::setElection(const QString &election)
{
    set(u"due_election"_s, election);
    if (election.isEmpty()) {
        set(u"due_days"_s, QVariant());
    } else {
        set(u"due"_s, QVariant());
        if (!values().contains(u"due_days"_s)) {
            set(u"due_days"_s, -30);
        }
    }
}

void ActionEditor::readElections()
{
    const auto chosen = values().value(u"due_election"_s).toString();
    const auto read = [chosen](const Reader &reader) -> Result<QVariantList> {
        LIAISON_TRY(const auto items, Elections::list(reader));
        QVariantList list;
        for (const auto &item : items) {
            const bool isChosen = !item.election.id.isNull() && item.election.id.text() == chosen;
            if (isChosen || !item.isOver(reader.today())) {
                list.append(choiceOf(item));
            }
        }
        return list;
    };
    Session::instance()->await(Session::instance()->store().read(read), this, [this](const QVariantList &list) {
        m_elections = list;
        Q_EMIT electionsChanged();
    });
}

RecordEditor::Also ActionEditor::also() const
{
    return [](Edit &edit, const Id &id) -> Result<Done> {
        LIAISON_TRY(const auto before, edit.get<Action>(id));
        auto after = before;
        if (Reference::instance().election(before.due_election)) {
            LIAISON_TRY(const auto election, Elections::keep(edit, before.due_election));
            after.due_election = election.text();
        }
        if (before.status == u"done" && !before.completed.isValid()) {
            after.completed = edit.today();
        } else if (before.status != u"done") {
            after.completed = {};
        }
        after.co_owners.removeAll(after.owner); // nobody does it together with themselves
        LIAISON_CHECK(edit.put(after, before));
        return Done();
    };
}

} // namespace Liaison
