// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "releaseplan.h"

#include "digest.h"
#include "foundation/cbor.h"
#include "releaseplanner.h"
#include "store/schema.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

QByteArray ReleasedRecord::version() const
{
    QCborMap fields;
    for (const auto &[name, value] : values) {
        fields.insert(name, value);
    }
    return Digest::blake2b(Cbor::encode(fields)).first(8);
}

QString ReleaseContent::strictestTlp() const
{
    auto strictest = u"CLEAR"_s;
    for (const auto &record : records) {
        const auto label = record.values.find(u"tlp"_s);
        if (label != record.values.end() && Schema::tlpRank(label->second.toString()) < Schema::tlpRank(strictest)) {
            strictest = label->second.toString();
        }
    }
    return strictest;
}

Result<ReleasePlan> ReleasePlan::of(const Reader &reader, const Audience &audience)
{
    return ReleasePlanner(reader, audience).plan();
}

int ReleasePlan::count(QLatin1StringView type) const
{
    return int(std::ranges::count(m_going, QString(type), &Entry::type));
}

QString ReleasePlan::summary() const
{
    const auto withheld = i18ncp("@info", "%1 record is withheld", "%1 records are withheld", int(m_withheld.size()));
    const auto stripped = i18ncp("@info", "%1 field is stripped", "%1 fields are stripped", int(m_stripped.size()));
    if (isEmpty()) {
        return i18nc("@info %1 audience, %2 “63 records are withheld”",
                     "Nothing goes to %1: %2.",
                     m_audience.name,
                     withheld);
    }
    return i18nc(
        "@info %1 “14 contact points”, %2 “9 people”, %3 “4 organisations”, %4 audience, %5 “63 records are "
        "withheld”, %6 “40 fields are stripped”",
        "%1 of %2 and %3 go to %4; %5, %6.",
        i18ncp("@info", "%1 contact point", "%1 contact points", count(ContactPoint::type)),
        i18ncp("@info", "%1 person", "%1 people", count(Person::type)),
        i18ncp("@info", "%1 organisation", "%1 organisations", count(Organisation::type)),
        m_audience.name,
        withheld,
        stripped);
}

QString ReleasePlan::text(Reason reason) const
{
    switch (reason) {
    case Reason::NotCleared:
        return i18nc("@title why something is not released, %1 audience", "Not cleared for %1", m_audience.name);
    case Reason::TooStrict:
        return i18nc("@title why something is not released, %1 label", "Labelled stricter than TLP:%1", m_audience.tlp);
    case Reason::NoLabel:
        return i18nc("@title why something is not released", "No TLP label");
    case Reason::Contested:
        return i18nc("@title why something is not released", "Changed by two people, and not settled");
    case Reason::OtherCountry:
        return i18nc("@title why something is not released", "Not of the countries of this audience");
    case Reason::OtherType:
        return i18nc("@title why something is not released", "Not of the kind that this audience gets");
    case Reason::Objection:
        return i18nc("@title why something is not released", "The person has objected");
    case Reason::Former:
        return i18nc("@title why something is not released", "Ended, or not begun yet");
    case Reason::OwnerStays:
        return i18nc("@title why something is not released", "Belongs to somebody who does not go");
    case Reason::NothingToReach:
        return i18nc("@title why something is not released", "No contact point of theirs goes");
    case Reason::Internal:
        return i18nc("@title why a field is not released", "Never goes out");
    case Reason::TargetStays:
        return i18nc("@title why a field is not released", "Leads to an entry that does not go");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString ReleasePlan::word(Reason reason)
{
    switch (reason) {
    case Reason::NotCleared:
        return u"not-cleared"_s;
    case Reason::TooStrict:
        return u"too-strict"_s;
    case Reason::NoLabel:
        return u"no-label"_s;
    case Reason::Contested:
        return u"contested"_s;
    case Reason::OtherCountry:
        return u"other-country"_s;
    case Reason::OtherType:
        return u"other-type"_s;
    case Reason::Objection:
        return u"objection"_s;
    case Reason::Former:
        return u"former"_s;
    case Reason::OwnerStays:
        return u"owner-stays"_s;
    case Reason::NothingToReach:
        return u"nothing-to-reach"_s;
    case Reason::Internal:
        return u"internal"_s;
    case Reason::TargetStays:
        return u"target-stays"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace Liaison
