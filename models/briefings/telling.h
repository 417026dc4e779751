// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "documents/labels.h"
#include "store/reader.h"

#include <QMap>
#include <QSet>

namespace Liaison
{

/// Which records a briefing may tell of, and the label that each of its parts has by them. A label in conflict is read strictly;
/// one that is missing counts as RED.
class Telling
{
public:
    /// @p ceiling: nothing stricter is told; empty: everything is.
    Telling(const Reader &reader, const QString &ceiling);
    Result<Done> begin();

    /// What is told from now on belongs to this part.
    void part(const QString &name);
    /// May this be told? Then it counts for the part's label; else it is counted as left out.
    bool tells(const Id &id, QLatin1StringView type, const QString &tlp, const QString &name);
    template<RecordStruct Record>
    bool tells(const Record &record, const QString &name)
    {
        return tells(record.id, Record::type, record.tlp, name);
    }
    /// Something is told of this record, which has its label from another one.
    void also(const Id &id);
    /// What is told of something that is told already belongs to this part too.
    void again(const Id &id);

    /// Everything that is told.
    QList<Id> records() const;
    QMap<QString, TlpOfParts> labels() const;
    /// Type → how many.
    QMap<QString, int> leftOut() const;

private:
    struct Label {
        QString tlp;
        QString name;
    };
    const Reader &m_reader;
    QString m_ceiling;
    QString m_part;
    QHash<Id, QString> m_strict; ///< labels in conflict
    QHash<Id, Label> m_told;
    QList<Id> m_records;
    QMap<QString, TlpOfParts> m_labels;
    QMap<QString, QSet<Id>> m_leftOut;
};

} // namespace Liaison
