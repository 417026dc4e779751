// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "tourprops.h"

#include "briefings/briefing.h"
#include "components/session.h"
#include "directory/contactexport.h"
#include "directory/duplicates.h"
#include "documents/documentfile.h"
#include "exchange/acquaintance.h"
#include "exchange/exchangefolder.h"
#include "exchange/syncexport.h"
#include "exchange/syncimport.h"
#include "foundation/wholefile.h"
#include "interchange/vcardwriter.h"
#include "meetings/flashreport.h"

#include <KLocalizedString>

#include <QDir>

namespace Liaison::Tour
{

using namespace Qt::StringLiterals;

namespace
{
Result<Props> sights(const Reader &reader)
{
    const auto first = [&reader](const QString &sql) {
        const auto rows = reader.select(sql).valueOr({});
        return rows.isEmpty() ? Id() : Id::fromBytes(rows.first().first().toByteArray());
    };
    Props props;
    props.meeting = first(
        u"SELECT m.id FROM meeting m ORDER BY (SELECT count(*) FROM outcome o WHERE o.meeting = m.id) DESC LIMIT 1"_s);
    props.nextMeeting = first(
        u"SELECT m.id FROM meeting m WHERE coalesce(m.status, '') <> 'closed' ORDER BY"
        " (SELECT count(*) FROM agenda_item i WHERE i.meeting = m.id)"
        " * (SELECT count(*) FROM participant p WHERE p.meeting = m.id) DESC, m.date LIMIT 1"_s);
    props.unreported = first(
        u"SELECT id FROM meeting WHERE status = 'closed' AND reported_on IS NULL AND no_report_reason IS NULL LIMIT 1"_s);
    props.person = first(
        u"SELECT p.id FROM person p JOIN post o ON o.person = p.id JOIN contact_point c ON c.owner IN (o.id, p.id)"
        " WHERE p.country = 'DK' AND o.network_role = 'coordinator' LIMIT 1"_s);
    props.organisation =
        first(u"SELECT organisation FROM post GROUP BY organisation ORDER BY count(*) DESC, organisation LIMIT 1"_s);
    props.action = first(
        u"SELECT a.id FROM action a WHERE a.meeting IS NOT NULL AND a.status NOT IN ('done', 'dropped')"
        " ORDER BY (SELECT count(*) FROM progress p WHERE p.action = a.id) DESC, a.due LIMIT 1"_s);
    props.election = first(u"SELECT id FROM election WHERE country IS NULL ORDER BY first_day LIMIT 1"_s);
    props.notification = first(
        u"SELECT id FROM notification WHERE answered_at IS NULL AND outcome IS NULL ORDER BY sent_at DESC LIMIT 1"_s);
    props.commitment = first(
        u"SELECT c.id FROM commitment c WHERE c.measure = 'escalation-channel' ORDER BY"
        " (SELECT count(*) FROM commitment d WHERE d.platform = c.platform AND d.measure = c.measure) DESC LIMIT 1"_s);
    props.contactPoint = first(u"SELECT id FROM contact_point WHERE value LIKE 'network@%' ORDER BY value LIMIT 1"_s);
    LIAISON_TRY(const auto pairs, Directory::duplicates(reader));
    if (!pairs.isEmpty()) {
        props.duplicates = pairs.first().one.text() + u' ' + pairs.first().other.text();
    }
    if (props.meeting.isNull() || props.person.isNull() || props.action.isNull() || props.election.isNull()) {
        return Error{Error::Code::NotFound, i18nc("@info", "The tour needs a profile with the sample data.")};
    }
    return props;
}

/// Somebody of the sample with another function, somebody of the same name, somebody new, and what is no card.
Result<QByteArray> contacts(const Reader &reader, const Id &person)
{
    LIAISON_TRY(auto known, Directory::ContactExport::cardOf(reader, person, {}));
    ContactCard homonym;
    homonym.name = known.name;
    homonym.points = {{u"email"_s, u"another.mailbox@example.org"_s, {}, 0, {}}};
    ContactCard fresh;
    fresh.name = u"Maximiliane Musterfrau-Beispielhuber"_s;
    fresh.posts = {{u"Bundesamt für Beispiele"_s, {}, u"Referatsleiterin Wahlen"_s, {}, {}}};
    fresh.points = {{u"email"_s, u"maximiliane@example.org"_s, {}, 1, {}}};
    fresh.country = u"DE"_s;
    if (!known.posts.isEmpty()) {
        known.posts.first().title = u"Director for elections"_s;
    }
    VCardWriter writer(VCardWriter::V4);
    return writer.write(homonym) + writer.write(fresh) + writer.write(known)
        + "BEGIN:VCARD\r\nVERSION:4.0\r\nEMAIL:nobody@example.org\r\nEND:VCARD\r\n";
}
/// A card of somebody with keys of their own, which lie in a folder of that name.
Result<Card> colleague(const QString &folder, const QString &name, const QString &organisation, const QString &country)
{
    LIAISON_TRY(const auto identity, Identity::of(folder));
    const Card card{.name = name, .organisation = organisation, .country = country, .device = identity.device()};
    LIAISON_TRY(const auto content, card.toFile(identity));
    LIAISON_CHECK(writeWhole(content, folder + u"/card.liaison-card"_s));
    return card;
}

/// Two people in the circle, a card of a third one, and one that is forged. The value is the first of them.
Result<Id> meetColleagues(Session &session, const QString &folder)
{
    const auto at = [&folder](const QString &name) {
        QDir().mkpath(folder + u'/' + name);
        return folder + u'/' + name;
    };
    LIAISON_TRY(const auto aino, colleague(at(u"aino"_s), u"Aino Esimerkki"_s, u"Vabariigi Näidisamet"_s, u"EE"_s));
    LIAISON_TRY(const auto max,
                colleague(at(u"max"_s),
                          u"Maximiliane Musterfrau-Beispielhuber"_s,
                          u"Bundesamt für Beispiele und Muster"_s,
                          u"DE"_s));
    LIAISON_CHECK(colleague(at(u"new"_s), u"Zoë Ždanová"_s, u"Úrad pre príklady"_s, u"SK"_s));
    LIAISON_CHECK(colleague(at(u"forged"_s), aino.name, aino.organisation, aino.country));
    return session.store()
        .edit(QString(),
              [aino, max](Edit &edit) -> Result<Id> {
                  LIAISON_CHECK(
                      Circle::join(edit, max, Device(), {.scope = {u"DE"_s, u"EU"_s}, .clearance = u"AMBER"_s}));
                  return Circle::join(edit, aino, Device(), {.scope = {u"EE"_s, u"EU"_s}, .clearance = u"AMBER"_s});
              })
        .result();
}

/// What a colleague in Estonia knows: all that this profile tells @p peer, and what she has changed, added and deleted since.
Result<Done> workAbroad(Session &session, const Id &peer, Profile &theirs, const QString &folder)
{
    const auto file = folder + u"/to aino.liaison"_s;
    LIAISON_CHECK(SyncExport::write(session.profile(), peer, file).result());
    LIAISON_TRY(const auto bundle, SyncImport::open(theirs, file).result());
    LIAISON_TRY(const auto preview, SyncImport::preview(theirs.store(), bundle).result());
    LIAISON_CHECK(SyncImport::accept(theirs, preview).result());
    const auto work = [](Edit &edit) -> Result<Done> {
        LIAISON_TRY(auto people, edit.all<Person>(u"WHERE country = 'EE' ORDER BY name"_s));
        for (auto &person : people) {
            person.languages = {u"et"_s, u"en"_s};
            LIAISON_CHECK(edit.put(person));
        }
        LIAISON_TRY(auto points, edit.all<ContactPoint>(u"ORDER BY value"_s));
        for (auto &point : points.mid(0, 2)) {
            point.hours_note = u"08:00 to 20:00 until the election"_s;
            LIAISON_CHECK(edit.put(point));
        }
        if (points.size() > 2) {
            LIAISON_CHECK(edit.remove(points.last().id));
        }
        Person person;
        person.name = u"Kalle Näidis"_s;
        person.country = u"EE"_s;
        LIAISON_CHECK(edit.put(person));
        return Done();
    };
    return theirs.store().edit(QString(), work).result();
}

/// An exchange folder in which a bundle of the colleague in the folder `aino`, who is @p peer here, lies, and what was put there by hand.
Result<Done> dropBundle(Session &session, const Id &peer, const QString &folder, Props &props)
{
    props.exchange = folder + u"/exchange"_s;
    QDir().mkpath(props.exchange);
    const auto byHand = u"contacts of march.liaison"_s;
    LIAISON_CHECK(writeWhole("by hand", props.exchange + u'/' + byHand));
    LIAISON_TRY(const auto identity, Identity::of(session.folder()));
    LIAISON_TRY(const auto aino, Profile::open(folder + u"/aino"_s, session.clock()));
    const Peer me{.name = u"Me"_s, .devices = {identity.device()}, .scope = {Peer::everything}, .clearance = u"RED"_s};
    const auto prepare = [me](Edit &edit) {
        return Circle::put(edit, me);
    };
    LIAISON_CHECK(aino->store().edit(QString(), prepare).result());
    LIAISON_CHECK(workAbroad(session, peer, *aino, folder));
    ExchangeFolder theirs(*aino);
    LIAISON_CHECK(theirs.choose(props.exchange).result());
    LIAISON_TRY(const auto report, theirs.sync().result());
    if (report.dropped.isEmpty()) {
        return Error{Error::Code::NotFound, i18nc("@info", "The tour has no bundle to show.")};
    }
    props.bundle = report.dropped.first().file;
    return Done();
}

/// A meeting of the sample at another hour, a new one, a to-do, and what is no date.
QByteArray invitations(const Meeting &known)
{
    const auto event = [](const QString &uid, const QString &title, const QString &start, const QString &end) {
        return u"BEGIN:VEVENT\r\nUID:%1\r\nSUMMARY:%2\r\nDTSTART;TZID=Europe/Brussels:%3\r\nDTEND;TZID=Europe/Brussels:%4\r\n"
               "LOCATION:Room Example 7\r\nEND:VEVENT\r\n"_s.arg(uid, title, start, end);
    };
    const auto day = known.date.toString(u"yyyyMMdd"_s);
    const QString text = u"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"_s
        + event(known.id.text() + u"@liaison"_s, known.title, day + u"T110000"_s, day + u"T123000"_s)
        + event(u"new-1"_s, u"Preparation of the exercise in April"_s, u"20190321T093000"_s, u"20190321T110000"_s)
        + u"BEGIN:VTODO\r\nUID:new-2\r\nSUMMARY:Book the room for the exercise\r\nDUE;VALUE=DATE:20190315\r\nEND:VTODO\r\n"_s
        + event(u"bad-1"_s, u"Follow-up"_s, u"20190230T093000"_s, u"20190230T110000"_s) + u"END:VCALENDAR\r\n"_s;
    return text.toUtf8();
}

using Make = Result<Document> (*)(const Reader &reader, const Id &meeting);

Result<Done> write(Session &session, const Id &meeting, Make make, const QString &file)
{
    const auto document = session.store()
                              .read([meeting, make](Reader &reader) {
                                  return make(reader, meeting);
                              })
                              .result();
    return document ? writeDocument(*document, file) : Result<Done>(document.error());
}

/// A draft on a country, with some words, and a fact that changed since.
Result<Id> draft(Session &session)
{
    return session.store()
        .edit(u"Draft"_s,
              [](Edit &edit) -> Result<Id> {
                  LIAISON_TRY(const auto id, draftBriefing(edit, {BriefingSubject::Country, {}, u"GR"_s}));
                  LIAISON_TRY(auto outline, outlineOf(edit, id));
                  outline.part(u"lines"_s)->text =
                      u"Thank them for the list of desks.\n\n- Ask for a RAS contact point."_s;
                  LIAISON_CHECK(setOutline(edit, id, outline));
                  LIAISON_TRY(auto actions,
                              edit.all<Action>(u"WHERE title LIKE 'Find the successor of the Greek deputy%'"_s));
                  for (auto &action : actions) {
                      action.waiting_for.clear();
                      action.status = u"in-progress"_s;
                      LIAISON_CHECK(edit.put(action));
                  }
                  return id;
              })
        .result();
}

/// Two entries in the trash.
Result<Done> throwAway(Session &session)
{
    const auto make = [](Edit &edit) -> Result<QList<Id>> {
        Person person;
        person.name = u"Max Mustermann"_s;
        person.country = u"AT"_s;
        Organisation organisation;
        organisation.name = u"Former Committee for Examples"_s;
        organisation.country = u"BE"_s;
        organisation.kind = u"authority"_s;
        LIAISON_TRY(const auto one, edit.put(person));
        LIAISON_TRY(const auto other, edit.put(organisation));
        return QList<Id>{one, other};
    };
    LIAISON_TRY(const auto ids, session.store().edit(QString(), make).result());
    const auto remove = [ids](Edit &edit) -> Result<Done> {
        for (const auto &id : ids) {
            LIAISON_CHECK(edit.remove(id));
        }
        return Done();
    };
    return session.store().edit(QString(), remove).result();
}
}

Result<Props> makeProps(Session &session, const QString &folder)
{
    LIAISON_TRY(auto props,
                session.store()
                    .read([](Reader &reader) {
                        return sights(reader);
                    })
                    .result());
    const auto at = [&](const QString &name) {
        props.documents.append(name);
        return folder + u'/' + name;
    };
    props.note = at(u"report.txt"_s);
    LIAISON_CHECK(write(session, props.meeting, Meetings::flashReport, props.note));
    const auto brief = [](const Reader &reader, const Id &meeting) {
        return buildBriefing(reader, meeting);
    };
    LIAISON_CHECK(write(session, props.meeting, brief, at(u"briefing.pdf"_s)));
    LIAISON_TRY(props.peer, meetColleagues(session, folder));
    props.card = folder + u"/new/card.liaison-card"_s;
    props.forgedCard = folder + u"/forged/card.liaison-card"_s;
    LIAISON_CHECK(dropBundle(session, props.peer, folder, props));
    LIAISON_TRY(props.draft, draft(session));
    LIAISON_CHECK(throwAway(session));

    LIAISON_TRY(const auto cards,
                session.store()
                    .read([id = props.person](Reader &reader) {
                        return contacts(reader, id);
                    })
                    .result());
    props.cards = at(u"contacts.vcf"_s);
    LIAISON_CHECK(writeWhole(cards, props.cards));
    props.table = at(u"contacts.csv"_s);
    LIAISON_CHECK(writeWhole(
        "Name;E-Mail;Firma;Abteilung;Funktion;Bemerkung\r\nMaximiliane Musterfrau-Beispielhuber;"
        "maximiliane@example.org;Bundesamt für Beispiele;Wahlen;Referatsleiterin;Urlaub im August\r\n"
        "Bernd Beispiel;bernd@example.org;Bundesamt für Beispiele;;;\r\nzu;viele;Zellen;in;dieser;Zeile;hier\r\n",
        props.table));
    LIAISON_TRY(const auto meeting,
                session.store()
                    .read([id = props.meeting](Reader &reader) {
                        return reader.get<Meeting>(id);
                    })
                    .result());
    props.calendar = at(u"invitations.ics"_s);
    LIAISON_CHECK(writeWhole(invitations(meeting), props.calendar));
    return props;
}

void removeProps(const QString &folder)
{
    for (const auto &name : {u"aino"_s, u"max"_s, u"new"_s, u"forged"_s}) {
        QDir(folder + u'/' + name).removeRecursively();
    }
    QFile::remove(folder + u"/to aino.liaison"_s);
}

} // namespace Liaison::Tour
