// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "proposalsmodel.h"

#include "components/session.h"
#include "documents/wording.h"
#include "exchange/proposals.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString stateWordOf(const ProposalView &proposal)
{
    switch (proposal.state) {
    case ProposalView::State::Open:
        return proposal.declinedBefore ? i18nc("@info state of a proposal", "declined before")
            : proposal.gone            ? i18nc("@info state of a proposal", "its entry is gone")
            : proposal.mine            ? i18nc("@info state of a proposal", "for you to decide")
                                       : i18nc("@info state of a proposal", "waits for the owner");
    case ProposalView::State::Accepted:
        return i18nc("@info state of a proposal", "accepted");
    case ProposalView::State::Declined:
        return i18nc("@info state of a proposal", "declined");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString stateLevelOf(const ProposalView &proposal)
{
    switch (proposal.state) {
    case ProposalView::State::Open:
        return proposal.mine && !proposal.gone && !proposal.declinedBefore ? u"attention"_s : u"planned"_s;
    case ProposalView::State::Accepted:
        return u"done"_s;
    case ProposalView::State::Declined:
        return u"absent"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QVariantList changesOf(const ProposalView &proposal)
{
    const bool open = proposal.state == ProposalView::State::Open;
    QVariantList changes;
    for (const auto &change : proposal.changes) {
        const bool contested = open && change.isContested();
        changes.append(QVariantMap{
            {u"label"_s, change.label},
            {u"before"_s, contested ? change.presentText : change.beforeText},
            {u"after"_s, change.afterText},
            {u"note"_s,
             contested                      ? i18nc("@info %1 a value",
                               "Changed meanwhile: whoever proposed this saw “%1”.",
                               change.beforeText.isEmpty() ? i18nc("@info no value", "none") : change.beforeText)
                 : open && change.isThere() ? i18nc("@info", "This stands there already.")
                                            : QString()}});
    }
    return changes;
}

/// "Declined on 5 March 2019 by Mette Eksempel: They left in May"
QString decisionOf(const ProposalView &proposal)
{
    const auto &decision = proposal.decision ? proposal.decision : proposal.declinedBefore;
    if (!decision) {
        return {};
    }
    const auto when = Wording::moment(decision->at);
    const auto who = decision->by.isEmpty() ? i18nc("@info instead of a person's name", "somebody") : decision->by;
    const auto what = proposal.declinedBefore
        ? i18nc("@info %1 date, %2 person", "The same was declined on %1 by %2.", when, who)
        : proposal.state == ProposalView::State::Accepted
        ? i18nc("@info %1 date, %2 person", "Accepted on %1 by %2.", when, who)
        : i18nc("@info %1 date, %2 person", "Declined on %1 by %2.", when, who);
    return decision->answer.isEmpty()
        ? what
        : i18nc("@info %1 a sentence, %2 what somebody said", "%1 “%2”", what, decision->answer);
}

QString aboutOf(const ProposalView &proposal)
{
    const auto *type = Schema::type(proposal.type);
    QStringList parts{type ? type->label.toString() : QString(),
                      proposal.owner,
                      proposal.author.isEmpty() ? QString() : i18nc("@info %1 a person", "by %1", proposal.author),
                      proposal.at.isValid() ? Wording::moment(proposal.at) : QString(),
                      proposal.reason};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}
}

ProposalsModel::ProposalsModel(QObject *parent)
    : RowsModel({"title",
                 "subtitle",
                 "record",
                 "section",
                 "question",
                 "decidable",
                 "stateWord",
                 "stateLevel",
                 "decision",
                 "changes"},
                {u"*"_s},
                parent)
{
}

RowsModel::Query ProposalsModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto proposals, Proposals::all(reader));
        Rows rows;
        for (const auto &proposal : proposals) {
            const bool open = proposal.state == ProposalView::State::Open;
            rows.append({proposal.id.text(),
                         {proposal.title,
                          aboutOf(proposal),
                          proposal.record.text(),
                          proposal.declinedBefore ? i18nc("@title:group proposals", "Declined before")
                              : open              ? i18nc("@title:group proposals", "Open")
                                                  : i18nc("@title:group proposals", "Decided"),
                          proposal.isQuestion(),
                          open && (proposal.mine || proposal.gone),
                          stateWordOf(proposal),
                          stateLevelOf(proposal),
                          decisionOf(proposal),
                          changesOf(proposal)}});
        }
        return rows;
    };
}

void ProposalsModel::accept(const QString &proposal, const QString &title)
{
    Session::instance()->edit(i18nc("@info undo; %1 name of a record", "Accept what is proposed for “%1”", title),
                              [id = Id::fromText(proposal)](Edit &edit) {
                                  return Proposals::accept(edit, id);
                              });
}

void ProposalsModel::decline(const QString &proposal, const QString &title, const QString &answer)
{
    Session::instance()->edit(i18nc("@info undo; %1 name of a record", "Decline what is proposed for “%1”", title),
                              [id = Id::fromText(proposal), answer](Edit &edit) {
                                  return Proposals::decline(edit, id, answer);
                              });
}

} // namespace Liaison
