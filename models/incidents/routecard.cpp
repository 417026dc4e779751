// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "routecard.h"

#include "documents/labels.h"
#include "documents/palette.h"
#include "documents/pdftext.h"
#include "foundation/datepattern.h"
#include "foundation/wholefile.h"
#include "incidentwords.h"

#include <KLocalizedString>

#include <QBuffer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace Liaison::Incidents
{

using namespace Qt::StringLiterals;

namespace
{
using Pdf::millimetres;
using Pdf::points;
using Pdf::TextStyle;

constexpr QSizeF panelSize(millimetres(105), millimetres(148.5));
constexpr qreal margin = millimetres(8);
constexpr int mostFallbacks = 2;
constexpr int mostLines = 2; ///< of one text

const TextStyle titleStyle{24, 29, QColor(Palette::accent), true};
const TextStyle headingStyle{12, 16, QColor(Palette::accent), true};
const TextStyle numberStyle{15, 20, QColor(Palette::ink), true};
const TextStyle textStyle{9.5, 13, QColor(Palette::ink)};
const TextStyle smallStyle{8.5, 11.5, QColor(Palette::muted)};
const TextStyle alertStyle{9.5, 13, QColor(Palette::alert), true};

/// Writes from top to bottom inside one panel, and never past its end.
class Panel
{
public:
    Panel(QPainter &painter, int column, int row)
        : m_painter(painter)
        , m_area(QRectF(QPointF(column * panelSize.width(), row * panelSize.height()), panelSize)
                     .marginsRemoved(QMarginsF(margin, margin, margin, margin)))
        , m_top(m_area.top())
    {
    }
    void write(const RichText &text, const TextStyle &style, int most = mostLines, qreal indent = 0)
    {
        if (text.isEmpty()) {
            return;
        }
        const Pdf::Text set(text, style, m_area.width() - indent);
        const int room = int((m_area.bottom() - m_top) / set.pitch());
        const int lines = std::min({set.lines(), most, room});
        set.draw(m_painter, {m_area.left() + indent, m_top}, 0, lines);
        m_top += lines * set.pitch();
    }
    void gap(qreal size)
    {
        m_top += points(size);
    }
    void rule()
    {
        m_painter.fillRect(QRectF(m_area.left(), m_top, m_area.width(), points(0.5)), QColor(Palette::line));
        gap(5);
    }
    /// The second half of the panel.
    void toMiddle()
    {
        m_top = std::max(m_top + points(4), m_area.center().y());
    }
    qreal top() const
    {
        return m_top;
    }
    QRectF area() const
    {
        return m_area;
    }
    QPainter &painter()
    {
        return m_painter;
    }

private:
    QPainter &m_painter;
    QRectF m_area;
    qreal m_top;
};

QString hoursLine(const Way &way)
{
    QStringList parts{IncidentWords::hours(way.point)};
    if (way.point.hours != u"always") {
        parts.append(QString::fromLatin1(way.zone.id()).section(u'/', -1).replace(u'_', u' '));
    }
    parts.append(IncidentWords::freshness(way));
    return parts.join(u" · "_s);
}

void writeDesk(Panel &panel, const Desk &desk)
{
    const auto about = IncidentWords::personAndFunction(desk);
    panel.write(desk.organisationName, textStyle);
    panel.write(about, smallStyle, 1);
    for (const auto &way : desk.ways.mid(0, 2)) {
        panel.write(way.point.value, numberStyle, 1);
        panel.write(hoursLine(way), smallStyle, 1);
    }
}

void writeRoute(Panel &panel, const Route &route)
{
    const auto incident = incidentNamed(route.incident);
    panel.write((*incident)->name, headingStyle, 1);
    panel.gap(1);
    const auto *contact = route.contact();
    if (contact) {
        writeDesk(panel, *contact);
    } else {
        panel.write(IncidentWords::nobody(route), alertStyle, 3);
        panel.write(i18nc("@info on a printed card", "Ask whoever is named on the front."), textStyle, 1);
    }
    panel.gap(2);
    int fallbacks = 0;
    for (const auto &step : route.steps.mid(contact ? 1 : 0)) {
        if (!step.desk || step.reason == Reason::Bounced || ++fallbacks > mostFallbacks) {
            continue;
        }
        RichText line;
        line.add(i18nc("@info on a printed card, before who is called next", "Then: "), TextRun::Muted);
        line.add(step.desk->best().point.value, TextRun::Bold);
        line.add(u", "_s + step.desk->name());
        panel.write(line, textStyle);
    }
    panel.gap(4);
    RichText ready;
    ready.add(i18nc("@info on a printed card", "Have ready: "), TextRun::Bold);
    ready.add((*incident)->ready.join(u"; "_s));
    panel.write(ready, smallStyle, 3);
}

void writeFront(Panel &panel, const RouteCard &card)
{
    if (!card.tlp.isEmpty()) {
        const auto banner =
            Pdf::drawBanner(panel.painter(), u"TLP:"_s + card.tlp, {panel.area().right(), panel.area().top()});
        panel.gap(banner.height() / points(1) + 8);
    }
    panel.write(Reference::countryLabel(card.country), titleStyle, 2);
    panel.write(i18nc("@title of a printed card", "Whom to call about an incident"), headingStyle, 1);
    panel.write(i18nc("@info %1 date",
                      "As of %1; hours in the time of the place that is named",
                      dateText(card.asOf.toLocalTime().date(), DateParts::DayLongMonthYear)),
                smallStyle);
    panel.gap(8);
    panel.rule();
    panel.write(i18nc("@title on a printed card", "If nothing else helps"), headingStyle, 1);
    if (card.general.isEmpty()) {
        panel.write(i18nc("@info on a printed card", "Nobody is known: no coordinator, no Permanent Representation."),
                    alertStyle);
    }
    for (const auto &desk : card.general) {
        panel.gap(4);
        panel.write(IncidentWords::nearestRole(desk, card.country), smallStyle, 1);
        RichText who(desk.best().point.value, TextRun::Bold);
        who.add(u"  "_s + desk.name());
        panel.write(who, textStyle);
    }
    panel.gap(8);
    panel.rule();
    panel.write(i18nc("@title on a printed card", "Say who may be told"), headingStyle, 1);
    for (const auto &label : {u"RED"_s, u"AMBER+STRICT"_s, u"AMBER"_s, u"GREEN"_s, u"CLEAR"_s}) {
        RichText line(label, TextRun::Bold);
        line.add(u": "_s + IncidentWords::tlp(label));
        panel.write(line, smallStyle);
    }
}

void drawFolds(QPainter &painter)
{
    painter.setPen(QPen(QColor(Palette::line), points(0.5), Qt::DashLine));
    painter.drawLine(QPointF(0, panelSize.height()), QPointF(2 * panelSize.width(), panelSize.height()));
    painter.drawLine(QPointF(panelSize.width(), 0), QPointF(panelSize.width(), 2 * panelSize.height()));
    const Pdf::Text how(i18nc("@info on a printed card", "Fold the lower half behind, then the right half behind."),
                        {6, 8, QColor(Palette::muted)},
                        panelSize.width() - 2 * margin);
    how.draw(painter, {margin, panelSize.height() - points(12)});
}

void drawSheet(QPainter &painter, const RouteCard &card)
{
    Panel front(painter, 0, 0);
    writeFront(front, card);
    const QPoint places[] = {{1, 0}, {0, 1}, {1, 1}};
    for (qsizetype i = 0; i < std::ssize(places); ++i) {
        Panel panel(painter, places[i].x(), places[i].y());
        for (qsizetype at = i * 2; at < std::min<qsizetype>(i * 2 + 2, card.routes.size()); ++at) {
            if (at % 2 == 1) {
                panel.toMiddle();
                panel.rule();
            }
            writeRoute(panel, card.routes.at(at));
        }
    }
    drawFolds(painter);
}

RouteCard cardFor(const QString &country, const QList<Route> &routes, const QList<Desk> &general, const QDateTime &now)
{
    RouteCard card{country, now, routes, general, {}};
    TlpOfParts label;
    bool some = false;
    const auto add = [&](const Desk &desk) {
        for (const auto &way : desk.ways) {
            label.add(way.point.id, way.point.tlp, way.point.value);
            some = true;
        }
    };
    for (const auto &route : routes) {
        for (const auto &step : route.steps) {
            if (step.desk) {
                add(*step.desk);
            }
        }
    }
    std::ranges::for_each(general, add);
    card.tlp = some ? label.strictest() : u"CLEAR"_s; // that nobody is known is no secret
    return card;
}
}

Result<RouteCard> routeCard(const Reader &reader, const QString &country)
{
    LIAISON_TRY(const auto *known, memberStateNamed(country));
    LIAISON_TRY(const auto routes, routesOf(reader, known->code, When::AnyTime));
    LIAISON_TRY(const auto national, desksOf(reader, known->code, When::AnyTime));
    LIAISON_TRY(const auto unions, desksOf(reader, {}, When::AnyTime));
    return cardFor(known->code, routes, nearest(nullptr, national, unions), reader.now());
}

Result<QList<RouteCard>> routeCards(const Reader &reader)
{
    LIAISON_TRY(const auto all, routes(reader, {}, When::AnyTime));
    LIAISON_TRY(const auto desks, desksByCountry(reader, When::AnyTime));
    LIAISON_TRY(const auto unions, desksOf(reader, {}, When::AnyTime));
    QList<RouteCard> cards;
    const auto each = std::ssize(Reference::instance().incidents());
    for (qsizetype i = 0; i < all.size(); i += each) {
        const auto country = all.at(i).country;
        cards.append(cardFor(country, all.mid(i, each), nearest(nullptr, desks.value(country), unions), reader.now()));
    }
    return cards;
}

Result<QByteArray> toPdf(const QList<RouteCard> &cards)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        return Error{Error::Code::Refused,
                     i18nc("@info", "This program was started without fonts and can't make a PDF.")};
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(Pdf::resolution);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setTitle(i18nc("@title of a printed card", "Whom to call about an incident"));
    writer.setCreator(u"Liaison"_s);
    QPainter painter;
    bool ok = painter.begin(&writer);
    for (qsizetype i = 0; ok && i < cards.size(); ++i) {
        ok = i == 0 || writer.newPage();
        drawSheet(painter, cards.at(i));
    }
    if (!ok || !painter.end()) {
        return Error{Error::Code::Storage, i18nc("@info", "The PDF could not be made. Please try again.")};
    }
    return buffer.data();
}

Result<Done> writeRouteCards(const QList<RouteCard> &cards, const QString &file)
{
    if (QFileInfo(file).suffix().toLower() != u"pdf") {
        return Error{
            Error::Code::Invalid,
            i18nc("@info %1 file", "The card is a PDF, and “%1” does not end in .pdf. Choose such a name.", file)};
    }
    LIAISON_TRY(const auto bytes, toPdf(cards));
    return writeWhole(bytes, file);
}

} // namespace Liaison::Incidents
