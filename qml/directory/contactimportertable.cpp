// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// How a table of contacts is written, and what its columns mean.

#include "contactimporter.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;
using namespace Liaison::Directory;

bool ContactImporter::isTable() const
{
    return m_file && m_file->format() == ContactFile::Csv;
}

QString ContactImporter::delimiter() const
{
    return QString(QChar::fromLatin1(m_options.dialect.delimiter));
}

void ContactImporter::setDelimiter(const QString &delimiter)
{
    const char letter = delimiter.isEmpty() ? ',' : delimiter.at(0).toLatin1();
    if (m_options.dialect.delimiter != letter) {
        m_options.dialect.delimiter = letter;
        readSamples();
        preview();
    }
}

bool ContactImporter::header() const
{
    return m_options.header;
}

void ContactImporter::setHeader(bool header)
{
    if (m_options.header != header) {
        m_options.header = header;
        preview();
    }
}

QString ContactImporter::encoding() const
{
    if (m_file && m_file->encoding() == ContactFile::Utf16) {
        return u"utf-16"_s;
    }
    return m_options.dialect.encoding == ContactFile::Windows1252 ? u"windows-1252"_s : u"utf-8"_s;
}

void ContactImporter::setEncoding(const QString &encoding)
{
    const auto wanted = encoding == u"windows-1252" ? ContactFile::Windows1252 : ContactFile::Utf8;
    if (encoding != this->encoding() && m_options.dialect.encoding != wanted) {
        m_options.dialect.encoding = wanted;
        readSamples();
        preview();
    }
}

QVariantList ContactImporter::columns() const
{
    QVariantList list;
    for (qsizetype i = 0; i < m_options.columns.size(); ++i) {
        auto column = m_options.columns.at(i);
        const auto name = m_options.header ? m_header.value(i) : QString();
        auto sample = m_options.header ? m_samples.value(i) : m_header.value(i);
        list.append(QVariantMap{
            {u"name"_s,
             name.isEmpty() ? i18nc("@label %1 number of a column", "Column %1", QLocale().toString(i + 1))
                            : name.left(80)},
            {u"sample"_s, sample.replace(u'\n', u' ').left(80)},
            {u"meaning"_s, column.text()},
            {u"label"_s, ContactColumns::label(column)},
        });
    }
    return list;
}

QVariantList ContactImporter::columnChoices() const
{
    QVariantList list;
    for (const auto &choice : ContactColumns::choices()) {
        list.append(QVariantMap{{u"value"_s, choice.text}, {u"text"_s, choice.label}});
    }
    return list;
}

void ContactImporter::setColumn(int column, const QString &meaning)
{
    if (column < 0 || column >= m_options.columns.size() || m_options.columns.at(column).text() == meaning) {
        return;
    }
    m_options.columns[column] = ContactColumns::named(meaning);
    preview();
}

QString ContactImporter::organisationKind() const
{
    return m_options.organisationKind;
}

void ContactImporter::setOrganisationKind(const QString &kind)
{
    if (m_options.organisationKind != kind) {
        m_options.organisationKind = kind;
        preview();
    }
}

int ContactImporter::newOrganisations() const
{
    return m_summary.newOrganisations;
}

void ContactImporter::readSamples()
{
    if (!isTable()) {
        return;
    }
    // Each column is explained by its first cell that has something in it.
    constexpr int rowsToLookAt = 20;
    CsvReader reader(m_file->rewind(), m_options.dialect);
    CsvRow row;
    m_header = reader.next(row) ? row.cells : QStringList();
    m_samples = QStringList(m_header.size());
    for (int i = 0; i < rowsToLookAt && reader.next(row); ++i) {
        for (qsizetype column = 0; column < std::min(m_samples.size(), row.cells.size()); ++column) {
            if (m_samples.at(column).isEmpty()) {
                m_samples[column] = row.cells.at(column);
            }
        }
    }
    if (m_options.columns.size() != m_header.size()) {
        m_options.header = ContactColumns::isHeader(m_header);
        m_options.columns = m_options.header ? ContactColumns::guess(m_header) : QList<ContactColumn>(m_header.size());
    }
}

} // namespace Liaison
