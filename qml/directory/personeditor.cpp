// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "personeditor.h"

#include "directory/contacts.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
const auto prefix = u"post."_s;

Result<Values> parsed(const RecordType &type, const QVariantMap &texts)
{
    Values values;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        LIAISON_TRY(const auto *field, Schema::fieldNamed(type, text.key()));
        LIAISON_TRY(values[text.key()], Schema::parse(*field, text.value().toString()));
    }
    return values;
}

Result<Id> writePost(Edit &edit, const Id &person, const QVariantMap &post)
{
    LIAISON_TRY(auto values, parsed(*Schema::type(QString(Post::type)), post));
    values[u"person"_s] = person.bytes();
    return edit.write(Post::type, {}, values);
}

Result<Done> writeContact(Edit &edit, const Id &owner, const QString &medium, const QString &value)
{
    if (value.trimmed().isEmpty()) {
        return Done();
    }
    ContactPoint point;
    point.owner = owner;
    point.medium = medium;
    point.value = value.trimmed();
    LIAISON_TRY(point.position, Directory::nextPosition(edit, owner));
    const auto written = edit.put(point);
    return written ? Result<Done>() : Result<Done>(Error{written.error().code, written.error().message, medium});
}
}

PersonEditor::PersonEditor(QObject *parent)
    : RecordEditor(parent)
{
}

RecordEditor::Also PersonEditor::also() const
{
    if (!recordId().isEmpty()) {
        return {}; // posts and contact points of somebody who is there already have forms of their own
    }
    return [post = m_post, email = m_email, phone = m_phone](Edit &edit, const Id &person) -> Result<Done> {
        auto owner = person;
        if (!post.isEmpty()) {
            const auto written = writePost(edit, person, post);
            if (!written) {
                auto error = written.error();
                error.field.prepend(prefix);
                return error;
            }
            owner = *written;
        }
        LIAISON_CHECK(writeContact(edit, owner, u"email"_s, email));
        return writeContact(edit, owner, u"phone"_s, phone);
    };
}

} // namespace Liaison
