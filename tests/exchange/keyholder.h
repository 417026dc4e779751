// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/identity.h"
#include "support/temporary.h"

namespace Liaison::Test
{

/// Somebody with keys, in a folder that goes away.
struct Keyholder {
    QTemporaryDir folder;
    Identity identity = must(Identity::of(folder.path()));

    Device device() const
    {
        return identity.device();
    }
    void renew()
    {
        identity = must(Identity::renew(folder.path()));
    }
    QString path(const QString &name) const
    {
        return folder.filePath(QStringLiteral("keys/") + name);
    }
};

} // namespace Liaison::Test
