// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recorddetails.h"

namespace Liaison
{

/// What is written and decided about one draft, and what a refresh would change. Its parts have a model of their own.
class DraftDetails : public RecordDetails
{
    Q_OBJECT
    QML_ELEMENT
    /// What is not what the draft shows: [{ label: the part, before, after }]; either of them is empty for what is new or gone.
    Q_PROPERTY(QVariantList changes READ changes NOTIFY changed FINAL)
    /// "facts as of 5 Mar 2019, 12:00"
    Q_PROPERTY(QString asOf READ asOf NOTIFY changed FINAL)
    /// The strictest label that may be told, or empty.
    Q_PROPERTY(QString ceiling READ ceiling NOTIFY changed FINAL)
    Q_PROPERTY(bool frozen READ isFrozen NOTIFY changed FINAL)

public:
    explicit DraftDetails(QObject *parent = nullptr);

    QVariantList changes() const;
    QString asOf() const;
    QString ceiling() const;
    bool isFrozen() const;

    Q_INVOKABLE void setTaken(const QString &part, bool taken);
    /// To the place @p to, counted from 0 without itself; beyond the ends: the first or last.
    Q_INVOKABLE void movePart(const QString &part, int to);
    Q_INVOKABLE void setWords(const QString &part, const QString &words);
    /// A part of the author's own, at the end of those that are taken.
    Q_INVOKABLE void addPart(const QString &title);
    Q_INVOKABLE void removePart(const QString &part);
    Q_INVOKABLE void setCeiling(const QString &ceiling);
    Q_INVOKABLE void refreshFacts();
    Q_INVOKABLE void freeze();
    Q_INVOKABLE void saveTemplate(const QString &name);

Q_SIGNALS:
    void frozenAs(const QString &briefing);

protected:
    Query query() const override;

private:
    template<typename Change>
    void change(const QString &label, Change change);
};

} // namespace Liaison
