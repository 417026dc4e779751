// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "contactfile.h"

#include <QStringList>

#include <deque>

namespace Liaison
{

/// How a CSV file is written.
struct CsvDialect {
    char delimiter = ','; ///< , ; tab |
    /// UTF-8: what is not that is read as Windows-1252, cell row by cell row. UTF-16 is UTF-8 already (see ContactFile).
    ContactFile::Encoding encoding = ContactFile::Utf8;

    bool operator==(const CsvDialect &) const = default;
};

struct CsvRow {
    int line = 0; ///< where it begins, counted from 1
    QStringList cells; ///< without a guard against formulas; cleaned of invisible characters
    QString problem; ///< a sentence, where it can't be taken apart
    bool otherEncoding = false; ///< it is no UTF-8, and was read as Windows-1252
    bool invisible = false; ///< characters were left out
};

/// Rows of a CSV file of any size (RFC 4180). A quote that never closes spoils its own row only. Empty rows are passed by.
class CsvReader
{
public:
    static constexpr qsizetype largestRow = 1024 * 1024;
    static constexpr int mostLines = 1000; ///< of one row

    CsvReader(QIODevice &device, const CsvDialect &dialect)
        : m_lines(device)
        , m_dialect(dialect)
    {
    }
    bool next(CsvRow &row);
    int progress() const
    {
        return m_lines.progress();
    }

private:
    struct Line {
        QByteArray text;
        int number;
        bool cut;
    };
    bool take(Line &line);
    void decode(const QByteArrayList &cells, CsvRow &row) const;

    LineReader m_lines;
    CsvDialect m_dialect;
    std::deque<Line> m_waiting;
};

namespace Csv
{
/// By the beginning of the file: the delimiter that gives the most rows the same number of cells.
CsvDialect guess(ContactFile &file);
/// Cells of one row; false where a quote stays open. @p sloppy: something stands between a closing quote and the next cell.
bool split(const QByteArray &row, char delimiter, QByteArrayList &cells, bool &sloppy);

/// A spreadsheet would compute what begins with = + - @: an apostrophe keeps it text. Telephone numbers stay as they are.
QString guarded(const QString &cell);
/// What guarded() was given.
QString unguarded(const QString &cell);
/// A row with its line end, in UTF-8.
QByteArray row(const QStringList &cells, char delimiter);
}

} // namespace Liaison
