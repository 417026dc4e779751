// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "measurement.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
const auto times = u"\u00a0×"_s;

QString goalText(const Figure &figure)
{
    if (figure.goal.kind == Goal::None) {
        return {};
    }
    const auto unit = figure.goal.kind == Goal::Ratio ? times : u' ' + figure.unit;
    return u"≤ "_s + QString::number(figure.goal.most) + unit + (figure.isMet() ? u", met"_s : u", missed"_s);
}

QStringList cells(const Figure &figure)
{
    return {figure.measurement,
            figure.what,
            rounded(figure.liaison) + u' ' + figure.unit,
            figure.hasFloor() ? rounded(figure.floor) + u' ' + figure.unit : QString(),
            figure.floorName,
            figure.hasFloor() ? rounded(figure.ratio()) + times : QString(),
            goalText(figure),
            grouped(figure.runs),
            figure.data};
}

bool isNumber(qsizetype column)
{
    return column == 2 || column == 3 || column == 5 || column == 7;
}
}

bool Figure::isMet() const
{
    switch (goal.kind) {
    case Goal::Value:
        return liaison <= goal.most;
    case Goal::Ratio:
        return ratio() <= goal.most;
    default:
        return true;
    }
}

bool Figure::isSound() const
{
    return std::isfinite(liaison) && liaison > 0 && (floorName.isEmpty() || (std::isfinite(floor) && floor > 0));
}

QJsonObject Figure::toJson() const
{
    QJsonObject json{{u"measurement"_s, measurement},
                     {u"what"_s, what},
                     {u"data"_s, data},
                     {u"unit"_s, unit},
                     {u"liaison"_s, liaison},
                     {u"runs"_s, runs}};
    if (hasFloor()) {
        json.insert(u"floor"_s, floor);
        json.insert(u"floorName"_s, floorName);
        json.insert(u"ratio"_s, ratio());
    }
    if (goal.kind != Goal::None) {
        json.insert(goal.kind == Goal::Ratio ? u"goalRatio"_s : u"goal"_s, goal.most);
        json.insert(u"met"_s, isMet());
    }
    return json;
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    std::ranges::sort(values);
    const auto rank = qsizetype(std::ceil(share * double(values.size())));
    return values.at(std::clamp<qsizetype>(rank - 1, 0, values.size() - 1));
}

double median(const QList<double> &values)
{
    return percentile(values, 0.5);
}

QString grouped(qsizetype number)
{
    auto locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale.toString(number);
}

QString rounded(double number)
{
    const int power = number > 0 ? int(std::floor(std::log10(number))) : 0;
    return QString::number(number, 'f', std::max(0, 2 - power));
}

QString table(const QList<Figure> &figures)
{
    QList<QStringList> lines{
        {u""_s, u"measured"_s, u"Liaison"_s, u"floor"_s, u"which is"_s, u"ratio"_s, u"goal"_s, u"runs"_s, u"data"_s}};
    for (const auto &figure : figures) {
        lines.append(cells(figure));
    }
    QList<qsizetype> widths(lines.first().size(), 0);
    for (const auto &line : std::as_const(lines)) {
        for (qsizetype column = 0; column < line.size(); ++column) {
            widths[column] = std::max(widths.at(column), line.at(column).size());
        }
    }
    QString text;
    for (const auto &line : std::as_const(lines)) {
        QString row;
        for (qsizetype column = 0; column < line.size(); ++column) {
            const auto &cell = line.at(column);
            const auto width = widths.at(column);
            row += (isNumber(column) ? cell.rightJustified(width) : cell.leftJustified(width)) + u"  "_s;
        }
        while (row.endsWith(u' ')) {
            row.chop(1);
        }
        text += row + u'\n';
    }
    return text;
}

} // namespace Liaison::Bench
