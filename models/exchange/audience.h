// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "circle.h"

namespace Liaison
{

/// Somebody outside the circle whom contacts are given to, and the rule for what may go there. Local: no bundle carries it.
/// Contact points name audiences in their field `audiences`.
struct Audience {
    Id id = {}; ///< random; chosen when the audience is added
    QString name = {}; ///< as contact points name it; large and small letters are the same
    QString tlp = QStringLiteral("CLEAR"); ///< the strictest label that may go
    QStringList countries = {}; ///< only what is of these; empty: of all
    QStringList types = {}; ///< whose contact points: organisation, person; empty: of both
    bool plain = false; ///< files that anybody can open may hold more than what is TLP:CLEAR
    QString sender = {}; ///< as whom they are sent; empty: no name is in them
    QString recipient = {}; ///< name of whom bundles are encrypted to; empty: to nobody
    Device device = {}; ///< the recipient's keys

    qint64 number = 0; ///< of the last release
    QByteArray secret = {}; ///< of this audience alone; made when it is added

    /// The id by which the audience knows a record: nobody can tell from it what another audience was given.
    Id idOf(const Id &record) const;
    bool hasRecipient() const
    {
        return !device.recipient.isEmpty();
    }
    bool takes(QLatin1StringView type) const
    {
        return types.isEmpty() || types.contains(type);
    }
    bool operator==(const Audience &) const = default;
};

namespace Audiences
{
/// By name.
QList<Audience> all(const Reader &reader);
std::optional<Audience> find(const Reader &reader, const Id &audience);
/// By its name, or a sentence.
Result<Audience> named(const Reader &reader, const QString &name);
/// Names in the clearances of contact points that no audience has, with how many contact points they are on.
Result<QMap<QString, int>> unknownNames(const Reader &reader);
/// Is @p name, in any letters, one of @p clearances?
bool contains(const QStringList &clearances, const QString &name);

/// Adds the audience, or writes what changed; a null id gets one.
Result<Id> put(Edit &edit, Audience audience);
/// Forgets the rule; what was released stays in the log.
Result<Done> remove(Edit &edit, const Id &audience);
}

} // namespace Liaison
