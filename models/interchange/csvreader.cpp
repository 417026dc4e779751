// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "csvreader.h"

#include "contactcard.h"
#include "plaintext.h"

#include <KLocalizedString>

#include <QBuffer>

#include <map>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 guessSize = 64 * 1024;

bool isDangerous(QChar letter)
{
    return letter == u'=' || letter == u'+' || letter == u'-' || letter == u'@' || letter == u'\t' || letter == u'\r';
}

/// Apostrophes, then what begins a formula.
bool beginsAsFormula(QStringView cell)
{
    qsizetype i = 0;
    while (i < cell.size() && cell.at(i) == u'\'') {
        ++i;
    }
    return i < cell.size() && isDangerous(cell.at(i));
}

bool isTelephoneNumber(QStringView cell)
{
    return cell.size() > 3 && cell.at(0) == u'+' && std::ranges::all_of(cell.sliced(1), [](QChar letter) {
               return (letter >= u'0' && letter <= u'9') || letter == u' ' || letter == u'(' || letter == u')'
                   || letter == u'-' || letter == u'.' || letter == u'/';
           });
}
}

bool CsvReader::take(Line &line)
{
    if (!m_waiting.empty()) {
        line = std::move(m_waiting.front());
        m_waiting.pop_front();
        return true;
    }
    if (!m_lines.next(line.text)) {
        return false;
    }
    line.number = m_lines.number();
    line.cut = m_lines.wasCut();
    return true;
}

bool CsvReader::next(CsvRow &row)
{
    row = CsvRow();
    Line first;
    do {
        if (!take(first)) {
            return false;
        }
    } while (first.text.trimmed().isEmpty());
    row.line = first.number;
    if (first.cut) {
        row.problem = i18nc("@info", "The row is longer than 1 MB.");
        return true;
    }
    QByteArray text = first.text;
    QByteArrayList cells;
    std::deque<Line> more;
    while (true) {
        bool sloppy = false;
        // A line without a quotation mark closes nothing.
        const bool waits = !more.empty() && !more.back().text.contains('"');
        const bool closed = !waits && Csv::split(text, m_dialect.delimiter, cells, sloppy);
        if (closed && (more.empty() || !sloppy)) {
            break;
        }
        // A quote that was never closed ends where the next quoted cell begins, in the middle of a row.
        Line line;
        const bool fits = !closed && text.size() < largestRow && more.size() < mostLines;
        if (!fits || !take(line)) {
            // What follows may be rows of its own.
            std::ranges::move(m_waiting, std::back_inserter(more));
            m_waiting = std::move(more);
            row.problem = i18nc("@info", "A quotation mark opens here and never closes.");
            Csv::split(first.text + '"', m_dialect.delimiter, cells, sloppy);
            decode(cells, row);
            return true;
        }
        text += '\n' + line.text;
        more.push_back(std::move(line));
    }
    decode(cells, row);
    return true;
}

void CsvReader::decode(const QByteArrayList &cells, CsvRow &row) const
{
    const bool utf8 = m_dialect.encoding != ContactFile::Windows1252;
    row.otherEncoding = utf8 && std::ranges::any_of(cells, [](const QByteArray &cell) {
                            return !cell.isValidUtf8();
                        });
    const bool asUtf8 = utf8 && !row.otherEncoding;
    for (const auto &cell : cells) {
        auto text = asUtf8 ? QString::fromUtf8(cell) : PlainText::fromWindows1252(cell);
        row.invisible = ContactText::removeInvisible(text) || row.invisible;
        row.cells.append(Csv::unguarded(text.trimmed()));
    }
}

bool Csv::split(const QByteArray &row, char delimiter, QByteArrayList &cells, bool &sloppy)
{
    sloppy = false;
    bool closed = false; // the cell was quoted, and is over
    cells.clear();
    QByteArray cell;
    bool quoted = false;
    bool fresh = true; // at the beginning of a cell
    for (qsizetype i = 0; i < row.size(); ++i) {
        const char letter = row.at(i);
        if (quoted) {
            if (letter != '"') {
                cell += letter;
            } else if (i + 1 < row.size() && row.at(i + 1) == '"') {
                cell += '"';
                ++i;
            } else {
                quoted = false;
                closed = true;
            }
        } else if (letter == '"' && fresh) {
            quoted = true;
            fresh = false;
        } else if (letter == delimiter) {
            cells.append(std::exchange(cell, {}));
            fresh = true;
            closed = false;
        } else {
            sloppy = sloppy || closed;
            cell += letter;
            fresh = false;
        }
    }
    cells.append(cell);
    return !quoted;
}

CsvDialect Csv::guess(ContactFile &file)
{
    CsvDialect best;
    auto beginning = file.beginning(guessSize);
    if (beginning.size() == guessSize) {
        beginning.truncate(std::max<qsizetype>(beginning.lastIndexOf('\n'), 0)); // the last row may be cut
    }
    // As UTF-8, a row that is none is read as Windows-1252 by itself; only a file without any UTF-8 is the other as a whole.
    const auto lines = beginning.split('\n');
    const auto countOf = [&lines](bool utf8) {
        return std::ranges::count_if(lines, [utf8](const QByteArray &line) {
            return line.isValidUtf8() == utf8 && QString::fromLatin1(line).toUtf8().size() != line.size();
        });
    };
    const bool other = file.encoding() == ContactFile::Windows1252 && countOf(true) == 0 && countOf(false) > 0;
    best.encoding = other ? ContactFile::Windows1252 : ContactFile::Utf8;
    double bestScore = 0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        QBuffer buffer(&beginning);
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(buffer, {delimiter, best.encoding});
        std::map<qsizetype, int> rowsWith;
        int rows = 0;
        for (CsvRow row; rows < 200 && reader.next(row); ++rows) {
            ++rowsWith[row.cells.size()];
        }
        qsizetype cells = 1;
        int most = 0;
        for (const auto &[count, times] : rowsWith) {
            if (count > 1 && times >= most) {
                most = times;
                cells = count;
            }
        }
        // Rows that agree count most; among equals, the one that takes them apart further.
        const double score = rows == 0 ? 0 : double(most) / rows + double(std::min<qsizetype>(cells, 100)) / 1000;
        if (most > 0 && score > bestScore) {
            bestScore = score;
            best.delimiter = delimiter;
        }
    }
    return best;
}

QString Csv::guarded(const QString &cell)
{
    return beginsAsFormula(cell) && !isTelephoneNumber(cell) ? u'\'' + cell : cell;
}

QString Csv::unguarded(const QString &cell)
{
    return cell.startsWith(u'\'') && beginsAsFormula(cell) ? cell.sliced(1) : cell;
}

QByteArray Csv::row(const QStringList &cells, char delimiter)
{
    QByteArray row;
    for (const auto &cell : cells) {
        auto bytes = guarded(cell).toUtf8();
        const bool quote = bytes.contains('"') || bytes.contains('\n') || bytes.contains('\r')
            || bytes.contains(delimiter) || bytes.startsWith(' ') || bytes.endsWith(' ');
        if (quote) {
            bytes = '"' + bytes.replace('"', "\"\"") + '"';
        }
        row += bytes + delimiter;
    }
    row.chop(cells.isEmpty() ? 0 : 1);
    return row + "\r\n";
}

} // namespace Liaison
