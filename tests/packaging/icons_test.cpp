// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "support/printing.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
const auto app = u"scalable/apps/eu.liaison.liaison"_s;
const auto symbolic = u"symbolic/apps/eu.liaison.liaison-symbolic"_s;
const auto bundle = u"scalable/mimetypes/application-x-liaison-bundle"_s;

QByteArray read(const QString &icon)
{
    QFile file(QStringLiteral(STAGED_ICONS "/hicolor/") + icon + u".svg"_s);
    REQUIRE(file.open(QFile::ReadOnly));
    return file.readAll();
}

/// The icon in the middle of a picture that is three times as wide, so that what sticks out can be seen.
QImage draw(const QByteArray &svg, int size)
{
    QSvgRenderer renderer(svg);
    REQUIRE(renderer.isValid());
    REQUIRE(renderer.viewBoxF().width() == renderer.viewBoxF().height());
    QImage image(size * 3, size * 3, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(size, size, size, size));
    return image;
}

/// The colours of what is painted and opaque.
QSet<QRgb> colours(const QImage &image)
{
    QSet<QRgb> found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const auto pixel = image.pixel(x, y); qAlpha(pixel) == 255) {
                found.insert(pixel);
            }
        }
    }
    return found;
}

/// One colour throughout, but for rounding.
bool onlyPaints(const QImage &image, const QColor &colour)
{
    const auto found = colours(image);
    return !found.isEmpty() && std::ranges::all_of(found, [&](const QColor &each) {
        return qMax(qAbs(each.red() - colour.red()),
                    qMax(qAbs(each.green() - colour.green()), qAbs(each.blue() - colour.blue())))
            <= 2;
    });
}

int painted(const QImage &image, const QRect &area)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            count += qAlpha(image.pixel(x, y)) > 127;
        }
    }
    return count;
}
}

TEST_CASE("Icons fill their square at every size, and nothing sticks out of it")
{
    const auto icon = GENERATE(app, symbolic, bundle);
    const auto size = GENERATE(16, 22, 32, 64, 128);
    CAPTURE(icon, size);
    const auto image = draw(read(icon), size);
    const auto inside = painted(image, QRect(size, size, size, size));
    CHECK(inside > size * size / 4);
    CHECK(painted(image, image.rect()) == inside);
}

TEST_CASE("Icons are SVG for every reader, with nothing from outside the file")
{
    const auto icon = GENERATE(app, symbolic, bundle);
    CAPTURE(icon);
    QXmlStreamReader xml(read(icon));
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            CHECK(xml.namespaceUri() == "http://www.w3.org/2000/svg"_L1);
            for (const auto element : {"text"_L1, "image"_L1, "use"_L1, "filter"_L1}) {
                CHECK(xml.name() != element);
            }
        }
    }
    CHECK_FALSE(xml.hasError());
}

TEST_CASE("At the smallest size the tick is still white on blue")
{
    const auto icon = GENERATE(app, bundle);
    CAPTURE(icon);
    int white = 0;
    int blue = 0;
    for (const auto pixel : colours(draw(read(icon), 16))) {
        const QColor colour(pixel);
        white += colour.lightness() > 220;
        blue += colour.hue() > 190 && colour.hue() < 220 && colour.saturation() > 120;
    }
    CHECK(white > 0);
    CHECK(blue > 0);
}

TEST_CASE("The symbolic icon takes the colour of the text around it")
{
    const auto svg = read(symbolic);
    CHECK(onlyPaints(draw(svg, 64), QColor(0x23, 0x26, 0x29)));

    // What KDE's icon loader does on a dark ground: it writes its own colours into this style sheet.
    auto recoloured = svg;
    REQUIRE(svg.contains(R"(id="current-color-scheme")"));
    recoloured.replace("#232629", "#fcfcfc");
    CHECK(onlyPaints(draw(recoloured, 64), QColor(0xfc, 0xfc, 0xfc)));
}
