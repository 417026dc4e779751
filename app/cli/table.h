// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QStringList>

namespace Liaison::Terminal
{

/// How many columns @p text takes on a terminal: letters of East Asian scripts take two, combining marks none.
int columns(const QString &text);
/// @p text without what a terminal would obey: control characters but line feeds, and marks that turn the direction of a line.
/// Records from elsewhere may hold anything.
QString harmless(const QString &text);
/// @p text on one line, and at most @p width columns wide, ending in "…" where it was longer.
QString fitted(const QString &text, int width);

/// Rows of cells, aligned. On a terminal the widest column gives way, so that a row is a line; elsewhere nothing is shortened.
class Table
{
public:
    void add(const QStringList &cells);
    bool isEmpty() const
    {
        return m_rows.isEmpty();
    }
    /// Words above the columns, which only people at a terminal need.
    void setHeadings(const QStringList &headings)
    {
        m_headings = headings;
    }
    /// @p width of the terminal; 0 for none. Every line begins with @p margin.
    QString text(int width, const QString &margin = {}) const;

private:
    static QList<int> widths(const QList<QStringList> &rows, int available);

    QStringList m_headings;
    QList<QStringList> m_rows;
};

/// Columns of the terminal that standard output is; 0 where it is none.
int terminalWidth();

} // namespace Liaison::Terminal
