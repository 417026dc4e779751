// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "card.h"

#include "age.h"
#include "manifest.h"

#include <KLocalizedString>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto cardKind = "liaison-card"_L1;
constexpr qsizetype signatureLines = 4;

Error badCard(const QString &key)
{
    return {Error::Code::Corrupt,
            i18nc("@info %1 is a key of a file",
                  "This is no card of Liaison, or it was damaged: “%1” is missing or wrong. Ask for the card again.",
                  key),
            key};
}

Error alteredCard()
{
    return {
        Error::Code::Corrupt,
        i18nc(
            "@info",
            "The card was altered: it is not as the owner of its key signed it. Ask for it again, and over another channel.")};
}

bool isCardText(const QJsonValue &value)
{
    return value.isString() && Manifest::shortText(value.toString()) == value.toString();
}

bool isCountryCode(const QString &text)
{
    return text.isEmpty() || (text.size() == 2 && std::ranges::all_of(text, [](QChar c) {
                                  return c >= u'A' && c <= u'Z';
                              }));
}

QByteArray jsonOf(const Card &card)
{
    QJsonArray former;
    for (const auto &key : card.former) {
        former.append(Minisign::publicKeyText(key));
    }
    const QJsonObject object{{u"kind"_s, cardKind},
                             {u"format"_s, Card::format},
                             {u"name"_s, card.name},
                             {u"organisation"_s, card.organisation},
                             {u"country"_s, card.country},
                             {u"device"_s, card.device.name},
                             {u"age"_s, Age::recipientText(card.device.recipient)},
                             {u"minisign"_s, Minisign::publicKeyText(card.device.signer)},
                             {u"former"_s, former}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Card> cardIn(const QByteArray &json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    if (object.value("kind"_L1) != cardKind) {
        return badCard(u"kind"_s);
    }
    const auto format = object.value("format"_L1).toInteger(0);
    if (format > Card::format) {
        return Error{Error::Code::Newer,
                     i18nc("@info", "This card was made by a newer version of Liaison. Update Liaison to read it.")};
    }
    if (format < 1) {
        return badCard(u"format"_s);
    }
    for (const auto &key : {u"name"_s, u"organisation"_s, u"country"_s, u"device"_s, u"age"_s, u"minisign"_s}) {
        if (!isCardText(object.value(key))) {
            return badCard(key);
        }
    }
    const auto text = [&object](const char *key) {
        return object.value(QLatin1StringView(key)).toString();
    };
    Card card{.name = text("name"), .organisation = text("organisation"), .country = text("country")};
    card.device.name = text("device");
    if (card.name.trimmed().isEmpty()) {
        return badCard(u"name"_s);
    }
    if (!isCountryCode(card.country)) {
        return badCard(u"country"_s);
    }
    card.device.recipient = Age::recipientFromText(text("age"));
    if (card.device.recipient.isEmpty()) {
        return badCard(u"age"_s);
    }
    const auto signer = Minisign::readPublicKey(text("minisign").toLatin1());
    if (!signer) {
        return badCard(u"minisign"_s);
    }
    card.device.signer = *signer;
    const auto former = object.value("former"_L1);
    if (!former.isArray() || former.toArray().size() > Card::mostFormer) {
        return badCard(u"former"_s);
    }
    const auto keys = former.toArray();
    for (const auto &entry : keys) {
        const auto key = Minisign::readPublicKey(entry.toString().toLatin1());
        if (!key) {
            return badCard(u"former"_s);
        }
        card.former.append(*key);
    }
    return card;
}

/// Of a post that the profile's owner holds now.
Result<QString> organisationOf(const Reader &reader, const Id &person)
{
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT o.name FROM post p JOIN organisation o ON o.id = p.organisation"
                              " WHERE p.person = ? AND p.until IS NULL ORDER BY p.since DESC LIMIT 1"_s,
                              {person.bytes()}));
    return rows.isEmpty() ? QString() : rows.first().first().toString();
}
}

Result<Card> Card::mine(const Reader &reader, const Identity &identity)
{
    LIAISON_TRY(const auto me, reader.find<Person>(reader.me()));
    if (!me) {
        return Error{
            Error::Code::Invalid,
            i18nc("@info",
                  "A card needs a name, and nobody is known as the owner of this profile. Say first who you are.")};
    }
    LIAISON_TRY(const auto organisation, organisationOf(reader, me->id));
    return Card{.name = Manifest::shortText(me->name),
                .organisation = Manifest::shortText(organisation),
                .country = isCountryCode(me->country) ? me->country : QString(),
                .device = identity.device(),
                .former = identity.formerSigners().mid(0, mostFormer)};
}

Result<QByteArray> Card::toFile(const Identity &identity) const
{
    const auto json = jsonOf(*this);
    LIAISON_TRY(auto signatures, identity.sign(json, u"Liaison card"_s));
    for (qsizetype i = 0; i < former.size(); ++i) {
        LIAISON_TRY(const auto signature,
                    identity.signFormerly(i, json, u"Liaison card of the key that follows mine"_s));
        signatures += signature;
    }
    return json + '\n' + signatures;
}

Result<Card> Card::fromFile(const QByteArray &file)
{
    if (file.size() > largest) {
        return Error{Error::Code::Refused, i18nc("@info", "This file is too large to be a card of Liaison.")};
    }
    // What was sent as text may have been trimmed.
    auto lines = file.trimmed().split('\n');
    const auto json = lines.takeFirst();
    LIAISON_TRY(const auto card, cardIn(json));
    const auto signers = QList{card.device.signer} + card.former;
    if (lines.size() != signers.size() * signatureLines) {
        return alteredCard();
    }
    for (qsizetype i = 0; i < signers.size(); ++i) {
        const auto signature = lines.sliced(i * signatureLines, signatureLines).join('\n') + '\n';
        if (!Minisign::verify(json, signature, signers.at(i))) {
            return alteredCard();
        }
    }
    return card;
}

Result<Card> Card::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::NotFound,
                     i18nc("@info %1 file, %2 reason", "The card %1 can't be read: %2.", path, file.errorString())};
    }
    return fromFile(file.read(largest + 1));
}

} // namespace Liaison
