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
    const auto read = [&identity](Reader &reader) -> Result<Card> {
        if (reader.me().isNull()) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell",
                               "A card needs a name, and nobody is known as the owner of this profile. Say first who "
                               "you are: “me ID” with the id of your entry in the directory.")};
        }
        return Card::mine(reader, identity);
    };
    LIAISON_TRY(auto card, call.store->read(read).result());
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
