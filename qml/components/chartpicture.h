// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "documents/document.h"

#include <QColor>
#include <QQuickPaintedItem>
#include <QVariant>

namespace Liaison
{

/// A chart of a document as it is printed, in the colours of the window. As high as it has to be for its width.
class ChartPicture : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// A Document::Chart.
    Q_PROPERTY(QVariant chart READ chart WRITE setChart NOTIFY chartChanged FINAL)
    /// Of words beside the bars.
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY inkChanged FINAL)
    /// Height of letters in pixels.
    Q_PROPERTY(qreal letters READ letters WRITE setLetters NOTIFY lettersChanged FINAL)

public:
    explicit ChartPicture(QQuickItem *parent = nullptr);

    QVariant chart() const;
    void setChart(const QVariant &chart);
    QColor ink() const;
    void setInk(const QColor &ink);
    qreal letters() const;
    void setLetters(qreal letters);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void chartChanged();
    void inkChanged();
    void lettersChanged();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    /// Pixels for a point.
    qreal unit() const;
    void layOut();

    Document::Chart m_chart;
    QColor m_ink;
    qreal m_letters = 0;
};

} // namespace Liaison
