// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "savedlists.h"

#include "foundation/text.h"

#include <KLocalizedString>

#include <QCollator>
#include <QJsonArray>
#include <QJsonDocument>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
constexpr auto listsKey = "directory/lists"_L1;
constexpr qsizetype longestName = 60;

QList<SavedList> without(const QList<SavedList> &lists, const QString &name)
{
    auto rest = lists;
    rest.removeIf([folded = Text::folded(name)](const SavedList &list) {
        return Text::folded(list.name) == folded;
    });
    return rest;
}

Result<Done> write(Edit &edit, const QList<SavedList> &lists)
{
    QJsonArray array;
    for (const auto &list : lists) {
        array.append(QJsonObject{{u"name"_s, list.name}, {u"filter"_s, list.filter.toJson()}});
    }
    return edit.setLocal(listsKey, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}
}

Result<QList<SavedList>> savedLists(const Reader &reader)
{
    QList<SavedList> lists;
    for (const auto &item : QJsonDocument::fromJson(reader.local(listsKey).toUtf8()).array()) {
        const auto name = item.toObject().value(u"name"_s).toString();
        if (!name.isEmpty()) {
            lists.append({name, ListFilter::fromJson(item.toObject().value(u"filter"_s).toObject())});
        }
    }
    const QCollator collator;
    std::ranges::sort(lists, [&collator](const SavedList &a, const SavedList &b) {
        return collator.compare(a.name, b.name) < 0;
    });
    return lists;
}

Result<Done> saveList(Edit &edit, const SavedList &list)
{
    const auto name = Text::cleaned(list.name).simplified();
    if (name.isEmpty()) {
        return Error{Error::Code::Invalid, i18nc("@info", "A list needs a name. Type one."), u"name"_s};
    }
    if (name.size() > longestName) {
        return Error{
            Error::Code::Invalid,
            i18nc("@info", "The name of a list has at most %1 letters. Choose a shorter one.", int(longestName)),
            u"name"_s};
    }
    LIAISON_TRY(const auto lists, savedLists(edit));
    return write(edit, without(lists, name) << SavedList{name, list.filter});
}

Result<Done> forgetList(Edit &edit, const QString &name)
{
    LIAISON_TRY(const auto lists, savedLists(edit));
    return write(edit, without(lists, name));
}

} // namespace Liaison::Directory
