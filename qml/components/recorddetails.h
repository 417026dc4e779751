// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"
#include "store/store.h"

#include <QObject>
#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QVariantMap>

#include <functional>

namespace Liaison
{

/// What a card shows of one record: its values in words, read again whenever something changes. Cards that show more derive from
/// it and give query(): what that returns is `extra`.
class RecordDetails : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged FINAL)
    /// Field name → text as a person reads it; empty fields are missing.
    Q_PROPERTY(QVariantMap values READ values NOTIFY changed FINAL)
    Q_PROPERTY(QVariantMap extra READ extra NOTIFY changed FINAL)
    /// Fields that two people changed: names.
    Q_PROPERTY(QStringList conflicts READ conflicts NOTIFY changed FINAL)
    /// That somebody keeps it up to date no longer, as a sentence; or empty.
    Q_PROPERTY(QString withdrawn READ withdrawn NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    /// The record's type: "meeting".
    Q_PROPERTY(QString type READ type NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    /// The record was deleted or erased meanwhile.
    Q_PROPERTY(bool gone READ isGone NOTIFY changed FINAL)

public:
    explicit RecordDetails(QObject *parent = nullptr);

    QString recordId() const;
    void setRecordId(const QString &id);
    QVariantMap values() const;
    QVariantMap extra() const;
    QStringList conflicts() const;
    QString withdrawn() const;
    QString name() const;
    QString type() const;
    bool isReady() const;
    bool isGone() const;

    /// Puts the record into the trash; the user is told, with a way back.
    Q_INVOKABLE void remove();
    Q_INVOKABLE void refresh();

    void classBegin() override;
    void componentComplete() override;

Q_SIGNALS:
    void recordIdChanged();
    void changed();
    void removed();

protected:
    using Query = std::function<Result<QVariantMap>(const Reader &)>;
    /// Runs on the store's thread: capture values only.
    virtual Query query() const;
    Id id() const;

private:
    struct Content {
        QVariantMap values;
        QVariantMap extra;
        QStringList conflicts;
        QString withdrawn;
        QString name;
        QString type;
        bool gone = false;
    };
    static Result<Content> read(const Reader &reader, const Id &id, const Query &query);

    Id m_id;
    Content m_content;
    bool m_complete = false;
    bool m_ready = false;
};

} // namespace Liaison
