// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "audience.h"

#include "foundation/reference.h"
#include "foundation/wordlist.h"
#include "manifest.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto audiencePrefix = "exchange/audience/"_L1;
constexpr qsizetype secretSize = 32;

QString audienceKey(const Id &audience)
{
    return audiencePrefix + audience.text();
}

QByteArray bytesOf(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QString textOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject audienceJson(const Audience &audience)
{
    return {{u"name"_s, audience.name},
            {u"tlp"_s, audience.tlp},
            {u"countries"_s, QJsonValue::fromVariant(audience.countries)},
            {u"types"_s, QJsonValue::fromVariant(audience.types)},
            {u"plain"_s, audience.plain},
            {u"sender"_s, audience.sender},
            {u"recipient"_s, audience.recipient},
            {u"recipient_key"_s, textOf(audience.device.recipient)},
            {u"signer_key"_s, textOf(audience.device.signer)},
            {u"number"_s, audience.number},
            {u"secret"_s, textOf(audience.secret)}};
}

Audience audienceFrom(const QString &key, const QString &json)
{
    const auto object = QJsonDocument::fromJson(json.toUtf8()).object();
    return {.id = Id::fromText(QStringView(key).sliced(audiencePrefix.size())),
            .name = object["name"_L1].toString(),
            .tlp = object["tlp"_L1].toString(),
            .countries = object["countries"_L1].toVariant().toStringList(),
            .types = object["types"_L1].toVariant().toStringList(),
            .plain = object["plain"_L1].toBool(),
            .sender = object["sender"_L1].toString(),
            .recipient = object["recipient"_L1].toString(),
            .device = {.recipient = bytesOf(object["recipient_key"_L1]), .signer = bytesOf(object["signer_key"_L1])},
            .number = object["number"_L1].toInteger(),
            .secret = bytesOf(object["secret"_L1])};
}

bool isSameName(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

Error invalid(const QString &message, const QString &field)
{
    return {Error::Code::Invalid, message, field};
}

/// What is wrong with the rule, if anything.
Result<Done> check(const Reader &reader, const Audience &audience)
{
    if (audience.name.isEmpty()) {
        return invalid(i18nc("@info", "An audience needs a name: the one that contact points are cleared for."),
                       u"name"_s);
    }
    if (audience.name.contains(u',') || audience.name != Manifest::shortText(audience.name)) {
        return invalid(
            i18nc("@info %1 a name",
                  "“%1” can't be the name of an audience: it must be short, with no comma and nothing invisible in it.",
                  audience.name),
            u"name"_s);
    }
    const auto others = Audiences::all(reader);
    for (const auto &other : others) {
        if (other.id != audience.id && isSameName(other.name, audience.name)) {
            return invalid(i18nc("@info %1 a name", "There is an audience “%1” already.", other.name), u"name"_s);
        }
    }
    if (!Schema::tlpLabels().contains(audience.tlp)) {
        return invalid(i18nc("@info %1 what was typed, %2 list",
                             "There is no TLP label “%1”. It is one of: %2.",
                             audience.tlp,
                             listed(Schema::tlpLabels())),
                       u"tlp"_s);
    }
    for (const auto &country : audience.countries) {
        if (!Reference::instance().country(country)) {
            return invalid(
                i18nc("@info %1 what was typed", "“%1” is no country: two letters are needed, such as DK.", country),
                u"countries"_s);
        }
    }
    for (const auto &type : audience.types) {
        if (type != Organisation::type && type != Person::type) {
            return invalid(i18nc("@info %1 what was typed",
                                 "“%1” is not what an audience can be restricted to: organisation or person.",
                                 type),
                           u"types"_s);
        }
    }
    if (audience.sender != Manifest::shortText(audience.sender)) {
        return invalid(i18nc("@info", "The sender's name is too long, or has something invisible in it."), u"sender"_s);
    }
    return {};
}
}

Id Audience::idOf(const Id &record) const
{
    return Id::derived("release", {secret, record.bytes()});
}

QList<Audience> Audiences::all(const Reader &reader)
{
    QList<Audience> audiences;
    const auto entries = reader.locals(audiencePrefix);
    for (const auto &[key, json] : entries.asKeyValueRange()) {
        audiences.append(audienceFrom(key, json));
    }
    std::ranges::sort(audiences, [](const Audience &a, const Audience &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return audiences;
}

std::optional<Audience> Audiences::find(const Reader &reader, const Id &audience)
{
    const auto json = reader.local(audienceKey(audience));
    return json.isEmpty() ? std::optional<Audience>() : audienceFrom(audienceKey(audience), json);
}

Result<Audience> Audiences::named(const Reader &reader, const QString &name)
{
    QStringList names;
    const auto audiences = all(reader);
    for (const auto &audience : audiences) {
        if (isSameName(audience.name, name.trimmed())) {
            return audience;
        }
        names.append(audience.name);
    }
    return Error{Error::Code::NotFound,
                 names.isEmpty()
                     ? i18nc("@info %1 what was typed",
                             "There is no audience “%1”, nor any other. Add one first: who it is, and the strictest "
                             "label that may go to them.",
                             name)
                     : i18nc("@info %1 what was typed, %2 list",
                             "There is no audience “%1”. There is: %2.",
                             name,
                             listed(names))};
}

Result<QMap<QString, int>> Audiences::unknownNames(const Reader &reader)
{
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT trim(j.value), count(*) FROM contact_point, json_each(audiences) j"
                              " GROUP BY 1 ORDER BY 1"_s));
    const auto audiences = all(reader);
    QMap<QString, int> names;
    for (const auto &row : rows) {
        const auto name = row.at(0).toString();
        const bool known = std::ranges::any_of(audiences, [&name](const Audience &audience) {
            return isSameName(audience.name, name);
        });
        if (!known && !name.isEmpty()) {
            names.insert(name, row.at(1).toInt());
        }
    }
    return names;
}

bool Audiences::contains(const QStringList &clearances, const QString &name)
{
    return std::ranges::any_of(clearances, [&name](const QString &clearance) {
        return isSameName(clearance.trimmed(), name);
    });
}

Result<Id> Audiences::put(Edit &edit, Audience audience)
{
    audience.name = audience.name.trimmed();
    audience.sender = audience.sender.trimmed();
    LIAISON_CHECK(check(edit, audience));
    if (audience.id.isNull()) {
        audience.id = Id::random();
        audience.secret = QByteArray(secretSize, Qt::Uninitialized);
        randombytes_buf(audience.secret.data(), size_t(audience.secret.size()));
    }
    const QJsonDocument json(audienceJson(audience));
    LIAISON_CHECK(edit.setLocal(audienceKey(audience.id), QString::fromUtf8(json.toJson(QJsonDocument::Compact))));
    return audience.id;
}

Result<Done> Audiences::remove(Edit &edit, const Id &audience)
{
    return edit.removeLocal(audienceKey(audience));
}

} // namespace Liaison
