// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "session.h"

#include "actions/actions.h"
#include "exchange/proposals.h"
#include "meetings/meetings.h"
#include "ownership.h"
#include "pagelink.h"

#include <KLocalizedString>

#include <QDir>
#include <QLocale>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
Session *s_instance = nullptr;

struct Counts {
    Id me;
    QString meName;
    int conflicts = 0;
    int proposals = 0;
    int overdueActions = 0;
    int meetingsWithoutRecord = 0;
    bool fresh = false;
    QDate today;
    bool sample = false;
};

Result<Counts> counts(const Reader &reader)
{
    Counts counts;
    counts.me = reader.me();
    counts.meName = reader.title(counts.me);
    LIAISON_TRY(counts.conflicts, reader.conflictCount());
    LIAISON_TRY(const auto proposals, Proposals::waiting(reader));
    counts.proposals = int(proposals.size());
    LIAISON_TRY(counts.overdueActions, Actions::overdueCount(reader));
    LIAISON_TRY(counts.meetingsWithoutRecord, Meetings::withoutRecordCount(reader));
    LIAISON_TRY(const auto fresh,
                reader.select(u"SELECT NOT EXISTS (SELECT 1 FROM meeting) AND NOT EXISTS (SELECT 1 FROM organisation)"
                              " AND NOT EXISTS (SELECT 1 FROM person WHERE id IS NOT ?)"_s,
                              {counts.me.bytes()}));
    counts.fresh = fresh.first().first().toBool();
    counts.today = reader.today();
    counts.sample = reader.playsOnADay();
    return counts;
}

/// Bundles, calendars and contacts have endings of their own; what else comes is a note or a mail.
QString pageFor(const QUrl &file)
{
    const auto isA = [name = file.fileName()](QStringView ending) {
        return name.endsWith(ending, Qt::CaseInsensitive);
    };
    return isA(u".liaison") || isA(u".liaison-card")     ? u"exchange"_s
        : isA(u".ics") || isA(u".ical")                  ? u"calendar"_s
        : isA(u".vcf") || isA(u".vcard") || isA(u".csv") ? u"directory"_s
                                                         : u"meetings"_s;
}

/// Of the pages that pageFor() knows, in the words of main/pages.cpp.
QString titleOf(QStringView page)
{
    return page == u"exchange" ? i18nc("@title page", "Exchange")
        : page == u"calendar"  ? i18nc("@title page", "Calendar")
        : page == u"directory" ? i18nc("@title page", "Directory")
                               : i18nc("@title page", "Meetings");
}
}

Session::Session(Result<std::unique_ptr<Profile>> profile, const QString &folder, const Clock &clock)
    : m_profile(std::move(profile))
    , m_folder(folder)
    , m_clock(clock)
    , m_today(clock.today())
    , m_refresh(new QTimer(this))
{
    Q_ASSERT(!s_instance);
    s_instance = this;
    // Several transactions in a row, as an import makes them, are one refresh.
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(50);
    connect(m_refresh, &QTimer::timeout, this, &Session::refresh);
    watchMidnight();
    if (m_profile) {
        connect(&store(), &Store::changed, m_refresh, qOverload<>(&QTimer::start));
        // Where that can't be written, lists stay in the order that they had.
        store().setSortLocale(QLocale().language() == QLocale::C ? QString() : QLocale().name());
        refresh();
    }
}

Session::~Session()
{
    s_instance = nullptr;
}

Session *Session::instance()
{
    return s_instance;
}

Session *Session::create(QQmlEngine *, QJSEngine *)
{
    Q_ASSERT(s_instance);
    QJSEngine::setObjectOwnership(s_instance, QJSEngine::CppOwnership);
    return s_instance;
}

Profile &Session::profile() const
{
    return **m_profile;
}

Store &Session::store() const
{
    return profile().store();
}

const Clock &Session::clock() const
{
    return m_clock;
}

QDate Session::today() const
{
    return m_today;
}

QString Session::me() const
{
    return m_me;
}

QString Session::meName() const
{
    return m_meName;
}

int Session::conflicts() const
{
    return m_conflicts;
}

int Session::proposals() const
{
    return m_proposals;
}

int Session::overdueActions() const
{
    return m_overdueActions;
}

int Session::meetingsWithoutRecord() const
{
    return m_meetingsWithoutRecord;
}

bool Session::isFresh() const
{
    return m_fresh;
}

bool Session::isSample() const
{
    return m_sample;
}

QString Session::undoLabel() const
{
    return m_undoLabel;
}

QString Session::problem() const
{
    return m_profile ? QString() : m_profile.error().message;
}

QString Session::folder() const
{
    return m_folder;
}

QString Session::profileName() const
{
    const QDir folder(m_folder);
    return folder == QDir(Profile::defaultFolder()) ? QString() : folder.dirName();
}

QString Session::currentPage() const
{
    return m_currentPage;
}

void Session::setCurrentPage(const QString &page)
{
    if (m_currentPage != page) {
        m_currentPage = page;
        Q_EMIT currentPageChanged();
    }
}

