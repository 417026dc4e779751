// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recorddetails.h"

namespace Liaison
{

/// What MeetingCard shows of one meeting, and what can be done there. The lists have models of their own.
class MeetingDetails : public RecordDetails
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString when READ when NOTIFY changed FINAL)
    /// The status word of the schema, not translated: draft, open, in-progress, closed, or empty.
    Q_PROPERTY(QString status READ status NOTIFY changed FINAL)
    /// Nothing can be changed until it is reopened.
    Q_PROPERTY(bool locked READ isLocked NOTIFY changed FINAL)
    /// "Reopened on 5 March 2019 by Ines Specimen"; empty where it never was.
    Q_PROPERTY(QString reopened READ reopened NOTIFY changed FINAL)
    /// { planned: text, over: is it longer than the meeting?, carryable: number, items: [{ record, title }] }
    Q_PROPERTY(QVariantMap agenda READ agenda NOTIFY changed FINAL)
    /// Asks and promises of earlier meetings with the same people: [{ text, subtitle, days, record, onAgenda }]
    Q_PROPERTY(QVariantList openPoints READ openPoints NOTIFY changed FINAL)
    /// Originals of imported notes and other files: [{ name, record }]
    Q_PROPERTY(QVariantList attachments READ attachments NOTIFY changed FINAL)
    /// Outlines for meetings: [{ name, record }]
    Q_PROPERTY(QVariantList templates READ templates NOTIFY changed FINAL)
    Q_PROPERTY(QString series READ series NOTIFY changed FINAL)
    Q_PROPERTY(QString previous READ previous NOTIFY changed FINAL)
    Q_PROPERTY(QString next READ next NOTIFY changed FINAL)
    Q_PROPERTY(bool needsRecord READ needsRecord NOTIFY changed FINAL)

public:
    explicit MeetingDetails(QObject *parent = nullptr);

    QString when() const;
    QString status() const;
    bool isLocked() const;
    QString reopened() const;
    QVariantMap agenda() const;
    QVariantList openPoints() const;
    QVariantList attachments() const;
    QVariantList templates() const;
    QString series() const;
    QString previous() const;
    QString next() const;
    bool needsRecord() const;

    Q_INVOKABLE void setStatus(const QString &status);
    /// The next meeting of the series, or a copy of this one: made and shown.
    Q_INVOKABLE void makeNext();
    Q_INVOKABLE void makeCopy();
    /// Into the trash; the user is told what becomes of its actions.
    Q_INVOKABLE void removeMeeting();

    Q_INVOKABLE void setOutcomeState(const QString &outcome, const QString &state);
    Q_INVOKABLE void makeAction(const QString &outcome);
    Q_INVOKABLE void makeOutcome(const QString &action);
    Q_INVOKABLE void removeRecord(const QString &record);

    /// A line as AgendaLine understands it.
    Q_INVOKABLE void addPoint(const QString &typed);
    Q_INVOKABLE void movePoint(const QString &item, int to);
    Q_INVOKABLE void setPointClosed(const QString &item, bool closed);
    Q_INVOKABLE void carryOver();
    Q_INVOKABLE void putOnAgenda(const QString &outcome);
    Q_INVOKABLE void saveTemplate();
    Q_INVOKABLE void applyTemplate(const QString &outline);

    /// @p side: empty for the one that follows from what they work for.
    Q_INVOKABLE void addParticipant(const QString &record, const QString &side);
    Q_INVOKABLE void addGuest(const QString &name, const QString &side);
    Q_INVOKABLE void setAttended(const QString &participant, bool attended);
    Q_INVOKABLE void setInvited(const QString &participant, bool invited);
    /// All who were invited.
    Q_INVOKABLE void setAllAttended();

protected:
    Query query() const override;
};

} // namespace Liaison
