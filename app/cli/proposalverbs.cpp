// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs of changes that wait for their owner: proposals, proposals accept, proposals decline, propose, confirm.

#include "assignment.h"
#include "recordtext.h"
#include "verb.h"

#include "exchange/proposals.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
QString orNothing(const QString &text)
{
    return text.isEmpty() ? i18nc("@info:shell no value", "(none)") : text;
}

QString stateText(const ProposalView &proposal)
{
    switch (proposal.state) {
    case ProposalView::State::Open:
        return proposal.declinedBefore ? i18nc("@info:shell state of a proposal", "declined before")
            : proposal.gone            ? i18nc("@info:shell state of a proposal", "its record is gone")
            : proposal.mine            ? i18nc("@info:shell state of a proposal", "for you to decide")
                                       : i18nc("@info:shell state of a proposal", "waits for the owner");
    case ProposalView::State::Accepted:
        return i18nc("@info:shell state of a proposal", "accepted");
    case ProposalView::State::Declined:
        return i18nc("@info:shell state of a proposal", "declined");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString proposalText(const Reader &reader, const ProposalView &proposal)
{
    const auto owner = proposal.owner.isEmpty() ? QString() : u" ("_s + proposal.owner + u')';
    auto text = i18nc("@info:shell %1 id, %2 record type, %3 title, %4 state",
                      "%1  %2 “%3”: %4",
                      shortId(reader, proposal.id),
                      proposal.type.isEmpty() ? i18nc("@info:shell", "unknown record") : typeLabel(proposal.type),
                      proposal.title + owner,
                      stateText(proposal))
        + u'\n';
    if (proposal.isQuestion()) {
        text += u"    "_s + i18nc("@info:shell what a proposal is", "confirm that this is right") + u'\n';
    }
    for (const auto &change : proposal.changes) {
        text += u"    "_s
            + i18nc("@info:shell %1 field, %2 earlier, %3 proposed value",
                    "%1: %2 → %3",
                    change.label,
                    orNothing(change.beforeText),
                    orNothing(change.afterText))
            + u'\n';
        if (proposal.state == ProposalView::State::Open && change.isContested()) {
            text += u"      "_s + i18nc("@info:shell %1 value", "but by now it is: %1", orNothing(change.presentText))
                + u'\n';
        }
    }
    if (const auto &decision = proposal.decision ? proposal.decision : proposal.declinedBefore) {
        QStringList parts{stateText(proposal),
                          decision->at.isValid() ? decision->at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)
                                                 : QString(),
                          decision->by};
        parts.removeAll(QString());
        const auto said = parts.join(u", "_s);
        text += u"    "_s
            + (decision->answer.isEmpty() ? said
                                          : i18nc("@info:shell %1 “declined”, when and by whom, %2 the reason",
                                                  "%1: %2",
                                                  said,
                                                  decision->answer))
            + u'\n';
    }
    QStringList parts{proposal.author,
                      proposal.at.isValid() ? proposal.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString(),
                      proposal.reason};
    parts.removeAll(QString());
    return text + u"    "_s + parts.join(u", "_s) + u'\n';
}

QJsonValue decisionJson(const std::optional<ProposalView::Decision> &decision)
{
    return decision ? QJsonValue(QJsonObject{{u"by"_s, decision->by},
                                             {u"at"_s, decision->at.toUTC().toString(Qt::ISODateWithMs)},
                                             {u"answer"_s, decision->answer}})
                    : QJsonValue();
}

QJsonObject proposalJson(const ProposalView &proposal)
{
    QJsonArray changes;
    for (const auto &change : proposal.changes) {
        changes.append(QJsonObject{{u"field"_s, change.field},
                                   {u"before"_s, change.beforeText},
                                   {u"after"_s, change.afterText},
                                   {u"present"_s, change.presentText},
                                   {u"contested"_s, change.isContested()}});
    }
    return {{u"id"_s, proposal.id.text()},
            {u"record"_s, proposal.record.text()},
            {u"type"_s, proposal.type},
            {u"title"_s, proposal.title},
            {u"state"_s, ProposalView::word(proposal.state)},
            {u"question"_s, proposal.isQuestion()},
            {u"mine"_s, proposal.mine},
            {u"author"_s, proposal.author},
            {u"at"_s, proposal.at.toUTC().toString(Qt::ISODateWithMs)},
            {u"reason"_s, proposal.reason},
            {u"decision"_s, decisionJson(proposal.decision)},
            {u"declined_before"_s, decisionJson(proposal.declinedBefore)},
            {u"changes"_s, changes}};
}

Result<Reply> proposals(const Call &call)
{
    const auto read = [every = call.isSet(u"all"_s)](Reader &reader) -> Result<Reply> {
        LIAISON_TRY(const auto views, Proposals::all(reader));
        QString text;
        QJsonArray list;
        for (const auto &view : views) {
            if (every || view.state == ProposalView::State::Open) {
                text += proposalText(reader, view);
                list.append(proposalJson(view));
            }
        }
        if (list.isEmpty()) {
            text = i18nc("@info:shell", "No proposal is open.") + u'\n';
        }
        return Reply{{{u"proposals"_s, list}}, text};
    };
    return call.store->read(read).result();
}

Result<Reply>
decide(const Call &call, const QString &label, const std::function<Result<Done>(Edit &, const Id &)> &decision)
{
    const auto work = [word = call.arguments.first(), decision](Edit &edit) -> Result<Reply> {
        LIAISON_TRY(const auto id, edit.idNamed(word));
        LIAISON_CHECK(decision(edit, id));
        LIAISON_TRY(const auto view, Proposals::get(edit, id));
        return Reply{proposalJson(view), proposalText(edit, view)};
    };
    return call.store->edit(label, work).result();
}

Result<Reply> acceptProposal(const Call &call)
{
    return decide(call, i18nc("@info label of a change", "Accept a proposal"), Proposals::accept);
}

Result<Reply> declineProposal(const Call &call)
{
    const auto answers = call.values(u"because"_s);
    return decide(call,
                  i18nc("@info label of a change", "Decline a proposal"),
                  [answer = answers.isEmpty() ? QString() : answers.last()](Edit &edit, const Id &proposal) {
                      return Proposals::decline(edit, proposal, answer);
                  });
}

Result<Reply> propose(const Call &call)
{
    const auto reasons = call.values(u"reason"_s);
    const auto work = [words = call.arguments,
                       reason = reasons.isEmpty() ? QString() : reasons.last()](Edit &edit) -> Result<Reply> {
        LIAISON_TRY(const auto record, edit.idNamed(words.first()));
        LIAISON_TRY(const auto info, edit.info(record));
        LIAISON_TRY(const auto *type, Schema::typeNamed(info->type));
        LIAISON_TRY(const auto typed, assignments(*type, words.mid(1)));
        LIAISON_TRY(const auto values, valuesOf(*type, typed, edit));
        LIAISON_TRY(const auto id, Proposals::propose(edit, record, values, reason));
        LIAISON_TRY(const auto view, Proposals::get(edit, id));
        return Reply{proposalJson(view), proposalText(edit, view)};
    };
    return call.store->edit(i18nc("@info label of a change", "Propose a change"), work).result();
}

Result<Reply> confirm(const Call &call)
{
    const auto work = [word = call.arguments.first()](Edit &edit) -> Result<Reply> {
        LIAISON_TRY(const auto entry, edit.idNamed(word));
        LIAISON_TRY(const auto count, Proposals::askToConfirm(edit, entry));
        const auto title = edit.title(entry);
        return Reply{
            {{u"title"_s, title}, {u"asked"_s, count}},
            count == 0
                ? i18nc("@info:shell %1 name", "%1: there is nothing to ask about, or it is asked already.", title)
                    + u'\n'
                : i18ncp("@info:shell %2 name",
                         "%2: one contact point is to be confirmed. The question goes with the next bundle.",
                         "%2: %1 contact points are to be confirmed. The questions go with the next bundle.",
                         count,
                         title)
                    + u'\n'};
    };
    return call.store->edit(i18nc("@info label of a change", "Ask to confirm a card"), work).result();
}
}

