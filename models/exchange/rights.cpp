// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "rights.h"

#include "foundation/reference.h"
#include "store/schema.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison::Rights
{

namespace
{
constexpr auto myScopeKey = "exchange/scope"_L1;
const auto strictest = u"RED"_s;

bool isEverything(const Holder &holder)
{
    return holder.scope.contains(Label::everything) && Schema::tlpRank(holder.clearance) == 0;
}
}

Rule ruleFor(QStringView type)
{
    static const QStringList ofCountry{u"organisation"_s,
                                       u"competence"_s,
                                       u"person"_s,
                                       u"post"_s,
                                       u"contact_point"_s,
                                       u"commitment"_s,
                                       u"election"_s,
                                       u"notification"_s};
    static const QStringList shared{u"series"_s,
                                    u"meeting"_s,
                                    u"participant"_s,
                                    u"agenda_item"_s,
                                    u"outcome"_s,
                                    u"action"_s,
                                    u"progress"_s,
                                    u"briefing"_s,
                                    u"tag"_s,
                                    u"attachment"_s,
                                    u"proposal"_s,
                                    u"distinction"_s};
    return ofCountry.contains(type) ? Rule::OfCountry : shared.contains(type) ? Rule::Shared : Rule::FullScope;
}

Holder holder(const Peer &peer)
{
    return peer.mine ? Holder{.scope = {Label::everything}, .clearance = strictest}
                     : Holder{.scope = peer.scope, .clearance = peer.clearance};
}

Holder me(const Reader &reader)
{
    const auto scope = reader.local(myScopeKey).split(u' ', Qt::SkipEmptyParts);
    return {.scope = scope.isEmpty() ? QStringList{Label::everything} : scope, .clearance = strictest};
}

Result<Done> setMyScope(Edit &edit, const QStringList &scope)
{
    LIAISON_TRY(const auto words, scopeFrom(scope));
    return edit.setLocal(myScopeKey, words.join(u' '));
}

Result<QStringList> scopeFrom(const QStringList &words)
{
    QStringList scope;
    for (const auto &typed : words) {
        const auto word = typed.trimmed().toUpper();
        if (word.isEmpty()) {
            continue;
        }
        const auto *country = Reference::instance().country(word);
        if (!country && word != Label::everything && word != Label::noCountry) {
            return Error{
                Error::Code::Invalid,
                i18nc(
                    "@info %1 what was typed",
                    "“%1” is no country of the Union. A scope is country codes such as DK; EU for what concerns no single "
                    "country; or * for everything.",
                    typed.trimmed()),
                u"scope"_s};
        }
        scope.append(country ? country->code : word);
    }
    if (scope.contains(Label::everything)) {
        return QStringList{Label::everything};
    }
    scope.removeDuplicates();
    scope.sort();
    return scope;
}

bool mayChange(const Holder &holder, QStringView type, const Label &label)
{
    if (!label.isVisible(holder.scope, holder.clearance)) {
        return false;
    }
    switch (ruleFor(type)) {
    case Rule::Shared:
        return true;
    case Rule::FullScope:
        return isEverything(holder);
    case Rule::OfCountry:
        break;
    }
    // To see a record, one of its countries is enough; to change it, all that anybody thinks it is of have to be one's own.
    const auto countries = label.countries();
    return holder.scope.contains(Label::everything)
        || std::ranges::all_of(countries, [&holder](const QString &country) {
               return holder.scope.contains(country);
           });
}

QList<Peer> owners(const Reader &reader, QStringView type, const Label &label)
{
    QList<Peer> may;
    QList<Peer> ofCountry;
    const auto peers = Circle::peers(reader);
    const auto countries = label.countries();
    for (const auto &peer : peers) {
        if (peer.mine || !mayChange(peer, type, label)) {
            continue;
        }
        may.append(peer);
        if (countries.contains(peer.country)) {
            ofCountry.append(peer);
        }
    }
    return ofCountry.isEmpty() ? may : ofCountry;
}

} // namespace Liaison::Rights
