// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "interchange/csvreader.h"
#include "interchange/vcardreader.h"
#include "support/printing.h"
#include "support/temporary.h"

namespace Liaison::Test
{

/// All cards of a text, problems too.
inline QList<ReadCard> cardsOf(const QByteArray &bytes, const QString &name = QStringLiteral("contacts.vcf"))
{
    const auto file = must(ContactFile::fromBytes(bytes, name));
    REQUIRE(file->format() == ContactFile::VCard);
    VCardReader reader(*file);
    QList<ReadCard> cards;
    for (ReadCard card; reader.next(card);) {
        CHECK((card.problem.isEmpty() || card.card == ContactCard()));
        cards.append(card);
    }
    return cards;
}

inline ContactCard onlyCard(const QByteArray &bytes)
{
    const auto cards = cardsOf(bytes);
    REQUIRE(cards.size() == 1);
    INFO(cards.first().problem.toStdString());
    REQUIRE(cards.first().ok());
    return cards.first().card;
}

/// A card around some properties.
inline QByteArray cardWith(const QByteArray &properties, const QByteArray &version = "4.0")
{
    return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + properties + "\r\nEND:VCARD\r\n";
}

} // namespace Liaison::Test