std::vector<Verb> proposalVerbs()
{
    const std::vector<JsonKey> ofProposal{
        {"id", kli18nc("@info:shell", "The proposal's id.")},
        {"record", kli18nc("@info:shell", "The id of the record that it is about.")},
        {"type", kli18nc("@info:shell", "That record's type.")},
        {"title", kli18nc("@info:shell", "That record's name.")},
        {"state", kli18nc("@info:shell", "open, accepted or declined.")},
        {"question",
         kli18nc("@info:shell", "Whether it asks to confirm a contact point rather than to change something.")},
        {"mine", kli18nc("@info:shell", "Whether it is for you to decide.")},
        {"author", kli18nc("@info:shell", "Who made it, or empty.")},
        {"at", kli18nc("@info:shell", "When.")},
        {"reason", kli18nc("@info:shell", "Why.")},
        {"decision", kli18nc("@info:shell", "Of one that was accepted or declined: by, at, answer; else null.")},
        {"declined_before",
         kli18nc("@info:shell", "Of an open one, where the same was declined before: by, at, answer; else null.")},
        {"changes[]",
         kli18nc("@info:shell",
                 "field, before (what the proposer saw), after, present, contested (somebody else changed it since).")},
    };
    return {
        {"proposals",
         "",
         kli18nc("@info:shell", "lists changes that wait for an owner"),
         kli18nc(
             "@info:shell",
             "Lists proposals that nobody has decided: what stands there, what is proposed, by whom and why; and questions whether a contact point is right. "
             "Where somebody else changed the value since, that is told."),
         {{"all", nullptr, kli18nc("@info:shell", "Also those that were accepted or declined.")}},
         {{"proposals[]",
           kli18nc(
               "@info:shell",
               "id, record, type, title, state, question, mine, author, at, reason, decision, declined_before and changes, as “propose” tells them.")}},
         {{"proposals", kli18nc("@info:shell", "What waits?")}},
         Verb::Existing,
         proposals},
        {"proposals accept",
         "ID",
         kli18nc("@info:shell", "writes what is proposed"),
         kli18nc(
             "@info:shell",
             "Writes the proposed values, in one step that “undo” takes back; a question marks the contact point as verified today. Refused where the record "
             "is not yours to change."),
         {},
         ofProposal,
         {{"proposals accept 3f2a91c0", kli18nc("@info:shell", "It is right.")}},
         Verb::Existing,
         acceptProposal},
        {"proposals decline",
         "ID",
         kli18nc("@info:shell", "leaves a record as it is"),
         kli18nc(
             "@info:shell",
             "The record stays as it is; the proposal stays visible as declined, and the proposer learns it with the next bundle. When the same is proposed "
             "again, that is told, and nobody has to decide it again."),
         {{"because", "TEXT", kli18nc("@info:shell", "Why; the proposer sees it.")}},
         ofProposal,
         {{"proposals decline 3f2a91c0 --because \"They left in May\"", kli18nc("@info:shell", "It is not.")}},
         Verb::Existing,
         declineProposal},
        {"propose",
         "ID FIELD=VALUE...",
         kli18nc("@info:shell", "proposes a change to the owner of a record"),
         kli18nc(
             "@info:shell",
             "For records that somebody else has to change. The proposal goes to them with the next bundle. ID is the beginning of the record's id."),
         {{"reason", "TEXT", kli18nc("@info:shell", "Why.")}},
         ofProposal,
         {{"propose 3f2a91c0 \"value=+45 00 00 00 02\" --reason \"New number\"",
           kli18nc("@info:shell", "A new number, if they agree.")}},
         Verb::Existing,
         propose},
        {"confirm",
         "ID",
         kli18nc("@info:shell", "asks a person or authority to confirm their contact points"),
         kli18nc(
             "@info:shell",
             "Makes a question for each contact point of a person or organisation. Whoever owns the card accepts it, which marks the contact point as "
             "verified that day, or changes what is wrong; the answer comes back with their next bundle."),
         {},
         {{"title", kli18nc("@info:shell", "Whose.")},
          {"asked", kli18nc("@info:shell", "How many questions were made.")}},
         {{"confirm 3f2a91c0", kli18nc("@info:shell", "Is this card still right?")}},
         Verb::Existing,
         confirm},
    };
}

} // namespace Liaison::Terminal
