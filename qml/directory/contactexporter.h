// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace Liaison
{

/// Writes contacts for address books and spreadsheets, and looks at what the clipboard brings.
class ContactExporter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    /// What the last export was: sentences; or what went wrong.
    Q_PROPERTY(QString result READ result NOTIFY changed FINAL)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY changed FINAL)
    /// Who goes out: these people and organisations (ids); where there are none, what the next two say.
    Q_PROPERTY(QStringList records MEMBER m_records NOTIFY selectionChanged FINAL)
    /// The network of a country, organisations of a kind with their people, or everything.
    Q_PROPERTY(QString country MEMBER m_country NOTIFY selectionChanged FINAL)
    Q_PROPERTY(QString organisationKind MEMBER m_organisationKind NOTIFY selectionChanged FINAL)
    Q_PROPERTY(bool notes MEMBER m_notes NOTIFY selectionChanged FINAL)
    Q_PROPERTY(bool internal MEMBER m_internal NOTIFY selectionChanged FINAL)
    Q_PROPERTY(bool version3 MEMBER m_version3 NOTIFY selectionChanged FINAL)

public:
    explicit ContactExporter(QObject *parent = nullptr);

    bool isBusy() const;
    QString result() const;
    bool hasFailed() const;

    /// By the ending of @p file. The dialog of the system has asked before about a file that exists.
    Q_INVOKABLE void write(const QUrl &file);
    /// A name that no file has yet, for a dialog; @p ending: "vcf" or "csv".
    Q_INVOKABLE QUrl suggestedFile(const QString &ending) const;

    /// A vCard in the clipboard, or nothing.
    Q_INVOKABLE QString clipboardCards() const;
    /// Files in the clipboard.
    Q_INVOKABLE QList<QUrl> clipboardFiles() const;

Q_SIGNALS:
    void changed();
    void selectionChanged();

private:
    QStringList m_records;
    QString m_country;
    QString m_organisationKind;
    bool m_notes = true;
    bool m_internal = false;
    bool m_version3 = false;
    bool m_busy = false;
    bool m_failed = false;
    QString m_result;
};

} // namespace Liaison
