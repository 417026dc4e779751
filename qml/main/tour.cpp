// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "tour.h"

#include "briefings/briefing.h"
#include "components/pagelink.h"
#include "desktop.h"
#include "directory/contactexport.h"
#include "directory/duplicates.h"
#include "documents/documentfile.h"
#include "exchange/acquaintance.h"
#include "exchange/audience.h"
#include "exchange/exchangefolder.h"
#include "exchange/folderwatch.h"
#include "exchange/proposals.h"
#include "foundation/wholefile.h"
#include "handbook/handbook.h"
#include "interchange/vcardwriter.h"
#include "meetings/flashreport.h"
#include "pages.h"
#include "settle.h"

#include <KColorSchemeManager>
#include <KLocalizedString>

#include <QAbstractItemModel>
#include <QCursor>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QQmlIncubationController>
#include <QQuickItem>
#include <QQuickWindow>
#include <QScreen>
#include <QTemporaryDir>

namespace Liaison::Tour
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int settleTime = 700; // milliseconds: pages slide in

struct Stop {
    QString name;
    std::function<void(Session &)> go;
};

struct Looks {
    QString name; ///< at the end of the names of its files
    QSize size;
    QString scheme;
};

/// The view of a document in large type that is open; null where none is.
QObject *readingView(const QQuickWindow &window)
{
    return window.findChild<QObject *>(u"readingView"_s);
}

/// Opens what is shown of a document in large type.
void read(const QQuickWindow &window)
{
    settle(settleTime);
    for (auto *page : window.findChildren<QQuickItem *>(u"documentPage"_s)) {
        if (page->isVisible()) {
            QMetaObject::invokeMethod(page, "read");
            return;
        }
    }
}

/// Records of the sample that are worth a picture.
struct Sights {
    Id meeting;
    Id nextMeeting; ///< with an agenda, not held yet
    Id unreported; ///< a closed meeting without a report
    Id person;
    Id action;
    Id election;
    Id notification; ///< that waits for an answer
    Id commitment;
    Id contactPoint; ///< a mailbox
    QString duplicates; ///< two ids
    Id peer;
    Id draft; ///< a briefing on a country
};

Result<Sights> sights(const Reader &reader)
{
    const auto first = [&reader](const QString &sql) {
        const auto rows = reader.select(sql).valueOr({});
        return rows.isEmpty() ? Id() : Id::fromBytes(rows.first().first().toByteArray());
    };
    Sights sights;
    sights.meeting = first(
        u"SELECT m.id FROM meeting m ORDER BY (SELECT count(*) FROM outcome o WHERE o.meeting = m.id) DESC LIMIT 1"_s);
    sights.nextMeeting = first(
        u"SELECT m.id FROM meeting m WHERE coalesce(m.status, '') <> 'closed' ORDER BY"
        " (SELECT count(*) FROM agenda_item i WHERE i.meeting = m.id)"
        " * (SELECT count(*) FROM participant p WHERE p.meeting = m.id) DESC, m.date LIMIT 1"_s);
    sights.unreported = first(
        u"SELECT id FROM meeting WHERE status = 'closed' AND reported_on IS NULL AND no_report_reason IS NULL LIMIT 1"_s);
    sights.person = first(
        u"SELECT p.id FROM person p JOIN post o ON o.person = p.id JOIN contact_point c ON c.owner IN (o.id, p.id)"
        " WHERE p.country = 'DK' AND o.network_role = 'coordinator' LIMIT 1"_s);
    sights.action = first(
        u"SELECT a.id FROM action a WHERE a.meeting IS NOT NULL AND a.status NOT IN ('done', 'dropped')"
        " ORDER BY (SELECT count(*) FROM progress p WHERE p.action = a.id) DESC, a.due LIMIT 1"_s);
    sights.election = first(u"SELECT id FROM election WHERE country IS NULL ORDER BY first_day LIMIT 1"_s);
    sights.notification = first(
        u"SELECT id FROM notification WHERE answered_at IS NULL AND outcome IS NULL ORDER BY sent_at DESC LIMIT 1"_s);
    sights.commitment = first(
        u"SELECT c.id FROM commitment c WHERE c.measure = 'escalation-channel' ORDER BY"
        " (SELECT count(*) FROM commitment d WHERE d.platform = c.platform AND d.measure = c.measure) DESC LIMIT 1"_s);
    sights.contactPoint = first(u"SELECT id FROM contact_point WHERE value LIKE 'network@%' ORDER BY value LIMIT 1"_s);
    LIAISON_TRY(const auto pairs, Directory::duplicates(reader));
    if (!pairs.isEmpty()) {
        sights.duplicates = pairs.first().one.text() + u' ' + pairs.first().other.text();
    }
    if (sights.meeting.isNull() || sights.person.isNull() || sights.action.isNull() || sights.election.isNull()) {
        return Error{Error::Code::NotFound, i18nc("@info", "The tour needs a profile with the sample data.")};
    }
    return sights;
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

/// Files that can be imported.
struct Files {
    QString note;
    QString cards;
    QString table;
    QString calendar;
    QString card; ///< of somebody new
    QString forgedCard; ///< of somebody who has the name of another one
    QString exchange; ///< a folder with a bundle
};

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
                  return Circle::join(edit, aino, Device());
              })
        .result();
}

