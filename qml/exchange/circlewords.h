// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/circle.h"

#include <QVariantList>

/// What pages of the circle say.
namespace Liaison::CircleWords
{
/// "Valgstyrelsen · Denmark"; what is not known is left out.
QString about(const QString &organisation, const QString &country);
/// "last heard on 4 March 2019, 10:00"; "nothing heard yet".
QString heard(const QDateTime &when);
/// "Denmark, what concerns no single country"; "everything".
QString scope(const Peer &peer);
/// [{ value, text }] of the TLP labels, the strictest first, with what they mean.
QVariantList clearances();
/// The computers of a peer, with their words: [{ name, words }].
QVariantList devices(const Peer &peer);
}