void Session::open(const QString &id)
{
    const auto read = [id](const Reader &reader) {
        return Ownership::pageOf(reader, Id::fromText(id));
    };
    await(store().read(read), this, [this, id](const Ownership::Place &place) {
        request(place.page, {.record = place.record.text(), .type = place.type, .part = id});
        Q_EMIT pageRequested(place.page);
    });
}

void Session::openPage(const QString &page, const QString &record, const QString &type)
{
    if (!record.isEmpty()) {
        request(page, {.record = record, .type = type, .part = record});
    }
    Q_EMIT pageRequested(page);
}

void Session::createNew(const QString &page)
{
    const auto name = page.isEmpty() ? m_currentPage : page;
    if (name != m_currentPage) {
        Q_EMIT pageRequested(name);
    }
    request(name, {.create = true});
}

void Session::find()
{
    if (auto *page = link(m_currentPage)) {
        Q_EMIT page->findRequested();
    }
}

void Session::openFiles(const QList<QUrl> &files)
{
    if (files.isEmpty()) {
        return;
    }
    struct Group {
        QString page;
        QList<QUrl> files;
    };
    QList<Group> groups;
    for (const auto &file : files) {
        const auto page = pageFor(file);
        const auto group = std::ranges::find(groups, page, &Group::page);
        if (group == groups.end()) {
            groups.append({page, {file}});
        } else {
            group->files.append(file);
        }
    }
    for (const auto &group : std::as_const(groups)) {
        request(group.page, {.files = group.files});
    }
    Q_EMIT pageRequested(groups.first().page);
    if (groups.size() > 1) {
        QStringList others;
        for (const auto &group : std::as_const(groups).mid(1)) {
            others.append(i18ncp("@info part of a list; %2 page",
                                 "%1 on %2",
                                 "%1 on %2",
                                 int(group.files.size()),
                                 titleOf(group.page)));
        }
        notify(i18nc("@info %1 such as: 1 on Calendar and 2 on Directory",
                     "Files of other kinds wait on their pages: %1.",
                     QLocale().createSeparatedList(others)));
    }
}

void Session::openContacts(const QList<QUrl> &files)
{
    if (!files.isEmpty()) {
        request(u"directory"_s, {.files = files});
        Q_EMIT pageRequested(u"directory"_s);
    }
}

void Session::notify(const QString &message)
{
    Q_EMIT notified(message);
}

void Session::tell(const QString &label, qint64 transaction)
{
    if (transaction != 0) {
        Q_EMIT edited(label, transaction);
    }
}

void Session::undo(qint64 transaction)
{
    store().undo(transaction).then(this, [this](const Result<QString> &label) {
        Q_EMIT notified(label ? i18nc("@info %1 is what was done", "Undone: %1", *label) : label.error().message);
    });
}

PageLink *Session::link(const QString &page) const
{
    return m_links.value(page);
}

void Session::addLink(PageLink *link)
{
    m_links.insert(link->name(), link);
    if (!m_waiting.contains(link->name())) {
        return;
    }
    // Not now: the page is not quite there yet.
    QMetaObject::invokeMethod(
        link,
        [this, link] {
            if (m_waiting.contains(link->name())) {
                deliver(link, m_waiting.take(link->name()));
            }
        },
        Qt::QueuedConnection);
}

void Session::removeLink(PageLink *link)
{
    if (m_links.value(link->name()) == link) {
        m_links.remove(link->name());
    }
}

void Session::request(const QString &page, const Request &request)
{
    if (auto *there = link(page)) {
        deliver(there, request);
    } else {
        m_waiting.insert(page, request);
    }
}

void Session::deliver(PageLink *link, const Request &request)
{
    if (request.create) {
        Q_EMIT link->newRequested();
    } else if (!request.files.isEmpty()) {
        Q_EMIT link->filesRequested(request.files);
    } else {
        Q_EMIT link->openRequested(request.type, request.record, request.part);
    }
}

void Session::refresh()
{
    await(store().read(counts), this, [this](const Counts &counts) {
        const auto me = counts.me.isNull() ? QString() : counts.me.text();
        if (std::exchange(m_me, me) != me || std::exchange(m_meName, counts.meName) != counts.meName) {
            m_meName = counts.meName;
            Q_EMIT meChanged();
        }
        m_conflicts = counts.conflicts;
        m_proposals = counts.proposals;
        m_overdueActions = counts.overdueActions;
        m_meetingsWithoutRecord = counts.meetingsWithoutRecord;
        m_fresh = counts.fresh;
        m_sample = counts.sample;
        Q_EMIT countsChanged();
        if (std::exchange(m_today, counts.today) != counts.today) {
            Q_EMIT todayChanged();
        }
    });
    await(store().undoLabel(), this, [this](const QString &label) {
        if (std::exchange(m_undoLabel, label) != label) {
            Q_EMIT undoLabelChanged();
        }
    });
}

void Session::watchMidnight()
{
    // Once a minute: a timer for midnight would miss it on a laptop that slept.
    auto *timer = new QTimer(this);
    timer->setTimerType(Qt::VeryCoarseTimer);
    timer->start(60'000);
    connect(timer, &QTimer::timeout, this, [this, day = m_clock.today()]() mutable {
        const auto today = m_clock.today();
        if (std::exchange(day, today) != today && m_profile) {
            m_refresh->start();
        }
    });
}

} // namespace Liaison
