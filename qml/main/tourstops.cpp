// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "tourstops.h"

#include "components/pagelink.h"
#include "components/session.h"
#include "exchange/audience.h"
#include "exchange/folderwatch.h"
#include "exchange/proposals.h"
#include "pages.h"
#include "settle.h"

#include <QGuiApplication>
#include <QQuickItem>

namespace Liaison::Tour
{

using namespace Qt::StringLiterals;

namespace
{
/// What is shown under this objectName; null: nothing.
QQuickItem *shown(const QQuickWindow &window, const QString &name)
{
    const auto items = window.findChildren<QQuickItem *>(name);
    const auto found = std::ranges::find_if(items, &QQuickItem::isVisible);
    return found == items.end() ? nullptr : *found;
}

/// The view of a document in large type that is open; null where none is.
QObject *readingView(const QQuickWindow &window)
{
    return window.findChild<QObject *>(u"readingView"_s);
}

/// Opens what is shown of a document in large type.
void read(const QQuickWindow &window)
{
    settle(settleTime);
    if (auto *page = shown(window, u"documentPage"_s)) {
        QMetaObject::invokeMethod(page, "read");
    }
}

/// Opens the history of the card that is shown.
void recall(const QQuickWindow &window)
{
    settle(settleTime);
    if (auto *card = shown(window, u"directoryCard"_s)) {
        QMetaObject::invokeMethod(card, "openHistory");
    }
}

/// The field in which minutes are typed; null where none is shown.
QQuickItem *lineIn(const QQuickWindow &window)
{
    return shown(window, u"outcomeLine"_s);
}

/// Whom the sample's contacts are cleared for.
Result<Id> addAudience(Edit &edit)
{
    const auto known = Audiences::named(edit, u"platforms"_s);
    return known ? Result<Id>(known->id)
                 : Audiences::put(edit, {.name = u"platforms"_s, .tlp = u"AMBER"_s, .plain = true});
}

Stop pageStop(const QString &page, const QString &prefix = {})
{
    return {prefix + page, [page](Session &session) {
                session.openPage(page);
            }};
}
}

QList<Stop> emptyStops()
{
    QList<Stop> stops;
    for (const auto &page : Pages::all()) {
        if (!page.foot) {
            stops.append(pageStop(page.name, u"empty-"_s));
        }
    }
    return stops;
}

void uncover(const QQuickWindow &window)
{
    if (auto *view = readingView(window)) {
        QMetaObject::invokeMethod(view, "close");
    }
    for (auto *other : QGuiApplication::topLevelWindows()) {
        if (other != &window && other->isVisible()) {
            other->close();
        }
    }
}

QList<Stop> stops(const Props &props, QQuickWindow &window)
{
    QList<Stop> stops;
    for (const auto &page : Pages::all()) {
        stops.append(pageStop(page.name));
    }
    const auto record = [&stops](const QString &name, const Id &id) {
        stops.append({name, [id](Session &session) {
                          session.open(id.text());
                      }});
    };
    record(u"directory-person"_s, props.person);
    stops.append({u"directory-history"_s, [id = props.person, &window](Session &session) {
                      session.open(id.text());
                      recall(window);
                  }});
    record(u"directory-organisation"_s, props.organisation);
    const auto page =
        [&stops](const QString &name, const QString &where, const QString &record, const QString &type = {}) {
            stops.append({name, [where, record, type](Session &session) {
                              session.openPage(where, record, type);
                          }});
        };
    page(u"directory-country"_s, u"directory"_s, u"DK"_s, u"country"_s);
    page(u"directory-trash"_s, u"directory"_s, u"trash"_s, u"part"_s);
    page(u"directory-worklist"_s, u"directory"_s, u"all"_s, u"worklist"_s);
    page(u"directory-duplicates"_s, u"directory"_s, u"all"_s, u"duplicates"_s);
    page(u"directory-merge"_s, u"directory"_s, props.duplicates, u"merge"_s);
    page(u"directory-held"_s, u"directory"_s, props.person.text(), u"report"_s);
    record(u"platforms-measure"_s, props.commitment);
    record(u"meetings-meeting"_s, props.meeting);
    record(u"meetings-agenda"_s, props.nextMeeting);
    // A line half typed, with what is proposed for it.
    stops.append({u"meetings-minutes"_s, [id = props.nextMeeting, &window](Session &session) {
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
    record(u"incidents-notification"_s, props.notification);
    record(u"actions-action"_s, props.action);
    page(u"actions-board"_s, u"actions"_s, u"board"_s, u"view"_s);
    page(u"actions-list"_s, u"actions"_s, u"list"_s, u"view"_s);
    record(u"calendar-election"_s, props.election);
    page(u"calendar-timeline"_s, u"calendar"_s, u"timeline"_s, u"part"_s);
    page(u"briefings-briefing"_s, u"briefings"_s, props.meeting.text());
    stops.append({u"briefings-reading"_s, [id = props.meeting, &window](Session &session) {
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
    page(u"briefings-templates"_s, u"briefings"_s, u"templates"_s, u"templates"_s);
    page(u"briefings-draft"_s, u"briefings"_s, props.draft.text());
    page(u"meetings-report"_s, u"meetings"_s, props.meeting.text(), u"report"_s);
    page(u"meetings-disclosure"_s, u"meetings"_s, props.unreported.text(), u"disclosure"_s);
    record(u"meetings-unreported"_s, props.unreported);
    page(u"directory-everybody"_s, u"directory"_s, u"everybody"_s, u"part"_s);
    page(u"directory-search"_s, u"directory"_s, u"danish eks"_s, u"search"_s);
    page(u"directory-coverage"_s, u"directory"_s, u"coverage"_s, u"coverage"_s);
    const auto import = [&stops](const QString &name, const QString &file) {
        stops.append({name, [file](Session &session) {
                          session.openFiles({QUrl::fromLocalFile(file)});
                      }});
    };
    page(u"meetings-templates"_s, u"meetings"_s, u"templates"_s, u"templates"_s);
    page(u"meetings-promises"_s, u"meetings"_s, u"promises"_s, u"promises"_s);
    page(u"meetings-note"_s, u"meetings"_s, u"note"_s, u"import"_s);
    import(u"meetings-import"_s, props.note);
    import(u"directory-import"_s, props.cards);
    import(u"directory-import-table"_s, props.table);
    import(u"calendar-import"_s, props.calendar);
    page(u"handbook-meetings"_s, u"handbook"_s, u"meetings"_s, u"chapter"_s);
    page(u"exchange-circle"_s, u"exchange"_s, u"circle"_s);
    stops.append({u"exchange-folder"_s, [exchange = props.exchange](Session &session) {
                      if (auto *link = session.link(u"exchange"_s)) {
                          link->close();
                      }
                      session.openPage(u"exchange"_s);
                      FolderWatch::instance()->choose(QUrl::fromLocalFile(exchange));
                      constexpr int longEnough = 1000; // milliseconds
                      settle(longEnough);
                  }});
    import(u"exchange-preview"_s, props.bundle);
    page(u"exchange-peer"_s, u"exchange"_s, props.peer.text(), u"peer"_s);
    import(u"exchange-card"_s, props.card);
    import(u"exchange-alarm"_s, props.forgedCard);
    page(u"exchange-conflicts"_s, u"exchange"_s, u"conflicts"_s);
    stops.append({u"exchange-release"_s, [](Session &session) {
                      (void)session.store().edit(QString(), addAudience).result();
                      session.openPage(u"exchange"_s, u"release"_s, u"part"_s);
                  }});
    stops.append({u"exchange-proposals"_s, [point = props.contactPoint](Session &session) {
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
    stops.append({u"about"_s, [&window](Session &) {
                      QMetaObject::invokeMethod(&window, "showAbout");
                  }});
    return stops;
}

} // namespace Liaison::Tour
