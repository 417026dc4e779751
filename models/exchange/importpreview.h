// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "bundlefile.h"
#include "store/mergereport.h"
#include "store/reader.h"

namespace Liaison
{

/// What taking a bundle over would do, in words, record by record. A value: it can be shown, kept, and compared.
class ImportPreview
{
public:
    /// One of the values that stand against each other, whose it is, and where it comes from.
    struct Choice {
        QString text; ///< of a record that was edited and deleted: "deleted here", "edited there: Country: EE"
        QString author; ///< empty where nobody is known
        QDateTime at;
        bool here = false; ///< it was here before; otherwise the bundle brings it
    };
    /// A field of a record: earlier → later, and who wrote either when. In a conflict, all that stand against each other.
    struct Field {
        QString name;
        QString label;
        QString before;
        QString after;
        QString authorBefore; ///< empty where nobody is known
        QDateTime atBefore;
        QString author;
        QDateTime at;
        bool conflict = false;
        QList<Choice> choices; ///< of a conflict; the first is the one that is shown everywhere
        bool settled = false; ///< a conflict that the bundle ends
        QStringList earlier; ///< of a settled conflict: what stood against each other here
    };
    /// A record that changes.
    struct Record {
        RecordChange::Kind kind = RecordChange::Changed;
        Id id;
        QString type;
        QString typeLabel;
        QString title;
        QList<Field> fields; ///< of a new record: those that are not empty
        QString mergedInto; ///< of a deleted one that was merged into another: the name of that one
        QDateTime erasedAt; ///< of a withheld one: since when it is erased here
    };

    ImportPreview() = default;
    /// @p merged: as everything would be afterwards.
    ImportPreview(BundleFile bundle, MergeReport report, const Reader &merged);

    const BundleFile &bundle() const
    {
        return m_bundle;
    }
    const MergeReport &report() const
    {
        return m_report;
    }
    /// How many records it lists: those of report().changes, grouped by type in the order of the schema, then by title.
    qsizetype size() const
    {
        return m_order.size();
    }
    Record record(qsizetype index) const;

    /// Everything in the bundle is here already, heads and all.
    bool changesNothing() const
    {
        return m_report.written == 0;
    }
    /// Nothing conflicts, and nothing is deleted, erased or withheld: what `--accept clean` takes.
    bool isClean() const;

private:
    /// Names of people and records as they would be afterwards; gathered while that could be seen.
    struct Texts {
        QHash<Id, QString> titles;
        QHash<Id, QList<Conflict>> conflicts;
        QHash<Id, QStringList> edits; ///< of records that were edited and deleted: what was edited
        QHash<Id, QDateTime> erased;
    };
    void gather(const RecordChange &change, const Reader &merged);
    Field field(const RecordChange &change, const FieldChange &entry) const;
    QList<Choice> choices(const RecordChange &change, const FieldChange &entry, const Conflict &conflict) const;
    void gatherTitle(const Id &id, const Reader &merged);

    BundleFile m_bundle;
    MergeReport m_report;
    QList<qsizetype> m_order; ///< indices into the report's changes
    Texts m_texts;
};

} // namespace Liaison
