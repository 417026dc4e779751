// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "redaction.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr qsizetype shortestName = 3; // shorter ones are parts of many words

bool isWordAt(const QString &text, qsizetype start, qsizetype length)
{
    const qsizetype end = start + length;
    const bool begins = start == 0 || !text.at(start - 1).isLetterOrNumber();
    const bool ends = end == text.size() || !text.at(end).isLetterOrNumber();
    return begins && ends;
}

bool isNote(const RichText &text)
{
    return text.runs.size() == 1 && text.runs.first().text.startsWith(u"[erased ");
}

struct BlockRedactor {
    const Redaction &redact;

    void operator()(Document::Heading &block) const
    {
        block.text = redact(block.text);
    }
    void operator()(Document::Paragraph &block) const
    {
        block.text = redact(block.text);
    }
    void operator()(Document::Callout &block) const
    {
        block.text = redact(block.text);
    }
    void operator()(Document::Bullets &block) const
    {
        for (RichText &item : block.items) {
            item = redact(item);
        }
    }
    void operator()(Document::KeyValues &block) const
    {
        for (auto &entry : block.entries) {
            entry.value = redact(entry.value);
        }
    }
    void operator()(Document::Chart &block) const
    {
        for (QString &category : block.categories) {
            category = redact(category);
        }
    }
    void operator()(Document::Table &block) const
    {
        for (auto &row : block.rows) {
            for (RichText &cell : row) {
                cell = redact(cell);
            }
            // A row that was about nobody else says it once.
            const bool whole = std::ranges::all_of(row, [](const RichText &cell) {
                return cell.isEmpty() || isNote(cell);
            });
            bool said = false;
            for (RichText &cell : row) {
                if (whole && isNote(cell) && std::exchange(said, true)) {
                    cell = RichText();
                }
            }
        }
    }
};
}

Redaction::Redaction(const QHash<Id, QDate> &erased, const QMap<Id, QStringList> &people)
    : m_erased(erased)
{
    for (const auto &[id, names] : people.asKeyValueRange()) {
        const auto day = erased.constFind(id);
        for (const QString &name : day == erased.constEnd() ? QStringList() : names) {
            if (name.size() >= shortestName) {
                m_names.append({name, note(*day)});
            }
        }
    }
    std::ranges::stable_sort(m_names, std::ranges::greater(), [](const Name &name) {
        return name.text.size();
    });
}

QString Redaction::note(QDate day)
{
    return u"[erased %1]"_s.arg(day.toString(Qt::ISODate));
}

QString Redaction::operator()(const QString &text) const
{
    QString result = text;
    for (const auto &[name, note] : m_names) {
        for (qsizetype at = result.indexOf(name); at >= 0; at = result.indexOf(name, at + 1)) {
            if (isWordAt(result, at, name.size())) {
                result.replace(at, name.size(), note);
            }
        }
    }
    return result;
}

RichText Redaction::operator()(const RichText &text) const
{
    RichText result;
    for (const TextRun &run : text.runs) {
        const auto day = m_erased.constFind(run.about);
        if (run.about.isNull() || day == m_erased.constEnd()) {
            result.runs.append(run);
            result.runs.last().text = (*this)(run.text);
            continue;
        }
        const TextRun note{Redaction::note(*day), TextRun::Muted};
        if (result.runs.isEmpty() || result.runs.last() != note) {
            result.runs.append(note);
        }
    }
    return result;
}

QList<Document::Block> Redaction::operator()(QList<Document::Block> blocks) const
{
    for (auto &block : blocks) {
        std::visit(BlockRedactor{*this}, block);
    }
    return blocks;
}

QMap<Id, QStringList> Redaction::operator()(QMap<Id, QStringList> people) const
{
    people.removeIf([this](const auto &person) {
        return m_erased.contains(person.key());
    });
    return people;
}

Document Redaction::operator()(Document document) const
{
    document.title = (*this)(document.title);
    document.subtitle = (*this)(document.subtitle);
    document.author = (*this)(document.author);
    document.blocks = (*this)(document.blocks);
    document.people = (*this)(document.people);
    return document;
}

} // namespace Liaison
