// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actiontasks.h"

#include "actions/bulk.h"
#include "actions/quickentry.h"
#include "components/session.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QList<Id> idsOf(const QStringList &records)
{
    QList<Id> ids;
    for (const auto &record : records) {
        ids.append(Id::fromText(record));
    }
    return ids;
}

/// Tells what changed, or that nothing did: then there is nothing to undo either.
template<typename Work>
void edit(const QString &label, Work work)
{
    auto *session = Session::instance();
    session->await(session->write(label, work), session, [session, label](const auto &written) {
        if (written.value > 0) {
            session->tell(label, written.transaction);
        } else {
            session->notify(i18nc("@info", "That is so already; nothing was changed."));
        }
    });
}
}

ActionTasks::ActionTasks(QObject *parent)
    : QObject(parent)
{
}

QVariantList ActionTasks::statuses() const
{
    QVariantList list;
    const auto *type = Schema::type(u"action");
    for (const auto &status : type->field(u"status")->choices) {
        list.append(QVariantMap{{u"value"_s, status}, {u"text"_s, Schema::choiceLabel(status)}});
    }
    return list;
}

void ActionTasks::setDone(const QString &action, bool done)
{
    edit(done ? i18nc("@info undo", "Mark an action as done") : i18nc("@info undo", "Reopen an action"),
         [ids = idsOf({action}), done](Edit &edit) {
             return Actions::setStatus(edit, ids, done ? u"done"_s : u"open"_s);
         });
}

void ActionTasks::setStatus(const QStringList &actions, const QString &status)
{
    edit(i18ncp("@info undo; %2 status",
                "Set %1 action to “%2”",
                "Set %1 actions to “%2”",
                int(actions.size()),
                Schema::choiceLabel(status)),
         [ids = idsOf(actions), status](Edit &edit) {
             return Actions::setStatus(edit, ids, status);
         });
}

void ActionTasks::setOwner(const QStringList &actions, const QString &owner)
{
    edit(i18ncp("@info undo", "Change the owner of %1 action", "Change the owner of %1 actions", int(actions.size())),
         [ids = idsOf(actions), owner = Id::fromText(owner)](Edit &edit) {
             return Actions::setOwner(edit, ids, owner);
         });
}

void ActionTasks::setDue(const QStringList &actions, const QString &due)
{
    edit(i18ncp("@info undo",
                "Change the due date of %1 action",
                "Change the due date of %1 actions",
                int(actions.size())),
         [ids = idsOf(actions), due](Edit &edit) -> Result<int> {
             LIAISON_TRY(const auto when, Actions::dueFrom(edit, due));
             return Actions::setDue(edit, ids, when);
         });
}

void ActionTasks::remove(const QStringList &actions)
{
    edit(i18ncp("@info undo", "Delete %1 action", "Delete %1 actions", int(actions.size())),
         [ids = idsOf(actions)](Edit &edit) {
             return Actions::remove(edit, ids);
         });
}

QString ActionTasks::problemOfDue(const QString &due) const
{
    const auto parsed = Actions::QuickEntry::parseDue(due, Session::instance()->today());
    return parsed ? QString() : parsed.error().message;
}

} // namespace Liaison
