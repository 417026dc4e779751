// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "table.h"

#include "foundation/text.h"

#include <algorithm>

#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

namespace Liaison::Terminal
{

namespace
{
constexpr int gap = 2;
/// Beyond this a single long cell does not push the columns of all other rows away.
constexpr int widestAligned = 80;
constexpr int narrowest = 8;

int columnsOf(char32_t letter)
{
    return std::max(0, wcwidth(static_cast<wchar_t>(letter)));
}

bool turnsDirection(QChar letter)
{
    const auto code = letter.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}
}

int columns(const QString &text)
{
    int sum = 0;
    for (const char32_t letter : text.toUcs4()) {
        sum += columnsOf(letter);
    }
    return sum;
}

QString harmless(const QString &text)
{
    QString clean = Text::cleaned(text);
    clean.removeIf(turnsDirection);
    return clean;
}

QString fitted(const QString &text, int width)
{
    const QString line = text.simplified();
    if (width <= 0 || columns(line) <= width) {
        return line;
    }
    QString start;
    int sum = 1; // the ellipsis
    for (const char32_t letter : line.toUcs4()) {
        sum += columnsOf(letter);
        if (sum > width) {
            break;
        }
        start += QStringView(QChar::fromUcs4(letter));
    }
    return start + u'…';
}

void Table::add(const QStringList &cells)
{
    QStringList row;
    for (const auto &cell : cells) {
        row.append(cell.simplified());
    }
    m_rows.append(row);
}

QList<int> Table::widths(const QList<QStringList> &rows, int available)
{
    QList<int> widths;
    for (const auto &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], std::min(columns(row.at(i)), available > 0 ? available : widestAligned));
        }
    }
    if (available <= 0) {
        return widths;
    }
    int excess = -available - gap;
    for (const int width : std::as_const(widths)) {
        excess += width + gap;
    }
    while (excess > 0) {
        const auto widest = std::ranges::max_element(widths);
        if (*widest <= narrowest) {
            break;
        }
        --*widest;
        --excess;
    }
    return widths;
}

QString Table::text(int width, const QString &margin) const
{
    auto rows = m_rows;
    if (width > 0 && !m_headings.isEmpty() && !rows.isEmpty()) {
        rows.prepend(m_headings);
    }
    const auto columnWidths = widths(rows, width > 0 ? std::max(1, width - columns(margin)) : 0);
    QString text;
    for (const auto &row : std::as_const(rows)) {
        QString line = margin;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString cell = width > 0 ? fitted(row.at(i), columnWidths.at(i)) : row.at(i);
            line += cell;
            if (i + 1 < row.size()) {
                line += QString(std::max(0, columnWidths.at(i) - columns(cell)) + gap, u' ');
            }
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        text += line + u'\n';
    }
    return text;
}

int terminalWidth()
{
    winsize size{};
    return isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

} // namespace Liaison::Terminal
