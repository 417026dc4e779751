// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "folderwatch.h"

#include "components/session.h"
#include "documents/wording.h"

#include <KLocalizedString>

#include <QFileInfo>

#include <chrono>

namespace Liaison
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto quietThere = 500ms;
constexpr auto quietHere = 15s; // who is typing is not done
constexpr auto decided = 1s; // while something waits, a change may be the decision about it
constexpr auto pollEvery = 60s;

FolderWatch *s_watch = nullptr;

QString titleOf(const FolderReport::Bundle &bundle)
{
    return i18nc("@title %1 number, %2 person", "Bundle %1 from %2", bundle.number, bundle.sender);
}

QString textOf(const FolderReport::Bundle &bundle)
{
    const auto records = i18ncp("@info", "%1 record", "%1 records", int(bundle.records));
    const auto why = !bundle.why.isEmpty() ? bundle.why
        : bundle.clean                     ? i18nc("@info of a bundle", "Nothing in it conflicts or is deleted.")
                                           : i18nc("@info of a bundle", "Something in it needs a decision.");
    return i18nc("@info %1 number of records, %2 sentence", "%1. %2", records, why);
}
}

FolderWatch::FolderWatch(QObject *parent)
    : QObject(parent)
{
    s_watch = this;
    const auto *session = Session::instance();
    if (!session->problem().isEmpty()) {
        return;
    }
    m_warning = SyncedPlace::warning(session->folder());
    m_exchange = std::make_unique<ExchangeFolder>(session->profile());
    m_now.setSingleShot(true);
    m_now.setInterval(quietThere);
    m_later.setSingleShot(true);
    m_later.setTimerType(Qt::VeryCoarseTimer);
    m_poll.setTimerType(Qt::VeryCoarseTimer);
    m_poll.setInterval(pollEvery);
    for (auto *timer : {&m_now, &m_later, &m_poll}) {
        connect(timer, &QTimer::timeout, this, &FolderWatch::look);
    }
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_now, qOverload<>(&QTimer::start));
    connect(&session->store(), &Store::changed, this, [this] {
        m_later.start(m_report.waiting.isEmpty() ? std::chrono::milliseconds(quietHere) : decided);
    });
    m_now.start();
}

FolderWatch::~FolderWatch()
{
    s_watch = nullptr;
    m_looking.waitForFinished();
    m_choosing.waitForFinished();
}

FolderWatch *FolderWatch::instance()
{
    return s_watch;
}

QString FolderWatch::folder() const
{
    return m_report.folder;
}

QString FolderWatch::sentence() const
{
    if (m_report.folder.isEmpty() || !m_at.isValid()) {
        return {};
    }
    const auto looked = i18nc("@info %1 moment", "Looked into on %1.", Wording::moment(m_at));
    return m_report.lying == 0 ? looked
                               : looked + u' '
            + i18ncp("@info",
                     "%1 bundle of yours lies there for others.",
                     "%1 bundles of yours lie there for others.",
                     m_report.lying);
}

QStringList FolderWatch::problems() const
{
    return m_problem.isEmpty() ? m_report.problems : QStringList{m_problem};
}

QVariantList FolderWatch::waiting() const
{
    QVariantList bundles;
    for (const auto &bundle : m_report.waiting) {
        bundles.append(QVariantMap{{u"file"_s, QUrl::fromLocalFile(bundle.file)},
                                   {u"title"_s, titleOf(bundle)},
                                   {u"text"_s, textOf(bundle)},
                                   {u"clean"_s, bundle.clean}});
    }
    return bundles;
}

int FolderWatch::waitingCount() const
{
    return int(m_report.waiting.size());
}

QVariantList FolderWatch::left() const
{
    QVariantList files;
    for (const auto &file : m_report.left) {
        files.append(QVariantMap{{u"name"_s, QFileInfo(file.file).fileName()}, {u"why"_s, file.why}});
    }
    return files;
}

QString FolderWatch::warning() const
{
    return m_warning;
}

void FolderWatch::choose(const QUrl &folder)
{
    chooseFolder(folder.toLocalFile());
}

void FolderWatch::forget()
{
    chooseFolder({});
}

void FolderWatch::chooseFolder(const QString &path)
{
    if (m_busy || !m_exchange) {
        m_wanted = path;
        return;
    }
    m_busy = true;
    m_choosing = m_exchange->choose(path);
    m_choosing.then(this, [this](const Result<Done> &done) {
        m_busy = false;
        m_again = true;
        if (!done) {
            Q_EMIT Session::instance()->errorOccurred(done.error().message);
        }
        goOn();
    });
}

void FolderWatch::look()
{
    if (m_busy || !m_exchange) {
        m_again = m_busy;
        return;
    }
    m_busy = true;
    m_looking = m_exchange->sync();
    m_looking.then(this, [this](const Result<FolderReport> &report) {
        m_busy = false;
        take(report);
        goOn();
    });
}

void FolderWatch::goOn()
{
    if (const auto wanted = std::exchange(m_wanted, {})) {
        chooseFolder(*wanted);
    } else if (std::exchange(m_again, false)) {
        m_now.start();
    }
}

void FolderWatch::take(const Result<FolderReport> &report)
{
    const auto shown = [this] {
        return std::tuple(folder(), problems(), waiting(), left());
    };
    const auto before = shown();
    if (report) {
        m_problem.clear();
        m_report = *report;
        m_at = Session::instance()->clock().now();
        watch();
    } else if (report.error().code != Error::Code::Busy) {
        m_problem = report.error().message; // what was known stays; it may be over in a minute
    }
    if (m_report.folder.isEmpty() && m_problem.isEmpty()) {
        m_poll.stop();
    } else if (!m_poll.isActive()) {
        m_poll.start();
    }
    Q_EMIT looked();
    // Only then: rows that are made anew lose the keyboard.
    if (shown() != before) {
        Q_EMIT changed();
    }
    if (report) {
        announce();
    }
}

void FolderWatch::announce()
{
    for (const auto &bundle : std::as_const(m_report.taken)) {
        Session::instance()->tell(i18nc("@info undo; %1 person", "Import a bundle from %1", bundle.sender),
                                  bundle.transaction);
    }
    QSet<QString> here;
    for (const auto &bundle : std::as_const(m_report.waiting)) {
        here.insert(bundle.file);
        if (!m_told.contains(bundle.file)) {
            Q_EMIT arrived(titleOf(bundle), textOf(bundle), QUrl::fromLocalFile(bundle.file));
        }
    }
    m_told = here;
}

void FolderWatch::watch()
{
    const auto watched = m_watcher.directories();
    if (watched == QStringList{m_report.folder}) {
        return;
    }
    if (!watched.isEmpty()) {
        m_watcher.removePaths(watched);
    }
    if (!m_report.folder.isEmpty()) {
        m_watcher.addPath(m_report.folder);
    }
}

} // namespace Liaison
