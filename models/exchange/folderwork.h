// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchangefolder.h"
#include "folderdrops.h"

#include <QFileInfo>

namespace Liaison
{

/// One look into the folder.
struct ExchangeFolder::Work {
    Accept accept = Automatic;
    bool onlyLook = false;
    FolderPlace place = {};
    FolderReport report = {};
    QStringList own = {}; ///< tags of this profile's keys, the present ones first

    // Of the profile:
    QList<Peer> peers = {};
    QMap<Id, PeerNotes> notes = {}; ///< by peer
    QMap<Id, FolderDrops> drops = {}; ///< by peer
    QString state = {}; ///< the same as long as nothing changes that is decided by

    // In the folder:
    QList<QFileInfo> mine = {}; ///< bundles for this profile
    QSet<QString> ours = {}; ///< names of bundles from this profile

    QString path(const QString &name) const
    {
        return place.path + u'/' + name;
    }
    const Peer *peer(const Id &id) const
    {
        const auto found = std::ranges::find(peers, id, &Peer::id);
        return found == peers.end() ? nullptr : &*found;
    }
    void leave(const QString &file, const QString &why)
    {
        report.left.append({.file = file, .why = why});
    }
    void complain(const QString &problem)
    {
        if (!report.problems.contains(problem)) {
            report.problems.append(problem);
        }
    }
};

} // namespace Liaison
