// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "briefings/briefing.h"
#include "documents/textwriter.h"
#include "network.h"

namespace Liaison::Samples
{

/// A profile with the sample network, and what is asked of briefings in it.
struct World {
    Test::TemporaryProfile profile{Network::clock()};
    Network n = Network::in(profile.store());

    Store &store() const
    {
        return profile.store();
    }
    template<typename Work>
    auto edit(Work work) const
    {
        return Test::must(store().edit(QStringLiteral("Test"), work));
    }
    Document briefing(const QString &ownText = {}) const
    {
        return Test::must(store().read([meeting = n.meeting, ownText](Reader &reader) {
            return buildBriefing(reader, meeting, ownText);
        }));
    }
    Document briefing(const BriefingPlan &plan) const
    {
        return Test::must(store().read([plan](Reader &reader) {
            return buildBriefing(reader, plan);
        }));
    }
    Document kept(const Id &briefing) const
    {
        return Test::must(store().read([briefing](Reader &reader) {
            return briefingDocument(reader, briefing);
        }));
    }
    QString text() const
    {
        return textOf(briefing());
    }
    static QString textOf(const Document &document)
    {
        return QString::fromUtf8(toText(document));
    }
};

} // namespace Liaison::Samples