/// An exchange folder in which a bundle of the colleague in the folder `aino` lies, and what was put there by hand. The value is the folder.
Result<QString> dropBundle(Session &session, const QString &folder)
{
    const auto exchange = folder + u"/exchange"_s;
    QDir().mkpath(exchange);
    LIAISON_CHECK(writeWhole("by hand", exchange + u"/contacts of march.liaison"_s));
    LIAISON_TRY(const auto identity, Identity::of(session.folder()));
    LIAISON_TRY(const auto aino, Profile::open(folder + u"/aino"_s));
    const auto prepare = [me = identity.device()](Edit &edit) -> Result<Done> {
        LIAISON_CHECK(
            Circle::put(edit, {.name = u"Me"_s, .devices = {me}, .scope = {Peer::everything}, .clearance = u"RED"_s}));
        Person person;
        person.name = u"Kalle Näidis"_s;
        person.country = u"EE"_s;
        LIAISON_CHECK(edit.put(person));
        return {};
    };
    LIAISON_CHECK(aino->store().edit(QString(), prepare).result());
    ExchangeFolder theirs(*aino);
    LIAISON_CHECK(theirs.choose(exchange).result());
    LIAISON_CHECK(theirs.sync().result());
    return exchange;
}

/// The field in which minutes are typed; null where none is shown.
QQuickItem *lineIn(const QQuickWindow &window)
{
    for (auto *item : window.findChildren<QQuickItem *>(u"outcomeLine"_s)) {
        if (item->isVisible()) {
            return item;
        }
    }
    return nullptr;
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

/// Whom the sample's contacts are cleared for.
Result<Id> addAudience(Edit &edit)
{
    const auto known = Audiences::named(edit, u"platforms"_s);
    return known ? Result<Id>(known->id)
                 : Audiences::put(edit, {.name = u"platforms"_s, .tlp = u"AMBER"_s, .plain = true});
}

QList<Stop> stops(const Sights &sights, const Files &files, const QQuickWindow &window)
{
    QList<Stop> stops;
    for (const auto &page : Pages::all()) {
        stops.append({page.name, [name = page.name](Session &session) {
                          if (auto *link = session.link(name)) {
                              link->close();
                          }
                          session.openPage(name);
                      }});
    }
    const auto record = [&stops](const QString &name, const Id &id) {
        stops.append({name, [id](Session &session) {
                          session.open(id.text());
                      }});
    };
    record(u"directory-person"_s, sights.person);
    const auto part = [&stops](const QString &name, const QString &record, const QString &type) {
        stops.append({name, [record, type](Session &session) {
                          session.openPage(u"directory"_s, record, type);
                      }});
    };
    part(u"directory-worklist"_s, u"all"_s, u"worklist"_s);
    part(u"directory-duplicates"_s, u"all"_s, u"duplicates"_s);
    part(u"directory-merge"_s, sights.duplicates, u"merge"_s);
    part(u"directory-held"_s, sights.person.text(), u"report"_s);
    record(u"platforms-measure"_s, sights.commitment);
    record(u"meetings-meeting"_s, sights.meeting);
    record(u"meetings-agenda"_s, sights.nextMeeting);
    // A line half typed, with what is proposed for it.
    stops.append({u"meetings-minutes"_s, [id = sights.nextMeeting, &window](Session &session) {
                      session.open(id.text());
                      settle(settleTime);
                      if (auto *line = lineIn(window)) {
                          line->forceActiveFocus(Qt::OtherFocusReason);
                          line->setProperty("text", u"/promise @"_s);
                          line->setProperty("cursorPosition", 10);
                      }
                  }});
    stops.append({u"meetings-form"_s, [&window](Session &session) {
                      if (auto *line = lineIn(window)) {
                          line->setProperty("text", QString());
                      }
                      session.openPage(u"meetings"_s);
                      session.createNew(u"meetings"_s);
                  }});
    // Where somebody answers, and where nobody is known.
    for (const auto &country : {u"DK"_s, u"LV"_s}) {
        stops.append({u"incidents-"_s + country, [country](Session &session) {
                          session.openPage(u"incidents"_s, country, u"country"_s);
                      }});
    }
    for (const auto &part : {u"log"_s, u"drill"_s}) {
        stops.append({u"incidents-"_s + part, [part](Session &session) {
                          session.openPage(u"incidents"_s, u"EE"_s, u"country"_s);
                          session.openPage(u"incidents"_s, part, u"part"_s);
                      }});
    }
    record(u"incidents-notification"_s, sights.notification);
    record(u"actions-action"_s, sights.action);
    stops.append({u"actions-board"_s, [](Session &session) {
                      session.openPage(u"actions"_s, u"board"_s, u"view"_s);
                  }});
    stops.append({u"actions-list"_s, [](Session &session) {
                      session.openPage(u"actions"_s, u"list"_s, u"view"_s);
                  }});
    record(u"calendar-election"_s, sights.election);
    stops.append({u"calendar-timeline"_s, [](Session &session) {
                      session.openPage(u"calendar"_s, u"timeline"_s, u"part"_s);
                  }});
    stops.append({u"briefings-briefing"_s, [id = sights.meeting](Session &session) {
                      session.openPage(u"briefings"_s, id.text());
                  }});
    stops.append({u"briefings-reading"_s, [id = sights.meeting, &window](Session &session) {
                      session.openPage(u"briefings"_s, id.text());
                      read(window);
                  }});
    stops.append({u"briefings-reading-night"_s, [&window](Session &) {
                      if (auto *view = readingView(window)) {
                          view->setProperty("night", true);
                          if (auto *words = window.findChild<QObject *>(u"readingSearch"_s)) {
                              words->setProperty("text", u"Open actions"_s);
                          }
                          QMetaObject::invokeMethod(view, "find", Q_ARG(bool, false));
                      }
                  }});
    stops.append({u"briefings-templates"_s, [](Session &session) {
                      session.openPage(u"briefings"_s, u"templates"_s, u"templates"_s);
                  }});
    stops.append({u"briefings-draft"_s, [id = sights.draft](Session &session) {
                      session.openPage(u"briefings"_s, id.text());
                  }});
    stops.append({u"meetings-report"_s, [id = sights.meeting](Session &session) {
                      session.openPage(u"meetings"_s, id.text(), u"report"_s);
                  }});
    stops.append({u"meetings-disclosure"_s, [id = sights.unreported](Session &session) {
                      session.openPage(u"meetings"_s, id.text(), u"disclosure"_s);
                  }});
    record(u"meetings-unreported"_s, sights.unreported);
    stops.append({u"directory-everybody"_s, [](Session &session) {
                      session.openPage(u"directory"_s, u"everybody"_s, u"part"_s);
                  }});
    stops.append({u"directory-search"_s, [](Session &session) {
                      session.openPage(u"directory"_s, u"danish eks"_s, u"search"_s);
                  }});
    stops.append({u"directory-coverage"_s, [](Session &session) {
                      session.openPage(u"directory"_s, u"coverage"_s, u"coverage"_s);
                  }});
    const auto import = [&stops](const QString &name, const QString &file) {
        stops.append({name, [file](Session &session) {
                          session.openFiles({QUrl::fromLocalFile(file)});
                      }});
    };
    stops.append({u"meetings-templates"_s, [](Session &session) {
                      session.openPage(u"meetings"_s, u"templates"_s, u"templates"_s);
                  }});
    stops.append({u"meetings-promises"_s, [](Session &session) {
                      session.openPage(u"meetings"_s, u"promises"_s, u"promises"_s);
                  }});
    import(u"meetings-import"_s, files.note);
    import(u"directory-import"_s, files.cards);
    import(u"directory-import-table"_s, files.table);
    import(u"calendar-import"_s, files.calendar);
    stops.append({u"handbook-meetings"_s, [](Session &session) {
                      session.openPage(u"handbook"_s, u"meetings"_s, u"chapter"_s);
                  }});
    stops.append({u"exchange-circle"_s, [](Session &session) {
                      session.openPage(u"exchange"_s, u"circle"_s);
                  }});
    stops.append({u"exchange-folder"_s, [exchange = files.exchange](Session &session) {
                      if (auto *link = session.link(u"exchange"_s)) {
                          link->close();
                      }
                      session.openPage(u"exchange"_s);
                      FolderWatch::instance()->choose(QUrl::fromLocalFile(exchange));
                      constexpr int longEnough = 1000; // milliseconds
                      settle(longEnough);
                  }});
    stops.append({u"exchange-peer"_s, [peer = sights.peer](Session &session) {
                      session.openPage(u"exchange"_s, peer.text(), u"peer"_s);
                  }});
    import(u"exchange-card"_s, files.card);
    import(u"exchange-alarm"_s, files.forgedCard);
    stops.append({u"exchange-conflicts"_s, [](Session &session) {
                      session.openPage(u"exchange"_s, u"conflicts"_s);
                  }});
    stops.append({u"exchange-release"_s, [](Session &session) {
                      (void)session.store().edit(QString(), addAudience).result();
                      session.openPage(u"exchange"_s, u"release"_s, u"part"_s);
                  }});
    stops.append({u"exchange-proposals"_s, [point = sights.contactPoint](Session &session) {
                      const auto propose = [point](Edit &edit) {
                          return Proposals::propose(
                              edit,
                              point,
                              {{u"value"_s, u"network.coordination@valg.example.org"_s}, {u"hours"_s, u"always"_s}},
                              u"They told us at the meeting of 4 March"_s);
                      };
                      (void)session.store().edit(QString(), propose).result();
                      session.openPage(u"exchange"_s, u"proposals"_s, u"part"_s);
                  }});
    return stops;
}

QList<Looks> looks()
{
    const QSize wide(1280, 800);
    const QSize narrow(420, 800);
    return {{u"-wide-light"_s, wide, u"BreezeLight"_s},
            {u"-narrow-light"_s, narrow, u"BreezeLight"_s},
            {u"-narrow-dark"_s, narrow, u"BreezeDark"_s},
            {u"-wide-dark"_s, wide, u"BreezeDark"_s}};
}

void dress(QQuickWindow &window, const Looks &looks)
{
    auto *schemes = KColorSchemeManager::instance();
    schemes->activateScheme(schemes->indexForSchemeId(looks.scheme));
    window.resize(looks.size);
    if (const auto *screen = window.screen()) {
        QCursor::setPos(screen->geometry().bottomRight()); // or what is below it would be highlighted
    }
    settle(settleTime);
}

/// What the window shows once nothing moves any more, and nothing is being made: buttons of tool bars come one by one, so that two
/// pictures may be the same while some of them are missing.
QImage stillPicture(QQuickWindow &window)
{
    constexpr int most = 30;
    QImage last;
    for (int i = 0; i < most; ++i) {
        settle(i == 0 ? settleTime : settleTime / 3);
        const bool made = window.incubationController()->incubatingObjectCount() == 0;
        const auto now = window.grabWindow();
        if (made && now == last) {
            break;
        }
        last = now;
    }
    return last;
}

Result<Done> write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        return Error{Error::Code::Storage, i18nc("@info", "The file %1 can't be written.", path)};
    }
    return Done();
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

