// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "members.h"

#include "exchange/identity.h"

#include <QCborMap>

using namespace Qt::StringLiterals;

namespace Liaison::Test
{

Member::Member(const QString &name, const QString &country)
    : m_name(name)
    , m_country(country)
{
    must(Identity::of(m_profile->folder()));
}

Device Member::device() const
{
    return must(Identity::of(m_profile->folder())).device();
}

void Member::add(const Member &other, const Agreed &agreed)
{
    Peer peer{.name = other.m_name,
              .country = other.m_country,
              .devices = {other.device()},
              .scope = agreed.scope,
              .clearance = agreed.clearance,
              .mayRelay = agreed.mayRelay,
              .mine = agreed.mine};
    must(store().edit(QString(), [peer](Edit &edit) {
        return Circle::put(edit, peer);
    }));
}

void Member::trust(Member &other)
{
    add(other, {.mayRelay = true});
    other.add(*this, {.mayRelay = true});
}

Id Member::idOf(const Member &other) const
{
    const auto peers = must(store().read([](Reader &reader) -> Result<QList<Peer>> {
        return Circle::peers(reader);
    }));
    const auto found = std::ranges::find(peers, other.m_name, &Peer::name);
    if (found == peers.end()) {
        FAIL("unknown to " << m_name.toStdString());
    }
    return found->id;
}

void Member::change(const Member &other, const std::function<void(Peer &)> &what)
{
    must(store().edit(QString(), [what, id = idOf(other)](Edit &edit) {
        auto peer = *Circle::find(edit, id);
        what(peer);
        return Circle::put(edit, peer);
    }));
}

PeerNotes Member::notesAbout(const Member &other) const
{
    return must(store().read([id = idOf(other)](Reader &reader) -> Result<PeerNotes> {
        return PeerNotes::read(reader, id);
    }));
}

SyncExport::Written Member::write(const Member &other)
{
    return must(SyncExport::write(profile(), idOf(other), m_exchange.newName()));
}

QString Member::send(const Member &other)
{
    return write(other).file;
}

SyncPlan Member::plan(const Member &other) const
{
    return must(SyncExport::plan(store(), idOf(other)));
}

BundleFile Member::open(const QString &file) const
{
    return must(SyncImport::open(profile(), file));
}

ImportPreview Member::look(const QString &file) const
{
    return must(SyncImport::preview(store(), open(file)));
}

SyncImport::Outcome Member::take(const QString &file, const ImportConsent &consent) const
{
    const auto outcome = must(SyncImport::accept(profile(), look(file), consent));
    REQUIRE(outcome.kind != SyncImport::Outcome::Differs);
    return outcome;
}

SyncImport::Outcome Member::pass(const Member &other)
{
    return other.take(send(other));
}

Entry addEntry(Store &store, const QString &name, const QString &country, const QString &tlp)
{
    return must(store.edit(u"Add"_s, [=](Edit &edit) -> Result<Entry> {
        Organisation organisation;
        organisation.name = u"Office of "_s + name;
        organisation.kind = u"authority"_s;
        organisation.country = country;
        organisation.tlp = tlp;
        Person person;
        person.name = name;
        person.country = country;
        person.tlp = tlp;
        Entry entry;
        LIAISON_TRY(entry.organisation, edit.put(organisation));
        LIAISON_TRY(entry.person, edit.put(person));
        Post post;
        post.organisation = entry.organisation;
        post.person = entry.person;
        LIAISON_TRY(entry.post, edit.put(post));
        return entry;
    }));
}

bool has(Store &store, const Id &id)
{
    return must(store.read([id](Reader &reader) -> Result<bool> {
        LIAISON_TRY(const auto info, reader.info(id));
        return info.has_value();
    }));
}

QVariant valueOf(Store &store, const Id &id, const QString &field)
{
    return must(store.read([id, field](Reader &reader) -> Result<QVariant> {
        LIAISON_TRY(const auto values, reader.values(id));
        return values.value(field).toVariant();
    }));
}

void write(Store &store, const QString &type, const Id &id, const Values &values)
{
    must(store.edit(u"Change"_s, [=](Edit &edit) {
        return edit.write(type, id, values);
    }));
}

} // namespace Liaison::Test
