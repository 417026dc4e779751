// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/id.h"

#include <QMap>
#include <QSet>
#include <QString>

namespace Liaison
{

/// The TLP label of a whole: the strictest of its parts. A part without a label counts as RED, and is remembered by name, so that the
/// reader can be told why.
class TlpOfParts
{
public:
    void add(const Id &part, const QString &label, const QString &name);
    void add(const TlpOfParts &other);

    /// Their names are not kept; they count as before.
    void forget(const QSet<Id> &parts);

    bool isEmpty() const; ///< there are no parts
    QString strictest() const; ///< RED where there are no parts
    QString strictestLabelled() const; ///< of those that have a label; empty where none has
    const QMap<Id, QString> &unlabelled() const; ///< the others: their names
    /// A sentence, short enough for the head of a mail: that no label is recorded, and where only some parts have none, which. Empty
    /// where all have one.
    QString explanation() const;

private:
    int m_rank = -1; ///< of the strictest that has a label; -1: none has
    QMap<Id, QString> m_unlabelled;
};

} // namespace Liaison