Result<Done> makeFolder(const QString &folder)
{
    return QDir().mkpath(folder)
        ? Result<Done>(Done())
        : Result<Done>(Error{Error::Code::Storage, i18nc("@info", "The folder %1 can't be made.", folder)});
}

/// With a palette: the colours that are there most often, and for all others the nearest of them.
QImage inFewColours(const QImage &picture)
{
    constexpr int most = 128;
    const auto from = picture.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < from.height(); ++y) {
        for (int x = 0; x < from.width(); ++x) {
            ++counts[from.pixel(x, y)];
        }
    }
    auto colours = counts.keys();
    std::ranges::sort(colours, [&counts](QRgb a, QRgb b) {
        return std::pair(-counts[a], a) < std::pair(-counts[b], b);
    });
    const auto palette = colours.first(std::min<qsizetype>(colours.size(), most));
    return from.convertToFormat(QImage::Format_Indexed8, palette);
}

using Choose = std::function<bool(const QString &stop)>;
using Save = std::function<bool(const QImage &picture, const QString &file)>;

/// Goes to every stop in every look, and writes its picture into @p work. Files that it needs and makes by the way go into @p work.
Result<QStringList>
travel(Desktop &desktop, const QList<Looks> &looks, const Choose &choose, const QString &work, const Save &save)
{
    auto &session = *Session::instance();
    auto found = session.store()
                     .read([](Reader &reader) {
                         return sights(reader);
                     })
                     .result();
    if (!found) {
        return found.error();
    }
    QStringList files{u"report.txt"_s, u"briefing.pdf"_s};
    const auto note = work + u'/' + files.first();
    LIAISON_CHECK(write(session, found->meeting, Meetings::flashReport, note));
    LIAISON_CHECK(write(
        session,
        found->meeting,
        [](const Reader &reader, const Id &meeting) {
            return buildBriefing(reader, meeting);
        },
        work + u'/' + files.last()));
    QStringList problems; // a page that can't be made is said to the user, not complained about
    const auto listening = QObject::connect(&session, &Session::errorOccurred, [&problems](const QString &message) {
        problems.append(message);
    });
    LIAISON_TRY(found->peer, meetColleagues(session, work));
    LIAISON_TRY(const auto exchange, dropBundle(session, work));
    LIAISON_TRY(found->draft, draft(session));
    const Files imports{note,
                        work + u"/contacts.vcf"_s,
                        work + u"/contacts.csv"_s,
                        work + u"/invitations.ics"_s,
                        work + u"/new/card.liaison-card"_s,
                        work + u"/forged/card.liaison-card"_s,
                        exchange};
    LIAISON_TRY(const auto cards,
                session.store()
                    .read([id = found->person](Reader &reader) {
                        return contacts(reader, id);
                    })
                    .result());
    LIAISON_CHECK(write(imports.cards, cards));
    LIAISON_TRY(const auto meeting,
                session.store()
                    .read([id = found->meeting](Reader &reader) {
                        return reader.get<Meeting>(id);
                    })
                    .result());
    LIAISON_CHECK(write(imports.calendar, invitations(meeting)));
    LIAISON_CHECK(write(
        imports.table,
        "Name;E-Mail;Firma;Abteilung;Funktion;Bemerkung\r\nMaximiliane Musterfrau-Beispielhuber;"
        "maximiliane@example.org;Bundesamt für Beispiele;Wahlen;Referatsleiterin;Urlaub im August\r\n"
        "Bernd Beispiel;bernd@example.org;Bundesamt für Beispiele;;;\r\nzu;viele;Zellen;in;dieser;Zeile;hier\r\n"));
    files += {u"contacts.vcf"_s, u"contacts.csv"_s, u"invitations.ics"_s};
    for (const auto &look : looks) {
        dress(*desktop.window(), look);
        for (const auto &stop : stops(*found, imports, *desktop.window())) {
            if (!choose(stop.name)) {
                continue;
            }
            if (auto *view = readingView(*desktop.window()); view && !stop.name.startsWith(u"briefings-reading")) {
                QMetaObject::invokeMethod(view, "close");
            }
            stop.go(session);
            const auto file = stop.name + look.name + u".png"_s;
            if (!save(stillPicture(*desktop.window()), file)) {
                return Error{Error::Code::Storage, i18nc("@info", "The picture %1 can't be written.", file)};
            }
            files.append(file);
        }
    }
    for (const auto &name : {u"aino"_s, u"max"_s, u"new"_s, u"forged"_s}) {
        QDir(work + u'/' + name).removeRecursively();
    }
    QObject::disconnect(listening);
    problems += desktop.warnings();
    if (!problems.isEmpty()) {
        return Error{Error::Code::Invalid, problems.join(u'\n')};
    }
    return files;
}
}

