// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "cardout.h"

#include "exchange/newfile.h"
#include "store/profile.h"

#include <KLocalizedString>

namespace Liaison::Terminal
{

Result<Card> writeCard(const Call &call, NewFile &place)
{
    LIAISON_TRY(const auto identity, Identity::of(call.profile->folder()));
    LIAISON_TRY(auto card,
                call.store
                    ->read([&identity](Reader &reader) {
                        return Card::mine(reader, identity);
                    })
                    .result());
    LIAISON_TRY(const auto content, card.toFile(identity));
    LIAISON_CHECK(place.write(content));
    return card;
}

QString cardText(const QString &file)
{
    return i18nc("@info:shell %1 file", "Your card is %1. Send it to others, and read the words out to them.", file)
        + u'\n';
}

} // namespace Liaison::Terminal
