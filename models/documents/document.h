// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/id.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <concepts>
#include <variant>

namespace Liaison
{

/// A stretch of text in one style. A line feed in the text is a line break.
struct TextRun {
    enum Style {
        Plain,
        Bold,
        Emphasised,
        Muted, ///< said in passing: ages, sources
        Alert, ///< wants attention, and says so in words too: "overdue"
        Tlp, ///< a label such as TLP:AMBER, shown in the colours of TLP 2.0
        Link,
    };
    QString text;
    Style style = Plain;
    QString target = {}; ///< of a Link: http, https, mailto or tel; any other target is shown as plain text
    Id about =
        {}; ///< the record whose erasure takes this stretch out of a document that was kept; null: none. See redaction.h

    bool operator==(const TextRun &) const = default;
};

/// Text in several styles.
struct RichText {
    QList<TextRun> runs;

    RichText() = default;
    /// From a text, also one that is still being put together with "+".
    template<std::convertible_to<QString> T>
    RichText(const T &plain)
    {
        add(QString(plain));
    }
    RichText(const QString &text, TextRun::Style style);

    RichText &add(const QString &text, TextRun::Style style = TextRun::Plain);
    RichText &add(const RichText &other);
    RichText &link(const QString &text, const QString &target);
    /// All of it, as far as it is not about anybody yet, is about this record; see TextRun::about.
    RichText &about(const Id &record);
    /// A line feed, where there is something to separate.
    RichText &newLine();

    bool isEmpty() const;
    QString plainText() const;
    bool operator==(const RichText &) const = default;
};

/// What a briefing or report says, free of any format: the writers make Markdown, HTML, ODT, PDF or plain text of it.
/// A plain value: it can be made on the store's thread, written on another one, kept (see documentcodec.h) and compared.
struct Document {
    struct Heading {
        QString text;
        int level = 1; ///< 1 to 3, below the title
        bool operator==(const Heading &) const = default;
    };
    struct Paragraph {
        RichText text;
        bool operator==(const Paragraph &) const = default;
    };
    struct Bullets {
        QList<RichText> items;
        bool operator==(const Bullets &) const = default;
    };
    struct KeyValue {
        QString key;
        RichText value;
        bool operator==(const KeyValue &) const = default;
    };
    struct KeyValues {
        QList<KeyValue> entries;
        bool operator==(const KeyValues &) const = default;
    };
    struct Column {
        QString title;
        double weight = 1; ///< its share of the width
        bool operator==(const Column &) const = default;
    };
    struct Table {
        QList<Column> columns;
        QList<QList<RichText>> rows; ///< a short row is filled up with empty cells
        bool operator==(const Table &) const = default;
    };
    /// A box beside the flow: a caution, or what the rest rests on.
    struct Callout {
        enum Kind {
            Note,
            Caution,
        };
        RichText text;
        Kind kind = Note;
        bool operator==(const Callout &) const = default;
    };
    /// Numbers where a look beats reading: a bar for each category, made of a part for each series. Writers without pictures, and
    /// whoever can't see one, get the same as a table.
    struct Chart {
        enum Kind {
            Bars, ///< below each other
            Columns, ///< side by side: for what goes on in time
        };
        enum Tone {
            Good,
            Moving,
            Attention,
            Bad,
            Neutral,
        };
        struct Series {
            QString name;
            Tone tone = Neutral;
            QList<int> values = {}; ///< one for each category
            bool operator==(const Series &) const = default;
        };
        QString title;
        Kind kind = Bars;
        QStringList categories;
        QList<Series> series;

        Table table() const;
        /// In one sentence, for whoever can't see it.
        QString description() const;
        bool operator==(const Chart &) const = default;
    };
    using Block = std::variant<Heading, Paragraph, Bullets, KeyValues, Table, Callout, Chart>;

    QString title;
    QString subtitle;
    QString tlp; ///< RED, AMBER+STRICT, AMBER, GREEN or CLEAR; empty: no banner
    QDateTime asOf; ///< shown in its own time zone; invalid: not shown
    QString author;
    QString seal =
        {}; ///< what shows that it is what was frozen; belongs to whoever keeps it, and is no part of its content
    bool cover = false; ///< title and contents have pages of their own where there are pages
    QList<Block> blocks;
    /// Who is named in it: by the ids of their records, all names under which they may stand in a text.
    QMap<Id, QStringList> people = {};

    /// Appends the block; blocks that hold nothing are left out.
    Document &heading(const QString &text, int level = 1);
    Document &paragraph(const RichText &text);
    Document &bullets(const QList<RichText> &items);
    Document &keyValues(const QList<KeyValue> &entries);
    Document &table(const QList<Column> &columns, const QList<QList<RichText>> &rows);
    Document &callout(const RichText &text, Callout::Kind kind = Callout::Note);
    Document &chart(const Chart &chart);

    /// The same in a form that every writer can take: control characters and what XML forbids removed, composed letters (NFC),
    /// titles on one line, heading levels within 1 to 3, rows as long as the header, links to other schemes made plain.
    Document cleaned() const;

    /// The same with a list in the place of each table, for columns too narrow for it: a row is an entry, which begins with its first cell.
    Document withoutTables() const;

    QString banner() const; ///< "TLP:AMBER", or empty
    QString asOfLine() const; ///< "As of 4 March 2019, 09:00 CET", or empty
    /// asOfLine() and author, those that are known.
    QStringList provenance() const;
    /// Whether the end of this block stands on the page on which the next one begins: a heading, the line below it that leads over to
    /// a list or a table, a list of points before a table, a list before the line that closes it, and a line before the callout that does.
    bool keepsWithNext(qsizetype block) const;
    /// Titles of the headings of level 1, where there are enough of them to be listed; else none.
    QStringList contents() const;
    /// The language of the words that writers add, as BCP 47.
    static QString language();

    bool operator==(const Document &) const = default;
};

} // namespace Liaison
