// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recorddetails.h"

namespace Liaison
{

/// What MeetingCard shows of one meeting, and what can be done there.
class MeetingDetails : public RecordDetails
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString when READ when NOTIFY changed FINAL)
    /// The status word of the schema, not translated: draft, open, in-progress, closed, or empty.
    Q_PROPERTY(QString status READ status NOTIFY changed FINAL)
    /// [{ name, description, side, sideLabel, record, attended, invited, participant }]
    Q_PROPERTY(QVariantList attendees READ attendees NOTIFY changed FINAL)
    /// Asks and promises of earlier meetings with the same people: [{ text, subtitle, days, record }]
    Q_PROPERTY(QVariantList openPoints READ openPoints NOTIFY changed FINAL)
    /// Originals of imported notes and other files: [{ name, record }]
    Q_PROPERTY(QVariantList attachments READ attachments NOTIFY changed FINAL)
    Q_PROPERTY(QString previous READ previous NOTIFY changed FINAL)
    Q_PROPERTY(QString next READ next NOTIFY changed FINAL)
    Q_PROPERTY(bool needsRecord READ needsRecord NOTIFY changed FINAL)

public:
    explicit MeetingDetails(QObject *parent = nullptr);

    QString when() const;
    QString status() const;
    QVariantList attendees() const;
    QVariantList openPoints() const;
    QVariantList attachments() const;
    QString previous() const;
    QString next() const;
    bool needsRecord() const;

    Q_INVOKABLE void setStatus(const QString &status);
    /// A line under the outcomes: "/ask Text" sets the kind; without a word it is @p kind.
    Q_INVOKABLE void addOutcome(const QString &line, const QString &kind);
    Q_INVOKABLE void setOutcomeState(const QString &outcome, const QString &state);
    Q_INVOKABLE void makeAction(const QString &outcome);
    Q_INVOKABLE void removeRecord(const QString &record);
    Q_INVOKABLE void addParticipant(const QString &record, const QString &side);
    Q_INVOKABLE void setAttended(const QString &participant, bool attended);

protected:
    Query query() const override;
};

} // namespace Liaison
