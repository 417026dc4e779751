// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "seal.h"

#include <KLocalizedString>

namespace Liaison
{

QString Sealing::text() const
{
    const auto lock = encrypted ? i18nc("@info of a bundle", "Encrypted: only whom it is addressed to can read it.")
                                : i18nc("@info of a bundle", "Not encrypted: whoever gets the file can read it.");
    const auto signature = signer.isEmpty()
        ? i18nc("@info of a bundle", "Not signed: nobody vouches for what is in it.")
        : isPinned()
        ? i18nc("@info of a bundle, %1 is the fingerprint of a key", "Signed with the key %1.", signer)
        : i18nc("@info of a bundle, %1 is a key id",
                "It carries a signature with the key %1, which is not known here: nobody vouches for what is in it.",
                signer);
    return i18nc("@info two sentences: encrypted or not, signed or not", "%1 %2", lock, signature);
}

} // namespace Liaison