Result<QStringList> make(Desktop &desktop, const QString &folder)
{
    LIAISON_CHECK(makeFolder(folder));
    const auto every = [](const QString &) {
        return true;
    };
    return travel(desktop, looks(), every, folder, [folder](const QImage &picture, const QString &file) {
        return picture.save(folder + u'/' + file);
    });
}

Result<QStringList> makeHandbook(Desktop &desktop, const QString &folder)
{
    LIAISON_CHECK(makeFolder(folder));
    const auto pictures = Handbook::pictures();
    const auto isNamed = [&pictures](const QString &stop) {
        return pictures.contains(stop + u".png"_s);
    };
    const QTemporaryDir work;
    const QList<Looks> look{{QString(), {1080, 700}, u"BreezeLight"_s}};
    LIAISON_TRY(const auto files,
                travel(desktop, look, isNamed, work.path(), [folder](const QImage &picture, const QString &file) {
                    QImageWriter writer(folder + u'/' + file);
                    writer.setQuality(0); // of PNG: as small as can be
                    return writer.write(inFewColours(picture));
                }));
    QStringList written;
    std::ranges::copy_if(files, std::back_inserter(written), [&pictures](const QString &file) {
        return pictures.contains(file);
    });
    if (written.size() != pictures.size()) {
        return Error{Error::Code::NotFound, i18nc("@info", "The handbook names a picture that the tour has not.")};
    }
    return written;
}

} // namespace Liaison::Tour
