// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/profile.h"

#include <QDate>
#include <QHash>
#include <QPointer>
#include <QQmlEngine>
#include <QUrl>

#include <memory>

class QTimer;

namespace Liaison
{

class PageLink;

/// What all pages share: the profile, today, who I am, what needs a badge; and the way to other pages and records.
/// One per window, made by the program (or a test) before the QML engine; QML sees it as the singleton `Session`.
///
/// In C++ helpers of pages:
///     Session::instance()->store().read(...)
///     Session::instance()->edit(i18nc("@info undo", "Add person"), [person](Edit &edit) { return edit.put(person); },
///                               this, [this](Id id) { ... });
/// edit() tells the user what went wrong, or what was done together with a way to undo it; nothing else is needed.
class Session : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// In the computer's time zone, changing at midnight; the day of the sample data where there are some. See Reader::today().
    Q_PROPERTY(QDate today READ today NOTIFY todayChanged)
    /// The profile's owner: id of the person record, or empty.
    Q_PROPERTY(QString me READ me NOTIFY meChanged)
    Q_PROPERTY(QString meName READ meName NOTIFY meChanged)
    /// Numbers for badges.
    Q_PROPERTY(int conflicts READ conflicts NOTIFY countsChanged)
    Q_PROPERTY(int proposals READ proposals NOTIFY countsChanged)
    Q_PROPERTY(int overdueActions READ overdueActions NOTIFY countsChanged)
    Q_PROPERTY(int meetingsWithoutRecord READ meetingsWithoutRecord NOTIFY countsChanged)
    /// Nothing is in the profile but, at most, its owner: time for first steps.
    Q_PROPERTY(bool fresh READ isFresh NOTIFY countsChanged)
    /// Sample data are in the profile, so that today is the day that they play on.
    Q_PROPERTY(bool sample READ isSample NOTIFY countsChanged)
    /// What undo() would take back, in words; empty for nothing.
    Q_PROPERTY(QString undoLabel READ undoLabel NOTIFY undoLabelChanged)
    /// Why there is no profile: a sentence; empty when all is well. Pages are only shown when it is empty.
    Q_PROPERTY(QString problem READ problem CONSTANT)
    Q_PROPERTY(QString folder READ folder CONSTANT)
    /// Tells this profile from others; empty for the usual one.
    Q_PROPERTY(QString profileName READ profileName CONSTANT)
    /// Name of the page that is shown; set by the window.
    Q_PROPERTY(QString currentPage READ currentPage WRITE setCurrentPage NOTIFY currentPageChanged)

public:
    /// @p profile: opened, or why it could not be; @p folder is where.
    Session(Result<std::unique_ptr<Profile>> profile, const QString &folder, const Clock &clock = {});
    ~Session() override;
    static Session *instance();
    static Session *create(QQmlEngine *, QJSEngine *);

    /// Only where there is no problem.
    Profile &profile() const;
    Store &store() const;
    const Clock &clock() const;

    QDate today() const;
    QString me() const;
    QString meName() const;
    int conflicts() const;
    int proposals() const; ///< that wait for me; see Proposals::waiting()
    int overdueActions() const;
    int meetingsWithoutRecord() const;
    bool isFresh() const;
    bool isSample() const;
    QString undoLabel() const;
    QString problem() const;
    QString folder() const;
    QString profileName() const;
    QString currentPage() const;
    void setCurrentPage(const QString &page);

    /// Shows the page that a record belongs to, and the record on it; @p id is 32 hexadecimal digits.
    Q_INVOKABLE void open(const QString &id);
    /// Shows a page by its name ("directory", "meetings", ...), and on it the record, or what else it knows by this name (a country's
    /// code, with @p type "country").
    Q_INVOKABLE void openPage(const QString &page, const QString &record = {}, const QString &type = {});
    /// Asks the page named @p page to make a new record ("" for the page that is shown).
    Q_INVOKABLE void createNew(const QString &page = {});
    /// Asks the page that is shown to put the cursor into its search field.
    Q_INVOKABLE void find();
    /// Takes back the last change, and tells about it. @p transaction: that one or none; 0: whichever is the last.
    Q_INVOKABLE void undo(qint64 transaction = 0);
    /// Hands files of the command line or of a drop to the page that imports them.
    Q_INVOKABLE void openFiles(const QList<QUrl> &files);
    /// The same for files that hold contacts, though their names do not tell.
    Q_INVOKABLE void openContacts(const QList<QUrl> &files);
    /// The link of a page that was loaded, or null.
    Q_INVOKABLE Liaison::PageLink *link(const QString &page) const;
    /// Tells the user something in passing.
    Q_INVOKABLE void notify(const QString &message);

