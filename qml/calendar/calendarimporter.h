// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "calendar/calendarimport.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QUrl>

#include <atomic>
#include <memory>

namespace Liaison
{

/// A calendar on its way into meetings and actions: read, shown entry by entry, decided, and then written in one step. Rows are what
/// is new, what changes, what can't be taken, and what stays. Roles: section, name, detail, line, verdict, accepted, changes, lines
/// (sentences about it).
class CalendarImporter : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool hasPreview MEMBER m_hasPreview NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString fileName MEMBER m_fileName NOTIFY changed FINAL)
    Q_PROPERTY(QString problem MEMBER m_problem NOTIFY changed FINAL)
    /// "3 new · 1 changed · 2 unchanged"
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    /// How many entries the next step writes.
    Q_PROPERTY(int accepted READ accepted NOTIFY acceptedChanged FINAL)

public:
    enum Role {
        Section = Qt::UserRole,
        Name,
        Detail,
        Line,
        Verdict,
        Accepted,
        Changes,
        Lines,
    };

    explicit CalendarImporter(QObject *parent = nullptr);
    ~CalendarImporter() override; ///< stops what is running

    bool isBusy() const;
    QString summary() const;
    int accepted() const;

    Q_INVOKABLE void readFile(const QUrl &file);
    Q_INVOKABLE void setAccepted(int row, bool accepted);
    Q_INVOKABLE void stop();
    /// Writes what is accepted; then imported(), or a problem.
    Q_INVOKABLE void commit();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();
    void acceptedChanged();
    void imported();

private:
    using Stopped = std::shared_ptr<std::atomic<bool>>; ///< shared with the store's thread
    struct Content {
        QList<CalendarEntry> entries;
        QList<Calendar::Plan> plans;
    };
    void begin();
    void preview(const QString &path, bool again);
    void show(const Content &content);
    void fail(const QString &problem);

    QString m_path;
    QString m_fileName;
    QString m_problem;
    bool m_hasPreview = false;
    Stopped m_work;
    Content m_content; ///< in the order of the file
    QList<bool> m_accepted;
    QList<int> m_order; ///< which of them stands where
};

} // namespace Liaison
