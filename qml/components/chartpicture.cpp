// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "chartpicture.h"

#include "documents/charts.h"

namespace Liaison
{

ChartPicture::ChartPicture(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

QVariant ChartPicture::chart() const
{
    return QVariant::fromValue(m_chart);
}

void ChartPicture::setChart(const QVariant &chart)
{
    auto next = chart.value<Document::Chart>();
    if (next != m_chart) {
        m_chart = std::move(next);
        layOut();
        Q_EMIT chartChanged();
    }
}

QColor ChartPicture::ink() const
{
    return m_ink;
}

void ChartPicture::setInk(const QColor &ink)
{
    if (std::exchange(m_ink, ink) != ink) {
        update();
        Q_EMIT inkChanged();
    }
}

qreal ChartPicture::letters() const
{
    return m_letters;
}

void ChartPicture::setLetters(qreal letters)
{
    if (std::exchange(m_letters, letters) != letters) {
        layOut();
        Q_EMIT lettersChanged();
    }
}

qreal ChartPicture::unit() const
{
    return m_letters / ChartShapes::textSize;
}

void ChartPicture::layOut()
{
    const bool shown = width() > 0 && unit() > 0;
    setImplicitHeight(shown ? chartShapes(m_chart, width() / unit()).size.height() * unit() : 0);
    update();
}

void ChartPicture::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.width() != before.width()) {
        layOut();
    }
}

void ChartPicture::paint(QPainter *painter)
{
    if (unit() > 0) {
        paintChart(*painter, chartShapes(m_chart, width() / unit()), {}, unit(), m_ink);
    }
}

} // namespace Liaison
