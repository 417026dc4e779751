// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "circlewords.h"

#include "documents/wording.h"
#include "exchange/fingerprintwords.h"
#include "foundation/reference.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison::CircleWords
{

using namespace Qt::StringLiterals;

QString about(const QString &organisation, const QString &country)
{
    QStringList facts{organisation, country.isEmpty() ? QString() : Reference::countryLabel(country)};
    facts.removeAll(QString());
    return facts.join(u" · "_s);
}

QString heard(const QDateTime &when)
{
    return when.isValid() ? i18nc("@info of a peer; %1 moment", "last heard on %1", Wording::moment(when))
                          : i18nc("@info of a peer: no bundle came", "nothing heard yet");
}

QString scope(const Peer &peer)
{
    if (peer.hasFullScope()) {
        return i18nc("@info scope of a peer", "everything");
    }
    QStringList names;
    for (const auto &code : peer.scope) {
        names.append(code == Peer::noCountry
                         ? i18nc("@info scope of a peer: records without a country", "the Union as a whole")
                         : Reference::countryLabel(code));
    }
    return names.isEmpty() ? i18nc("@info scope of a peer", "nothing") : names.join(i18nc("@info between names", ", "));
}

QVariantList clearances()
{
    QVariantList list;
    for (const auto &label : Schema::tlpLabels()) {
        list.append(QVariantMap{{u"value"_s, label}, {u"text"_s, u"TLP:"_s + label}});
    }
    return list;
}

QVariantList devices(const Peer &peer)
{
    QVariantList list;
    for (const auto &device : peer.devices) {
        list.append(QVariantMap{{u"name"_s, device.name}, {u"words"_s, FingerprintWords::of(device.fingerprint())}});
    }
    return list;
}

} // namespace Liaison::CircleWords
