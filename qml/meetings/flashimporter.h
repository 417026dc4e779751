// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "meetings/flashlines.h"

#include <QAbstractListModel>
#include <QDate>
#include <QQmlEngine>
#include <QUrl>
#include <QVariantMap>

namespace Liaison
{

/// A note on its way into the profile: read, proposed line by line, changed or dropped, and then written in one step.
/// Rows are participants and other parties, then points, then actions. Roles: section, part (party, point or task), text, detail,
/// kind, kindLabel, accepted, isNew, words (of the note), from and to (indices into names; of a task, from are its owners), due.
class FlashImporter : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    /// A note was read and waits for a decision.
    Q_PROPERTY(bool hasProposal READ hasProposal NOTIFY hasProposalChanged FINAL)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY proposalChanged FINAL)
    /// ISO 8601, as typed.
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY proposalChanged FINAL)
    /// RED, ..., CLEAR; empty: none. Of the meeting and its actions.
    Q_PROPERTY(QString tlp READ tlp WRITE setTlp NOTIFY proposalChanged FINAL)
    /// What tlp may be, none first.
    Q_PROPERTY(QStringList labels READ labels CONSTANT FINAL)
    /// Of all parties.
    Q_PROPERTY(QStringList names READ partyNames NOTIFY namesChanged FINAL)
    /// Of points: [{ value, text }]
    Q_PROPERTY(QVariantList kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY countsChanged FINAL)
    Q_PROPERTY(QStringList remarks READ remarks NOTIFY proposalChanged FINAL)
    /// Meeting that this note became earlier, or empty.
    Q_PROPERTY(QString importedAs READ importedAs NOTIFY proposalChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)

public:
    enum Role {
        Section = Qt::UserRole,
        List,
        Text,
        Detail,
        Kind,
        KindLabel,
        Accepted,
        IsNew,
        Words,
        From,
        To,
        Due,
    };

    explicit FlashImporter(QObject *parent = nullptr);

    bool hasProposal() const;
    QString title() const;
    void setTitle(const QString &title);
    QString date() const;
    void setDate(const QString &date);
    QString tlp() const;
    void setTlp(const QString &tlp);
    static QStringList labels();
    static QVariantList kinds();
    QStringList partyNames() const;
    QString summary() const;
    QStringList remarks() const;
    QString importedAs() const;
    QString problem() const;

    Q_INVOKABLE void readText(const QString &text);
    Q_INVOKABLE void readFile(const QUrl &file);
    /// Back to an empty page.
    Q_INVOKABLE void clear();
    Q_INVOKABLE void setAccepted(int row, bool accepted);
    Q_INVOKABLE void toggleAccepted(int row);
    /// Shows what was wrong with something typed; an empty sentence takes the last one away.
    Q_INVOKABLE void refuse(const QString &problem);
    Q_INVOKABLE void setText(int row, const QString &text);
    /// Only for points: note, decision, ask, promise, feedback.
    Q_INVOKABLE void setKind(int row, const QString &kind);
    /// What else belongs to a line. list: party (type, record, recordTitle, participates, side, role), point (horizon, due, countries,
    /// from, to) or task (owner, due, report_to); parties by their index in names.
    Q_INVOKABLE QVariantMap details(int row) const;
    /// Changes one of these, or owners, by FlashLines::change(); the value is a sentence where that can't be.
    Q_INVOKABLE QString change(int row, const QString &field, const QVariant &value);
    /// [{ value, text }]
    Q_INVOKABLE QVariantList forums() const;
    /// Writes what is accepted; then imported(), or a problem.
    Q_INVOKABLE void commit();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void hasProposalChanged();
    void proposalChanged();
    void namesChanged();
    void countsChanged();
    void problemChanged();
    void imported(const QString &meeting);

private:
    void read(const QByteArray &bytes, const QString &name);
    void setProblem(const QString &problem);
    void rowChanged(int row);
    static QVariantList numbers(const QList<int> &indices);
    Result<Done> takeRecord(int row, const QVariantMap &record);
    QVariant partyData(const FlashProposal::Party &party, int role) const;
    QVariant pointData(const FlashProposal::Point &point, int role) const;
    QVariant taskData(const FlashProposal::Task &task, int role) const;

    std::optional<FlashProposal> m_proposal;
    QString m_date;
    QString m_problem;
};

} // namespace Liaison
