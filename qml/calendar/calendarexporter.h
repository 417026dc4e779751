// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace Liaison
{

/// Writes meetings and actions as a calendar of other programs; the user is told.
class CalendarExporter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool meetings MEMBER m_meetings NOTIFY changed FINAL)
    Q_PROPERTY(bool actions MEMBER m_actions NOTIFY changed FINAL)
    /// With meetings that were and actions that are done.
    Q_PROPERTY(bool past MEMBER m_past NOTIFY changed FINAL)
    /// What came of it: a sentence.
    Q_PROPERTY(QString result READ result NOTIFY resultChanged FINAL)
    Q_PROPERTY(bool failed READ failed NOTIFY resultChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY resultChanged FINAL)

public:
    explicit CalendarExporter(QObject *parent = nullptr);

    QString result() const;
    bool failed() const;
    bool isBusy() const;

    Q_INVOKABLE void write(const QUrl &file);
    /// A name for the file, in the user's documents.
    Q_INVOKABLE QUrl suggestedFile() const;

Q_SIGNALS:
    void changed();
    void resultChanged();

private:
    void tell(const QString &sentence, bool failed);

    bool m_meetings = true;
    bool m_actions = true;
    bool m_past = false;
    bool m_busy = false;
    bool m_failed = false;
    QString m_result;
};

} // namespace Liaison