    /// What an edit gave, and the number by which it can be undone; 0 where it changed nothing.
    template<typename T>
    struct Written {
        T value;
        qint64 transaction = 0;
    };
    /// Store::edit() with that number; the user is told by whoever called.
    template<typename Work>
    auto write(const QString &label, Work work)
    {
        using T = typename std::invoke_result_t<Work, Edit &>::Value;
        return store().edit(label, [work = std::move(work)](Edit &edit) mutable -> Result<Written<T>> {
            LIAISON_TRY(auto value, work(edit));
            return Written<T>{std::move(value), edit.transaction()};
        });
    }
    /// Store::edit(), and then the user is told: what went wrong, or @p label with *Undo*. @p then gets the value, in the
    /// window's thread, as long as @p context lives.
    template<typename Work, typename Then>
    void edit(const QString &label, Work work, QObject *context, Then then)
    {
        await(write(label, std::move(work)),
              this,
              [this, label, context = QPointer(context), then](const auto &written) {
                  tell(label, written.transaction);
                  if (context) {
                      then(written.value);
                  }
              });
    }
    template<typename Work>
    void edit(const QString &label, Work work)
    {
        edit(label, std::move(work), this, [](const auto &) { });
    }
    /// The value of a future of the store for @p then in the window's thread; an error is told to the user.
    template<typename T, typename Then>
    void await(QFuture<Result<T>> future, QObject *context, Then then)
    {
        future.then(this, [this, context = QPointer(context), then](const Result<T> &result) {
            if (!result) {
                Q_EMIT errorOccurred(result.error().message);
            } else if (context) {
                then(*result);
            }
        });
    }

    /// That something was done, with a way back; nothing where nothing was changed.
    void tell(const QString &label, qint64 transaction);

Q_SIGNALS:
    void todayChanged();
    void meChanged();
    void countsChanged();
    void undoLabelChanged();
    void currentPageChanged();
    /// A sentence for the user; the window shows it.
    void errorOccurred(const QString &message);
    /// After an edit that can be undone; @p label as the edit was called. Not after one that changed nothing.
    void edited(const QString &label, qint64 transaction);
    void notified(const QString &message);
    /// To the window: show this page.
    void pageRequested(const QString &page);
    /// To the window: show @p component in the column with this number (the page itself is column 0).
    void columnRequested(const QString &page, QQmlComponent *component, const QVariantMap &properties, int column);
    /// To the window: show nothing from this column on.
    void columnsClosed(const QString &page, int column);

private:
    friend class PageLink;
    struct Request {
        QString record = {};
        QString type = {};
        QString part = {};
        bool create = false;
        QList<QUrl> files = {};
    };
    void addLink(PageLink *link);
    void removeLink(PageLink *link);
    void request(const QString &page, const Request &request);
    static void deliver(PageLink *link, const Request &request);
    void refresh();
    void watchMidnight();

    Result<std::unique_ptr<Profile>> m_profile;
    QString m_folder;
    Clock m_clock;
    QDate m_today;
    QTimer *m_refresh = nullptr;
    QString m_me;
    QString m_meName;
    int m_conflicts = 0;
    int m_proposals = 0;
    int m_overdueActions = 0;
    int m_meetingsWithoutRecord = 0;
    bool m_fresh = false;
    bool m_sample = false;
    QString m_undoLabel;
    QString m_currentPage;
    QHash<QString, QPointer<PageLink>> m_links;
    QHash<QString, Request> m_waiting;
};

} // namespace Liaison
