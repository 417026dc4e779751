// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "network.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Liaison::Samples
{

namespace
{
class Builder
{
public:
    explicit Builder(Edit &edit)
        : m_edit(edit)
    {
    }

    Network build()
    {
        people();
        contactPoints();
        meetings();
        outcomes();
        actions();
        commitments();
        return n;
    }

private:
    Id put(auto record)
    {
        if constexpr (requires { record.tlp; }) {
            if (record.tlp.isEmpty()) {
                record.tlp = u"GREEN"_s;
            }
        }
        return Test::must(m_edit.put(record));
    }
    Id organisation(const QString &name, const QString &kind, const QString &country = {}, const Id &parent = {})
    {
        Organisation record;
        record.name = name;
        record.kind = kind;
        record.country = country;
        record.parent = parent;
        return put(record);
    }
    Id person(const QString &name, const QString &latin = {})
    {
        Person record;
        record.name = name;
        record.latin_name = latin;
        return put(record);
    }
    Id post(const Id &person,
            const Id &organisation,
            const QString &title,
            QDate since = {},
            QDate until = {},
            const QString &role = {})
    {
        Post record;
        record.person = person;
        record.organisation = organisation;
        record.title = title;
        record.since = since;
        record.until = until;
        record.network_role = role;
        return put(record);
    }
    Id contact(const Id &owner,
               const QString &medium,
               const QString &value,
               const QString &purpose,
               QDate verified = {},
               const QString &tlp = u"GREEN"_s)
    {
        ContactPoint record;
        record.owner = owner;
        record.medium = medium;
        record.value = value;
        record.purpose = purpose;
        record.verified_on = verified;
        record.tlp = tlp;
        record.hours = u"office"_s;
        return put(record);
    }
    Id meeting(const QString &title, QDate date, const Id &series = {})
    {
        Meeting record;
        record.title = title;
        record.date = date;
        record.series = series;
        record.status = u"closed"_s;
        return put(record);
    }
    void participant(const Id &meeting, const Id &who, const QString &side, const QString &role = {})
    {
        Participant record;
        record.meeting = meeting;
        record.who = who;
        record.side = side;
        record.role = role;
        record.invited = true;
        put(record);
    }
    Id outcome(const Id &meeting,
               const QString &kind,
               const QString &text,
               QList<Id> from,
               QList<Id> to = {},
               const QString &state = {},
               QDate due = {})
    {
        Outcome record;
        record.meeting = meeting;
        record.kind = kind;
        record.text = text;
        record.from_whom = from;
        record.to_whom = to;
        record.state = state;
        record.due = due;
        return put(record);
    }
    Id action(const QString &title, const Id &owner, const Id &meeting, QDate due, const QString &status = u"open"_s)
    {
        Action record;
        record.title = title;
        record.owner = owner;
        record.meeting = meeting;
        record.due = due;
        record.status = status;
        return put(record);
    }

    void people()
    {
        n.commission = organisation(u"European Commission"_s, u"eu-body"_s);
        n.unit = organisation(u"Elections unit"_s, u"eu-body"_s, {}, n.commission);
        const Id cabinet = organisation(u"Cabinet of the Commissioner"_s, u"eu-body"_s, {}, n.commission);
        n.me = person(u"Ines Moreau"_s);
        Test::must(m_edit.setMe(n.me));
        post(n.me, n.unit, u"Policy officer"_s);
        n.cabinetMember = person(u"Lars Holm"_s);
        post(n.cabinetMember, cabinet, u"Member of cabinet"_s);

        n.examplebook = organisation(u"Examplebook"_s, u"platform"_s, u"US"_s);
        n.examplebookIreland = organisation(u"Examplebook Ireland"_s, u"platform"_s, u"IE"_s, n.examplebook);
        n.director = person(u"Aoife Ní Bhriain"_s);
        n.directorPost = post(n.director, n.examplebookIreland, u"Director, Elections policy"_s, QDate(2018, 9, 1));
        post(n.director, organisation(u"Old employer"_s, u"other"_s), u"Clerk"_s, {}, QDate(2018, 8, 31));
        n.predecessor = person(u"Brian Sample"_s);
        post(n.predecessor, n.examplebookIreland, u"Director"_s, QDate(2016, 1, 1), QDate(2018, 8, 31));
        n.chirper = organisation(u"Chirper"_s, u"platform"_s, u"US"_s);
        n.authority = organisation(u"Valgmyndigheden (test)"_s, u"authority"_s, u"DK"_s);
        n.coordinator = person(u"Γεώργιος Παράδειγμα"_s, u"Georgios Paradeigma"_s);
        post(n.coordinator, n.authority, u"Head of secretariat"_s, QDate(2019, 1, 7), {}, u"coordinator"_s);
        n.stranger = organisation(u"Pinboard"_s, u"platform"_s);
    }

    void contactPoints()
    {
        n.deskMail = contact(n.examplebookIreland,
                             u"email"_s,
                             u"elections-desk@examplebook.example.org"_s,
                             u"incident reports"_s,
                             QDate(2019, 2, 12));
        n.escalationPhone = contact(n.directorPost, u"phone"_s, u"+353 1 555 0123"_s, u"escalation"_s, {}, u"AMBER"_s);
        contact(n.coordinator, u"mobile"_s, u"+45 55 55 01 23"_s, u"out of hours"_s, QDate(2018, 2, 1));
        n.ownMail =
            contact(n.me, u"email"_s, u"ines.moreau@commission.example.org"_s, u"everything"_s, QDate(2019, 2, 28));
        contact(n.stranger, u"email"_s, u"desk@pinboard.example.org"_s, u"not part of this"_s);
    }

    void meetings()
    {
        Series series;
        series.name = u"Platforms and elections"_s;
        n.series = put(series);
        Meeting next;
        next.title = u"Meeting with the platforms"_s;
        next.date = QDate(2019, 3, 4);
        next.starts = QTime(15, 0);
        next.ends = QTime(16, 30);
        next.time_zone = u"Europe/Brussels"_s;
        next.place = u"Berlaymont, room 8"_s;
        next.mode = u"hybrid"_s;
        next.status = u"open"_s;
        next.series = n.series;
        next.countries = {u"DK"_s, u"GR"_s};
        next.registration = u"Ares(2019)7654321"_s;
        next.summary = u"To agree on what happens before May."_s;
        n.meeting = put(next);
        participant(n.meeting, n.me, u"commission"_s, u"note taker"_s);
        participant(n.meeting, n.cabinetMember, u"commission"_s);
        participant(n.meeting, n.director, u"platform"_s, u"speaker"_s);
        participant(n.meeting, n.chirper, u"platform"_s);
        participant(n.meeting, n.coordinator, u"member-state"_s);
        Participant guest;
        guest.meeting = n.meeting;
        guest.guest_name = u"An interpreter"_s;
        guest.side = u"other"_s;
        put(guest);
        AgendaItem item;
        item.meeting = n.meeting;
        item.title = u"Transparency of political advertising"_s;
        item.minutes = 40;
        item.presenter = n.chirper;
        put(item);

        n.earlier = meeting(u"First meeting on the Code"_s, QDate(2019, 1, 29), n.series);
        participant(n.earlier, n.examplebook, u"platform"_s);
        participant(n.earlier, n.me, u"commission"_s);
        const Id silent = meeting(u"Technical call"_s, QDate(2018, 12, 10));
        participant(silent, n.predecessor, u"platform"_s);
        n.unrelated = meeting(u"Call with Pinboard"_s, QDate(2019, 2, 1));
        participant(n.unrelated, n.stranger, u"platform"_s);
        participant(n.unrelated, n.me, u"commission"_s);
    }

    void outcomes()
    {
        n.theirPromise = outcome(n.earlier,
                                 u"promise"_s,
                                 u"Ad library for Denmark"_s,
                                 {n.examplebook},
                                 {n.commission},
                                 u"open"_s,
                                 QDate(2019, 2, 15));
        n.keptPromise =
            outcome(n.earlier, u"promise"_s, u"Name one desk for authorities"_s, {n.predecessor}, {}, u"kept"_s);
        n.ourPromise = outcome(n.earlier,
                               u"promise"_s,
                               u"Contacts of the national networks"_s,
                               {n.unit},
                               {n.examplebook},
                               u"open"_s,
                               QDate(2019, 3, 15));
        outcome(n.earlier, u"ask"_s, u"Clearer electoral rules"_s, {n.examplebook}, {n.commission}, u"open"_s);
        outcome(n.earlier, u"feedback"_s, u"Proof of residence is no national rule"_s, {n.authority}, {n.chirper});
        outcome(n.earlier, u"note"_s, u"Everybody reads the Code"_s, {});
        outcome(n.earlier, u"note"_s, u"Pinboard is not on board"_s, {n.stranger});
        outcome(n.unrelated,
                u"promise"_s,
                u"Pinboard promises something else"_s,
                {n.stranger},
                {n.commission},
                u"open"_s);
        outcome(n.unrelated, u"promise"_s, u"We promised Pinboard a call"_s, {n.unit}, {n.stranger}, u"open"_s);
    }

    void actions()
    {
        Progress progress;
        progress.action = action(u"Collect the contacts"_s, n.unit, n.earlier, QDate(2019, 2, 20));
        progress.date = QDate(2019, 2, 22);
        progress.text = u"Eleven countries answered"_s;
        put(progress);
        action(u"Send the list of measures"_s, n.examplebookIreland, {}, QDate(2019, 3, 8), u"in-progress"_s);
        Election election;
        election.name = u"European elections 2019"_s;
        election.first_day = QDate(2019, 5, 23);
        Action relative;
        relative.title = u"Publish the list of desks"_s;
        relative.owner = n.unit;
        relative.meeting = n.meeting;
        relative.status = u"waiting"_s;
        relative.waiting_for = u"three countries"_s;
        relative.report_to = u"jha-council"_s;
        relative.due_election = put(election).text();
        relative.due_days = -60;
        put(relative);
        action(u"Find a room for all"_s, {}, n.meeting, {});
        action(u"Done long ago"_s, n.unit, n.earlier, QDate(2019, 2, 1), u"done"_s);
        action(u"Call Pinboard back"_s, n.unit, n.unrelated, QDate(2019, 2, 2));
    }

    void commitment(const Id &platform,
                    const QString &measure,
                    const QString &country,
                    const QString &status,
                    QDate promised = {},
                    QDate since = {})
    {
        Commitment record;
        record.platform = platform;
        record.measure = measure;
        record.country = country;
        record.status = status;
        record.promised_for = promised;
        record.live_since = since;
        record.evidence = status == u"live" ? u"Seen on its page"_s : QString();
        put(record);
    }

    void commitments()
    {
        commitment(n.chirper, u"ad-library"_s, u"DK"_s, u"live"_s, {}, QDate(2019, 2, 1));
        commitment(n.chirper, u"ad-library"_s, u"GR"_s, u"live"_s, {}, QDate(2019, 2, 3));
        commitment(n.chirper, u"ad-library"_s, u"FR"_s, u"live"_s);
        commitment(n.examplebook, u"ad-label"_s, {}, u"announced"_s, QDate(2019, 2, 25));
        commitment(n.stranger, u"ad-label"_s, u"DK"_s, u"partial"_s);
    }

    Edit &m_edit;
    Network n;
};
}

QDate Network::today()
{
    return {2019, 3, 1};
}

Clock Network::clock()
{
    return Clock::fixed(QDateTime(today(), QTime(12, 0), QTimeZone::UTC));
}

Network Network::in(Store &store)
{
    return Test::must(store.edit(u"Sample"_s, [](Edit &edit) -> Result<Network> {
        return Builder(edit).build();
    }));
}

Head otherHead(const QCborValue &value, const Id &author)
{
    Head head;
    head.dot = {4711, 1};
    head.hlc = QDateTime(QDate(2019, 2, 10), QTime(9, 0), QTimeZone::UTC).toMSecsSinceEpoch() << 16;
    head.author = author;
    head.value = value;
    return head;
}

void otherWrote(Store &store, const Id &record, const QString &field, const QCborValue &value, const Id &author)
{
    auto state = Test::must(store.read([record](Reader &reader) {
        return reader.state(record);
    }));
    state.fields = {{field, {otherHead(value, author)}}};
    const auto report = Test::must(store.merge(u"From a colleague"_s, {state}));
    REQUIRE(report.conflicts() == 1);
}

} // namespace Liaison::Samples
