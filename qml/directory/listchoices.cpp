// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "listchoices.h"

#include "components/session.h"
#include "directorywords.h"
#include "foundation/reference.h"
#include "foundation/wordlist.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QVariantMap choice(const QString &value, const QString &text)
{
    return {{u"value"_s, value}, {u"text"_s, text}};
}
}

ListChoices::ListChoices(QObject *parent)
    : QObject(parent)
{
    connect(&Session::instance()->store(), &Store::changed, this, [this](const Changes &changes) {
        if (changes.everything || changes.types.contains(u"tag"_s) || changes.types.contains(u"local"_s)) {
            read();
        }
    });
    read();
}

void ListChoices::read()
{
    auto *session = Session::instance();
    using Both = std::pair<QList<Directory::TagCount>, QList<Directory::SavedList>>;
    session->await(session->store().read([](Reader &reader) -> Result<Both> {
        Both both;
        LIAISON_TRY(both.first, Directory::allTags(reader));
        LIAISON_TRY(both.second, Directory::savedLists(reader));
        return both;
    }),
                   this,
                   [this](const Both &both) {
                       QVariantList tags;
                       for (const auto &tag : both.first) {
                           tags.append(choice(tag.label, tag.label));
                       }
                       QVariantList saved;
                       for (const auto &list : both.second) {
                           saved.append(
                               QVariantMap{{u"name"_s, list.name}, {u"filter"_s, list.filter.toJson().toVariantMap()}});
                       }
                       if (std::exchange(m_tags, tags) != tags || m_saved != saved) {
                           m_saved = saved;
                           Q_EMIT changed();
                       }
                   });
}

QVariantList ListChoices::kinds() const
{
    QVariantList list;
    for (const auto &kind : {u"authority"_s, u"platform"_s, u"eu-body"_s, u"civil-society"_s, u"other"_s}) {
        list.append(choice(kind, DirectoryWords::kindPlural(kind)));
    }
    return list;
}

QVariantList ListChoices::competences() const
{
    QVariantList list;
    for (const auto &kind : Reference::instance().authorityKinds()) {
        list.append(choice(kind.id, kind.name));
    }
    return list;
}

QVariantList ListChoices::countries() const
{
    QVariantList list;
    for (const auto &[name, code] : countriesByName()) {
        list.append(choice(code, name));
    }
    return list;
}

QVariantList ListChoices::labels() const
{
    QVariantList list;
    for (const auto &label : Schema::tlpLabels()) {
        list.append(choice(label, u"TLP:"_s + label));
    }
    return list;
}

QVariantList ListChoices::tags() const
{
    return m_tags;
}

QVariantList ListChoices::saved() const
{
    return m_saved;
}

void ListChoices::save(const QString &name, const QVariantMap &filter)
{
    auto *session = Session::instance();
    const Directory::SavedList list{name, Directory::ListFilter::fromJson(QJsonObject::fromVariantMap(filter))};
    session->await(session->store().edit(i18nc("@info", "Keep a list"),
                                         [list](Edit &edit) {
                                             return Directory::saveList(edit, list);
                                         }),
                   session,
                   [session, name](Done) {
                       session->notify(i18nc("@info %1 name of a list", "The list “%1” is kept.", name.simplified()));
                   });
}

void ListChoices::forget(const QString &name)
{
    auto *session = Session::instance();
    session->await(session->store().edit(i18nc("@info", "Forget a list"),
                                         [name](Edit &edit) {
                                             return Directory::forgetList(edit, name);
                                         }),
                   session,
                   [session, name](Done) {
                       session->notify(
                           i18nc("@info %1 name of a list", "The list “%1” is forgotten; its people stay.", name));
                   });
}

} // namespace Liaison
