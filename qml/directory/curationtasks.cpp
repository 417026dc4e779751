// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "curationtasks.h"

#include "components/session.h"
#include "directory/duplicates.h"
#include "directory/worklist.h"
#include "exchange/proposals.h"

#include <KLocalizedString>

namespace Liaison
{

CurationTasks::CurationTasks(QObject *parent)
    : QObject(parent)
{
}

void CurationTasks::reviewInAYear(const QString &person, const QString &name)
{
    Session::instance()->edit(i18nc("@info undo; %1 a person", "%1 was reviewed; the next time is in a year", name),
                              [id = Id::fromText(person)](Edit &edit) {
                                  return Directory::reviewAgain(edit, id, Directory::nextReview(edit.today()));
                              });
}

void CurationTasks::erase(const QString &person, const QString &name)
{
    auto *session = Session::instance();
    const auto label = i18nc("@info what was done", "Erase a person");
    session->await(session->store().edit(label,
                                         [id = Id::fromText(person)](Edit &edit) {
                                             return edit.erase(id);
                                         }),
                   session,
                   [session, name](const Done &) {
                       session->notify(
                           i18nc("@info %1 a person",
                                 "%1 was erased, here and in every profile that takes over your next bundle.",
                                 name));
                   });
}

void CurationTasks::markDistinct(const QString &one, const QString &other, const QString &names)
{
    Session::instance()->edit(i18nc("@info undo; %1 two names", "No duplicates: %1", names),
                              [one = Id::fromText(one), other = Id::fromText(other)](Edit &edit) {
                                  return Directory::markDistinct(edit, one, other);
                              });
}

void CurationTasks::askToConfirm(const QString &entry, const QString &name)
{
    auto *session = Session::instance();
    session->edit(
        i18nc("@info undo; %1 a person or organisation", "%1 is asked to confirm the card with the next bundle", name),
        [id = Id::fromText(entry)](Edit &edit) {
            return Proposals::askToConfirm(edit, id);
        },
        session,
        [session, name](int asked) {
            if (asked == 0) {
                session->notify(i18nc("@info %1 a person or organisation",
                                      "%1 has no contact point to ask about, or is asked already.",
                                      name));
            }
        });
}

} // namespace Liaison
