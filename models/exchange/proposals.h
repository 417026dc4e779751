// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison
{

/// A change that somebody asks the owner of a record for, or the question whether a contact point is right. Records of the type
/// `proposal`: they travel in sync bundles, and what became of them comes back the same way.
///
/// Its field `changes` is deterministic CBOR: a map of field → [what stood there, what is proposed]. An empty map is the question.
struct ProposalView {
    struct Change {
        QString field;
        QString label; ///< of the field
        QCborValue before; ///< what the proposer saw
        QCborValue after;
        QCborValue present;
        QString beforeText; ///< as people read it
        QString afterText;
        QString presentText;

        /// Somebody else changed it since.
        bool isContested() const
        {
            return present != before && present != after;
        }
        bool isThere() const
        {
            return present == after;
        }
    };
    enum class State {
        Open,
        Accepted,
        Declined,
    };
    /// What an owner said to it.
    struct Decision {
        QString by; ///< empty where nobody is known
        QDateTime at;
        QString answer; ///< why; may be empty
    };
    Id id;
    Id record;
    QString type; ///< of the record
    QString title;
    QString owner; ///< of a contact point: whose it is
    QString reason;
    QString author; ///< empty where nobody is known
    QDateTime at; ///< when it was made; invalid where that is not known
    State state = State::Open;
    QList<Change> changes;
    std::optional<Decision> decision = {}; ///< where it was accepted or declined
    /// It is open, and the same was declined before: nobody has to decide it again.
    std::optional<Decision> declinedBefore = {};
    bool gone = false; ///< the record is deleted or not here
    bool mine = false; ///< I may change the record, so that it is for me to decide

    /// Nothing is to be changed: is this contact point right?
    bool isQuestion() const
    {
        return changes.isEmpty();
    }
    static QString word(State state); ///< open, accepted, declined
};

namespace Proposals
{
/// Open ones first, those that were declined before after them, then those that were decided; the newest first. @p record: of this one only.
Result<QList<ProposalView>> all(const Reader &reader, const std::optional<Id> &record = {});
Result<ProposalView> get(const Reader &reader, const Id &proposal);
/// Those of others that wait for me, the newest first; what was declined before does not.
Result<QList<ProposalView>> waiting(const Reader &reader);

/// Proposes to write these values; what stands there already is left out. Nothing left is Error::Code::Invalid.
Result<Id> propose(Edit &edit, const Id &record, const Values &values, const QString &reason);
/// Asks whoever owns a person or organisation to confirm its contact points: a question for each that works and that nobody asks
/// about already. The value is how many. Posts that ended are not asked about.
Result<int> askToConfirm(Edit &edit, const Id &entry);

/// Writes what is proposed; a question marks the contact point as verified today by the profile's owner. Refused to whom may not
/// change the record, and for what was decided already.
Result<Done> accept(Edit &edit, const Id &proposal);
/// It stays visible as declined, with the @p answer, which the proposer sees; and so does the same when it is proposed again.
Result<Done> decline(Edit &edit, const Id &proposal, const QString &answer = {});
}

} // namespace Liaison
