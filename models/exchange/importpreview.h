// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "bundlefile.h"
#include "masschange.h"
#include "store/mergereport.h"
#include "store/reader.h"

#include <QSet>

namespace Liaison
{

/// What a person decides about a bundle.
struct ImportConsent {
    QSet<Id> left = {}; ///< records that are not taken over
    QSet<Id> admitted = {}; ///< records that are taken over though they are kept apart
    bool massChange = false; ///< the word was said; see MassChange

    bool operator==(const ImportConsent &) const = default;
};

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
        QString tlp = {}; ///< of a withdrawn one: how strict it is at the sender's
        bool apart = false; ///< not taken over unless somebody decides so: outside of what the sender may change
        QString why = {}; ///< of one that is kept apart: a sentence
    };
    using Consent = ImportConsent;

    ImportPreview() = default;
    /// @p merged: as everything would be afterwards.
    ImportPreview(BundleFile bundle, MergeReport report, const Reader &merged, Consent consent = {});
    /// With what is kept apart: records of @p all, the preview of taking over everything, and why.
    void setApart(const ImportPreview &all, const QHash<Id, QString> &why);
    void setArrival(const QString &sender, const QStringList &remarks);

    const BundleFile &bundle() const
    {
        return m_bundle;
    }
    const MergeReport &report() const
    {
        return m_report;
    }
    /// How many records it lists: those of report().changes, and those that are kept apart; grouped by type in the order of the
    /// schema, then by title.
    qsizetype size() const
    {
        return m_order.size();
    }
    /// Records that are kept apart, in no particular order.
    const QList<RecordChange> &apart() const
    {
        return m_apart;
    }
    QSet<Id> apartIds() const
    {
        return {m_why.keyBegin(), m_why.keyEnd()};
    }
    /// What was decided when it was made.
    const Consent &consent() const
    {
        return m_consent;
    }
    /// What is so large a change that it needs Consent::massChange; mostly nothing.
    const QList<MassChange> &massChanges() const
    {
        return m_massChanges;
    }
    /// The peer who sent it, by the name that it has here; of a bundle of nobody in particular, what the bundle says.
    QString sender() const;
    /// What else is to be told: bundles that never came, and the like; sentences.
    const QStringList &remarks() const
    {
        return m_remarks;
    }
    Record record(qsizetype index) const;
    /// The change behind it.
    const RecordChange &change(qsizetype index) const;

    /// Everything in the bundle is here already, heads and all (except what is kept apart).
    bool changesNothing() const
    {
        return m_report.written == 0;
    }
    /// Nothing conflicts, and nothing is deleted, erased, withheld or kept apart: what `--accept clean` takes.
    bool isClean() const;

private:
    /// Names of people and records as they would be afterwards; gathered while that could be seen.
    struct Texts {
        QHash<Id, QString> titles;
        QHash<Id, QList<Conflict>> conflicts;
        QHash<Id, QStringList> edits; ///< of records that were edited and deleted: what was edited
        QHash<Id, QDateTime> erased;
    };
    void sort();
    const RecordChange &changeAt(qsizetype place) const;
    void gather(const RecordChange &change, const Reader &merged);
    Field field(const RecordChange &change, const FieldChange &entry) const;
    QList<Choice> choices(const RecordChange &change, const FieldChange &entry, const Conflict &conflict) const;
    void gatherTitle(const Id &id, const Reader &merged);
    void gatherAuthor(const Id &id, const Reader &merged);

    BundleFile m_bundle;
    MergeReport m_report;
    QList<RecordChange> m_apart;
    QHash<Id, QString> m_why;
    Consent m_consent;
    QList<MassChange> m_massChanges;
    QString m_sender;
    QStringList m_remarks;
    QList<qsizetype> m_order; ///< indices into the report's changes, and on into m_apart
    Texts m_texts;
};

} // namespace Liaison
