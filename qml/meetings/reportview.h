// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/documentview.h"
#include "meetings/flashreport.h"
#include "store/edit.h"

#include <functional>

namespace Liaison
{

/// The Flash report of a meeting, or of its whole series, made from the records as they are now: the internal copy, or one that may
/// leave the house, with what somebody has to look at. Saving, copying and mailing it notes that the report was made.
class ReportView : public DocumentView
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool disclosure READ isDisclosure WRITE setDisclosure NOTIFY optionsChanged FINAL)
    /// The lowest rank whose names are given; empty: none.
    Q_PROPERTY(QString rank READ rank WRITE setRank NOTIFY optionsChanged FINAL)
    /// The strictest label that may be in it.
    Q_PROPERTY(QString ceiling READ ceiling WRITE setCeiling NOTIFY optionsChanged FINAL)
    Q_PROPERTY(bool functions READ hasFunctions WRITE setFunctions NOTIFY optionsChanged FINAL)
    Q_PROPERTY(bool wholeSeries READ isWholeSeries WRITE setWholeSeries NOTIFY optionsChanged FINAL)
    /// [{ value, text, chosen }]
    Q_PROPERTY(QVariantList parts READ parts NOTIFY optionsChanged FINAL)
    /// What was decided about findings, now or earlier: [{ text }], each a sentence. It is kept for the meeting, or the series.
    Q_PROPERTY(QVariantList decisions READ decisions NOTIFY changed FINAL)
    /// Findings of the leak check: [{ text, detail, doubtful }]
    Q_PROPERTY(QVariantList leaks READ leaks NOTIFY changed FINAL)
    /// Why there is no document: a sentence, or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// How many meetings its series has.
    Q_PROPERTY(int seriesSize READ seriesSize NOTIFY changed FINAL)

public:
    using DocumentView::DocumentView;

    bool isDisclosure() const;
    void setDisclosure(bool disclosure);
    QString rank() const;
    void setRank(const QString &rank);
    QString ceiling() const;
    void setCeiling(const QString &ceiling);
    bool hasFunctions() const;
    void setFunctions(bool functions);
    bool isWholeSeries() const;
    void setWholeSeries(bool whole);
    QVariantList parts() const;
    QVariantList decisions() const;
    QVariantList leaks() const;
    QString problem() const;
    int seriesSize() const;

    /// [{ value, text }]
    Q_INVOKABLE static QVariantList ranks();
    Q_INVOKABLE static QStringList ceilings();
    Q_INVOKABLE void choosePart(const QString &part, bool chosen);
    /// What to do about a finding; see LeakDecision.
    Q_INVOKABLE void accept(const QString &text);
    Q_INVOKABLE void replace(const QString &text, const QString &word);
    Q_INVOKABLE void leaveOut(const QString &text);
    Q_INVOKABLE void takeBack(int decision);

Q_SIGNALS:
    void optionsChanged();

protected:
    Make make() const override;
    Query query() const override;
    void given() override;

private:
    template<typename T>
    void change(T &member, const T &value);
    void decide(const Meetings::LeakDecision &decision);
    void editDecisions(const std::function<Result<Done>(Edit &, const QList<Id> &)> &work);
    Meetings::ReportOptions options() const;

    Meetings::DisclosureRule m_rule;
    QStringList m_parts; ///< empty: all
    bool m_disclosure = false;
    bool m_wholeSeries = false;
};

} // namespace Liaison
