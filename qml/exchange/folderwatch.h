// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/exchangefolder.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <QUrl>
#include <QVariantList>

namespace Liaison
{

/// The exchange folder while the program runs: looks when something changes there or here, and now and then, because what lies on
/// another computer does not tell. One per window; QML sees it as the singleton `FolderWatch`.
class FolderWatch : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// As people write it; empty: none is chosen.
    Q_PROPERTY(QString folder READ folder NOTIFY changed FINAL)
    /// When it was looked into and what lies there, as a sentence; empty before that.
    Q_PROPERTY(QString sentence READ sentence NOTIFY looked FINAL)
    /// What can't be done: sentences.
    Q_PROPERTY(QStringList problems READ problems NOTIFY changed FINAL)
    /// [{ file, title, text, clean }]: bundles that wait for a decision.
    Q_PROPERTY(QVariantList waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY changed FINAL)
    /// [{ name, why }]: files that were left alone.
    Q_PROPERTY(QVariantList left READ left NOTIFY changed FINAL)
    /// Where the profile lies in a folder that something else keeps in step: what to do; otherwise empty.
    Q_PROPERTY(QString warning READ warning CONSTANT FINAL)

public:
    explicit FolderWatch(QObject *parent = nullptr);
    ~FolderWatch() override;
    static FolderWatch *instance();

    QString folder() const;
    QString sentence() const;
    QStringList problems() const;
    QVariantList waiting() const;
    int waitingCount() const;
    QVariantList left() const;
    QString warning() const;

    Q_INVOKABLE void choose(const QUrl &folder);
    /// From now on there is none.
    Q_INVOKABLE void forget();
    Q_INVOKABLE void look();

Q_SIGNALS:
    void changed();
    void looked();
    /// A bundle that waits for a decision and was not told of before.
    void arrived(const QString &title, const QString &text, const QUrl &file);

private:
    void chooseFolder(const QString &path);
    void goOn();
    void take(const Result<FolderReport> &report);
    void announce();
    void watch();

    std::unique_ptr<ExchangeFolder> m_exchange; ///< null where there is no profile
    QFileSystemWatcher m_watcher;
    QTimer m_now; ///< once the folder is quiet
    QTimer m_later; ///< once the profile is quiet
    QTimer m_poll;
    QFuture<Result<FolderReport>> m_looking;
    QFuture<Result<Done>> m_choosing;
    bool m_busy = false;
    bool m_again = false; ///< something happened while it looked
    std::optional<QString> m_wanted; ///< what was chosen while it looked
    QDateTime m_at; ///< when it was looked into
    FolderReport m_report;
    QString m_problem;
    QSet<QString> m_told; ///< files
    QString m_warning;
};

} // namespace Liaison
