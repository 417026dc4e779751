// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "interchange/contactcard.h"
#include "interchange/csvreader.h"

namespace Liaison::Directory
{

/// What a column of a CSV file means. Its text, as the first row of a file names it: "name", "email_2", "email_2_purpose",
/// "post_2_since", "tlp"; empty: the column is passed by.
struct ContactColumn {
    QString
        base; ///< name, organisation, email...; "post" for what only a post has; a field of the record for what is internal
    int number = 0; ///< of several of the kind, from 1; 0: the next one
    QString field; ///< of a contact point or post: purpose, tlp, since...; empty: itself

    bool isEmpty() const
    {
        return base.isEmpty();
    }
    QString text() const;
    bool operator==(const ContactColumn &) const = default;
};

namespace ContactColumns
{
/// A choice for somebody who says what a column means.
struct Choice {
    QString text; ///< of a ContactColumn
    QString label; ///< in the user's language
};
/// Every meaning that somebody may choose, in the order of a form; first that of no meaning.
const QList<Choice> &choices();
/// "E-mail 2, purpose"
QString label(const ContactColumn &column);

/// By its name or label in this program, or as Outlook, Google and Thunderbird call it; empty where nobody knows.
ContactColumn named(const QString &header);
/// Of a whole first row. A meaning that only one column can have goes to the first.
QList<ContactColumn> guess(const QStringList &header);
/// Is it a row of names rather than a contact?
bool isHeader(const QStringList &row);
/// All fields of a contact point and of a post that go out in a copy for the house only.
const QStringList &internalPointFields();
const QStringList &internalPostFields();
}

/// The cards of a CSV file.
class ContactCsvSource : public CardSource
{
public:
    /// @p file must outlive it.
    ContactCsvSource(ContactFile &file, const CsvDialect &dialect, bool header, const QList<ContactColumn> &columns);
    bool next(ReadCard &card) override;
    int progress() const override
    {
        return m_rows.progress();
    }

private:
    ReadCard read(const CsvRow &row) const;

    CsvReader m_rows;
    bool m_header;
    QList<ContactColumn> m_columns;
};

/// Cards as rows, for the same columns.
class ContactCsvWriter
{
public:
    /// Which columns @p cards need has to be known before the first row: show all of them to add().
    void add(const ContactCard &card);
    QByteArray header();
    QByteArray row(const ContactCard &card) const;

private:
    QString cell(const ContactCard &card, const ContactColumn &column) const;

    QSet<QString> m_used; ///< texts of columns
    QMap<QString, int> m_most; ///< base → how many of them a card has
    QList<ContactColumn> m_columns;
};

} // namespace Liaison::Directory
