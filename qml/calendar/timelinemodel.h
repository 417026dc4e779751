// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "calendar/timeline.h"
#include "components/rowsmodel.h"

#include <QDate>

namespace Liaison
{

/// What stands on the part of the line of time that is looked at. Roles: lane (0 elections, 1 meetings, 2 actions), day and length
/// (in days from origin), count, title (of one, or how many), sentence (for screen readers), level, provisional, record (hexadecimal
/// id, or empty), row (where elections would lie on each other, they go below one another: 0, 1, 2).
class TimelineModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Days per mark: 1, 7, 28.
    Q_PROPERTY(int stretch MEMBER m_stretch WRITE setStretch NOTIFY partChanged FINAL)
    /// The part that is looked at, in days from origin; what is beside it is read as well.
    Q_PROPERTY(int from MEMBER m_from WRITE setFrom NOTIFY partChanged FINAL)
    Q_PROPERTY(int to MEMBER m_to WRITE setTo NOTIFY partChanged FINAL)
    /// The first day of the line, some time before the first thing on it; days are counted from it.
    Q_PROPERTY(QDate origin READ origin NOTIFY spanChanged FINAL)
    /// How many days the line has.
    Q_PROPERTY(int days READ days NOTIFY spanChanged FINAL)
    /// Today, in days from origin.
    Q_PROPERTY(int today READ today NOTIFY spanChanged FINAL)
    /// How many rows of elections there are below one another; at least two.
    Q_PROPERTY(int electionRows READ electionRows NOTIFY refreshed FINAL)
    /// [{ title, subtitle, record }] of the mark that was chosen last.
    Q_PROPERTY(QVariantList chosen READ chosen NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QString chosenTitle READ chosenTitle NOTIFY chosenChanged FINAL)

public:
    explicit TimelineModel(QObject *parent = nullptr);

    void setStretch(int stretch);
    void setFrom(int from);
    void setTo(int to);
    QDate origin() const;
    int days() const;
    int today() const;
    int electionRows() const;
    QVariantList chosen() const;
    QString chosenTitle() const;

    /// Lines of the scale from one day to another: [{ day, text, strong }]; @p pixels: how wide a day is.
    Q_INVOKABLE QVariantList scale(int from, int to, double pixels) const;
    /// Fills `chosen` with what is in a mark.
    Q_INVOKABLE void choose(int row);
    /// The mark after (before) @p row in its lane, or the nearest in the lane @p lane; -1 where there is none.
    Q_INVOKABLE int neighbour(int row, int step) const;
    Q_INVOKABLE int nearest(int lane, int day) const;

Q_SIGNALS:
    void partChanged();
    void spanChanged();
    void chosenChanged();

protected:
    Query query() const override;

private:
    void readSpan();
    int valueOf(int row, const QString &role) const;

    int m_stretch = 7;
    int m_from = 0;
    int m_to = 0;
    QDate m_origin;
    QDate m_last;
    QDate m_today;
    QVariantList m_chosen;
    QString m_chosenTitle;
};

} // namespace Liaison
