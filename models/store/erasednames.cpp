// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "erasednames.h"

#include "foundation/text.h"

#include <KLocalizedString>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Liaison
{

ErasedNames::ErasedNames(const QSet<QString> &names)
    : m_names(names.cbegin(), names.cend())
{
    std::ranges::sort(m_names, std::greater(), &QString::size);
    for (const auto &name : std::as_const(m_names)) {
        const auto words = Text::words(name);
        m_words.unite({words.cbegin(), words.cend()});
    }
}

QString ErasedNames::without(const QString &setting) const
{
    const auto document = QJsonDocument::fromJson(setting.toUtf8());
    if (document.isNull()) {
        return setting;
    }
    const auto before = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const auto after = without(before);
    if (after == before) {
        return setting;
    }
    const auto left = after.isArray() ? QJsonDocument(after.toArray()) : QJsonDocument(after.toObject());
    return QString::fromUtf8(left.toJson(QJsonDocument::Compact));
}

QJsonValue ErasedNames::without(const QJsonValue &value) const
{
    if (value.isArray()) {
        QJsonArray left;
        for (const auto &entry : value.toArray()) {
            if (!isAbout(entry)) {
                left.append(without(QJsonValue(entry)));
            }
        }
        return left;
    }
    if (value.isObject()) {
        auto object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            *member = without(QJsonValue(*member));
        }
        return object;
    }
    return value.isString() ? QJsonValue(withoutIn(value.toString())) : value;
}

QString ErasedNames::withoutIn(QString text) const
{
    const auto instead = i18nc("@info in the place of the name of somebody who was erased", "(erased)");
    if (isName(text)) {
        return instead;
    }
    for (const auto &name : m_names) {
        // "Ann" is no part of "planning" or "annex"; the end of a longer name may be declined.
        const auto end = name.contains(u' ') ? QString() : u"(?='?s?(?!\\w))"_s;
        text.replace(QRegularExpression(u"(?<!\\w)"_s + QRegularExpression::escape(name) + end,
                                        QRegularExpression::CaseInsensitiveOption
                                            | QRegularExpression::UseUnicodePropertiesOption),
                     instead);
    }
    return text;
}

bool ErasedNames::isAbout(const QJsonValue &entry) const
{
    if (!entry.isObject()) {
        return isName(entry.toString());
    }
    const auto members = entry.toObject();
    return std::ranges::any_of(members, [this](const QJsonValue &member) {
        return isName(member.toString());
    });
}

bool ErasedNames::isName(const QString &text) const
{
    const auto words = Text::words(text);
    const auto isInitial = [this](const QString &word) {
        return word.size() == 1 && std::ranges::any_of(m_words, [&word](const QString &whole) {
                   return whole.startsWith(word);
               });
    };
    bool known = false;
    for (const auto &word : words) {
        if (m_words.contains(word)) {
            known = known || word.size() > 1;
        } else if (!isInitial(word)) {
            return false;
        }
    }
    return known;
}

} // namespace Liaison
