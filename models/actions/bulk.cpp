// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bulk.h"

#include "elections/elections.h"

namespace Liaison::Actions
{

using namespace Qt::StringLiterals;

namespace
{
template<typename Change>
Result<int> changeAll(Edit &edit, const QList<Id> &actions, Change change)
{
    int changed = 0;
    int seen = 0;
    for (const auto &id : actions) {
        LIAISON_TRY(const auto before, edit.find<Action>(id));
        if (before) {
            auto after = *before;
            LIAISON_CHECK(change(after));
            if (after != *before) {
                LIAISON_CHECK(edit.put(after, *before));
                ++changed;
            }
        }
        if (!edit.progress(++seen, int(actions.size()))) {
            return Error{Error::Code::Cancelled, {}};
        }
    }
    return changed;
}
}

Result<int> setStatus(Edit &edit, const QList<Id> &actions, const QString &status)
{
    return changeAll(edit, actions, [&](Action &action) -> Result<Done> {
        if (status != u"done") {
            action.completed = {};
        } else if (action.status != u"done") {
            action.completed = edit.today();
        }
        action.status = status;
        return Done();
    });
}

Result<int> setOwner(Edit &edit, const QList<Id> &actions, const Id &owner)
{
    return changeAll(edit, actions, [&](Action &action) -> Result<Done> {
        action.owner = owner;
        action.co_owners.removeAll(owner);
        return Done();
    });
}

Result<int> setDue(Edit &edit, const QList<Id> &actions, const Due &due)
{
    return changeAll(edit, actions, [&](Action &action) {
        return apply(edit, due, action);
    });
}

Result<int> remove(Edit &edit, const QList<Id> &actions)
{
    int removed = 0;
    for (const auto &id : actions) {
        LIAISON_TRY(const auto there, edit.find<Action>(id));
        if (there) {
            LIAISON_CHECK(edit.remove(id));
            ++removed;
        }
        if (!edit.progress(removed, int(actions.size()))) {
            return Error{Error::Code::Cancelled, {}};
        }
    }
    return removed;
}

Result<Done> apply(Edit &edit, const Due &due, Action &action)
{
    action.due = due.day;
    action.due_election.clear();
    action.due_days.reset();
    if (due.isRelative()) {
        auto election = due.election;
        if (election.isNull()) {
            LIAISON_TRY(election, Elections::keep(edit, due.reference));
        }
        action.due = {};
        action.due_election = election.text();
        action.due_days = due.days;
    }
    return Done();
}

} // namespace Liaison::Actions
