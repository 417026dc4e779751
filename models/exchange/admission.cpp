// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "admission.h"

#include "foundation/wordlist.h"
#include "peernotes.h"
#include "rights.h"
#include "store/schema.h"
#include "store/sendings.h"
#include "store/statecodec.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString countriesText(const Label &label)
{
    const auto countries = label.countries();
    return countries.isEmpty() ? i18nc("@info what a record concerns", "no single country") : listed(countries);
}

QString scopeText(const Peer &peer)
{
    auto scope = peer.scope;
    scope.replaceInStrings(Peer::noCountry, i18nc("@info what a record concerns", "no single country"));
    return listed(scope);
}
}

Result<Admission> Admission::prepare(const Reader &reader, const BundleFile &bundle, const Incoming &incoming)
{
    Admission admission;
    auto peer = Circle::find(reader, bundle.from);
    if (!peer) {
        return Error{Error::Code::Refused,
                     i18nc("@info", "The sender of this bundle is no longer in your circle. Nothing was taken over.")};
    }
    admission.m_peer = *std::move(peer);
    if (admission.m_peer.mine) {
        return admission;
    }
    const auto notes = PeerNotes::read(reader, bundle.from);
    admission.m_replicas = {reader.local(u"store/replica"_s).toLongLong(), bundle.manifest.sync.replica};
    // What this profile wrote before it was restored comes back from others.
    const auto former = reader.local(u"store/former-replicas"_s).split(u' ', Qt::SkipEmptyParts);
    for (const auto &replica : former) {
        admission.m_replicas.insert(replica.toLongLong());
    }
    for (const auto &[replica, received] : notes.received) {
        admission.m_replicas.insert(replica);
    }
    QList<Id> ids;
    for (const auto &erasure : incoming.erasures) {
        ids.append(erasure.id);
    }
    for (const auto &record : incoming.records) {
        ids.append(record.id);
    }
    Labels labels(reader);
    constexpr qsizetype many = 2000; // from here on it is quicker to read them all
    if (ids.size() > many) {
        LIAISON_CHECK(labels.readAll());
    }
    for (const auto &id : std::as_const(ids)) {
        LIAISON_TRY(const auto rows,
                    reader.select(u"SELECT r.type, r.state, s.kind FROM record r"
                                  " LEFT JOIN sent s ON s.peer = ? AND s.record = r.id WHERE r.id = ?"_s,
                                  {bundle.from.bytes(), id.bytes()}));
        for (const auto &row : rows) {
            LIAISON_TRY(auto fields, StateCodec::decodeFields(row.at(1).toByteArray()));
            LIAISON_TRY(const auto label, labels.of(id));
            admission.m_before.insert(id,
                                      {.state = {id, row.at(0).toString(), std::move(fields)},
                                       .label = label,
                                       .isTheirs = !row.at(2).isNull() && row.at(2).toInt() == Sending::Whole});
        }
    }
    return admission;
}

Result<QHash<Id, QString>> Admission::judge(const Reader &merged, const Incoming &incoming) const
{
    QHash<Id, QString> apart;
    if (m_peer.mine) {
        return apart;
    }
    for (const auto &erasure : incoming.erasures) {
        const auto before = m_before.constFind(erasure.id);
        const auto why = before == m_before.cend() ? QString() : changeRefused(*before);
        if (!why.isEmpty()) {
            apart.insert(erasure.id, why);
        }
    }
    Labels labels(merged);
    constexpr qsizetype many = 2000;
    if (incoming.records.size() > many) {
        LIAISON_CHECK(labels.readAll());
    }
    for (const auto &record : incoming.records) {
        LIAISON_TRY(const auto rows, merged.select(u"SELECT state FROM record WHERE id = ?"_s, {record.id.bytes()}));
        if (rows.isEmpty()) {
            continue; // erased here: it stays out anyway
        }
        LIAISON_TRY(const auto after, StateCodec::decodeFields(rows.first().first().toByteArray()));
        const auto before = m_before.constFind(record.id);
        const bool isNew = before == m_before.cend();
        if (!isNew && before->state.fields == after) {
            continue;
        }
        auto why = isNew ? QString() : changeRefused(*before);
        if (why.isEmpty()) {
            LIAISON_TRY(const auto label, labels.of(record.id));
            if (!Rights::mayChange(m_peer, record.type, label.withoutTlp())) {
                why = isNew ? i18nc("@info %1 countries, %2 a person, %3 countries",
                                    "It concerns %1; %2 may add and change %3 only.",
                                    countriesText(label),
                                    m_peer.name,
                                    scopeText(m_peer))
                            : i18nc("@info %1 countries, %2 a person, %3 countries",
                                    "It would concern %1 from now on; %2 may change %3 only.",
                                    countriesText(label),
                                    m_peer.name,
                                    scopeText(m_peer));
            }
        }
        if (why.isEmpty()) {
            why = relayRefused(isNew ? Fields() : before->state.fields, after);
        }
        if (!why.isEmpty()) {
            apart.insert(record.id, why);
        }
    }
    return apart;
}

QString Admission::changeRefused(const Before &before) const
{
    if (Rights::mayChange(m_peer, before.state.type, before.label)) {
        return {};
    }
    const bool byCountry = !Rights::mayChange(m_peer, before.state.type, before.label.withoutTlp());
    if (byCountry) {
        return i18nc("@info %1 countries, %2 a person, %3 countries",
                     "It concerns %1; %2 may change %3 only.",
                     countriesText(before.label),
                     m_peer.name,
                     scopeText(m_peer));
    }
    if (before.isTheirs) {
        return {};
    }
    // Whoever writes a record may label it as strictly as they like; what is here already is another matter.
    return before.label.unset
        ? i18nc("@info %1 a person",
                "It has no TLP label here, which counts as RED, and %1 is not cleared for that. "
                "Give it, or the entry that it belongs to, a label; or agree on another clearance with them.",
                m_peer.name)
        : i18nc("@info %1 a TLP label, %2 a person",
                "It is labelled %1 here, which %2 is not cleared for.",
                Schema::tlpLabels().at(before.label.tlp),
                m_peer.name);
}

/// What others wrote comes from them, unless the sender is somebody who passes things on.
QString Admission::relayRefused(const Fields &before, const Fields &after) const
{
    if (m_peer.mayRelay) {
        return {};
    }
    for (const auto &[field, heads] : after) {
        const auto known = before.find(field);
        for (const auto &head : heads) {
            const bool isNew = known == before.end() || std::ranges::find(known->second, head) == known->second.end();
            if (isNew && !m_replicas.contains(head.dot.replica)) {
                return i18nc("@info %1 a person",
                             "Somebody else wrote it, and %1 is not somebody who passes on what others write.",
                             m_peer.name);
            }
        }
    }
    return {};
}

} // namespace Liaison
