// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "recordlist.h"

#include "recordtext.h"

#include "foundation/wholefile.h"
#include "interchange/csvreader.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QCborMap>
#include <QCollator>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
QString dayOf(const RecordType &type)
{
    for (const auto &field : type.fields) {
        if ((field.kind == FieldKind::Date || field.kind == FieldKind::Moment)
            && (field.is(Required) || field.name == u"due")) {
            return field.name;
        }
    }
    return {};
}

QList<const Field *> shownFields(const RecordType &type)
{
    QList<const Field *> fields;
    for (const auto &field : type.fields) {
        if (field.kind != FieldKind::Data && field.kind != FieldKind::Order) {
            fields.append(&field);
        }
    }
    return fields;
}
}

Result<QList<ListedRecord>> recordsOf(const Call &call, const RecordType &type, int limit, const Reader &reader)
{
    LIAISON_TRY(const auto filter, recordFilter(type, call, reader));
    const auto day = dayOf(type);
    const auto where = filter.conditions.isEmpty() ? QString() : u" WHERE "_s + filter.conditions.join(u" AND "_s);
    LIAISON_TRY(const auto found,
                reader.select(u"SELECT id, %1 FROM \"%2\""_s.arg(day.isEmpty() ? u"NULL"_s : day, type.name) + where,
                              filter.binds));
    struct Row {
        ListedRecord record;
        QString day;
    };
    QList<Row> rows;
    for (const auto &row : found) {
        const auto id = Id::fromBytes(row.at(0).toByteArray());
        rows.append({{id, reader.title(id)}, row.at(1).toString()});
    }
    QCollator collator;
    collator.setNumericMode(true);
    std::ranges::sort(rows, [&collator](const Row &a, const Row &b) {
        if (a.day != b.day) {
            return b.day.isEmpty() || (!a.day.isEmpty() && a.day < b.day); // those without a day last
        }
        const int order = collator.compare(a.record.title, b.record.title);
        return order != 0 ? order < 0 : a.record.id < b.record.id;
    });
    QList<ListedRecord> records;
    for (const auto &row : std::as_const(rows)) {
        if (limit > 0 && records.size() == limit) {
            break;
        }
        records.append(row.record);
    }
    return records;
}

Result<QByteArray> recordsAsCsv(const RecordType &type, const QList<ListedRecord> &records, const Reader &reader)
{
    const auto fields = shownFields(type);
    QStringList header{u"id"_s};
    for (const auto *field : fields) {
        header.append(field->name);
    }
    QByteArray csv = "\xEF\xBB\xBF" + Csv::row(header, ','); // the mark tells spreadsheets that it is UTF-8
    for (const auto &record : records) {
        LIAISON_TRY(const auto values, reader.values(record.id));
        QStringList cells{record.id.text()};
        for (const auto *field : fields) {
            const auto value = values.value(field->name);
            cells.append(value.isUndefined() ? QString() : valueText(reader, type.name, field->name, value));
        }
        csv += Csv::row(cells, ',');
    }
    return csv;
}

Result<Reply> exportTable(const Call &call, const QString &file, const RecordType &type)
{
    LIAISON_CHECK(call.mayWrite(file));
    struct Written {
        QByteArray csv;
        int records = 0;
        int strict = 0;
    };
    LIAISON_TRY(const auto written,
                call.store
                    ->read([&call, &type](Reader &reader) -> Result<Written> {
                        LIAISON_TRY(const auto records, recordsOf(call, type, 0, reader));
                        Written result{{}, int(records.size()), 0};
                        LIAISON_TRY(result.csv, recordsAsCsv(type, records, reader));
                        for (const auto &record : records) {
                            LIAISON_TRY(const auto values, reader.values(record.id));
                            const auto label = values.value(u"tlp"_s).toString();
                            result.strict += label == u"RED" || label == u"AMBER+STRICT" ? 1 : 0;
                        }
                        return result;
                    })
                    .result());
    const bool nothing = written.records == 0;
    QStringList sentences;
    if (nothing) {
        sentences.append(i18nc("@info:shell", "There is nothing like that; no file was written."));
    } else {
        LIAISON_CHECK(writeWhole(written.csv, file));
        sentences.append(i18ncp("@info:shell %2 file",
                                "1 record was written to %2.",
                                "%1 records were written to %2.",
                                written.records,
                                file));
        if (written.strict > 0) {
            sentences.append(
                i18ncp("@info:shell",
                       "One of them is labelled TLP:RED or TLP:AMBER+STRICT: look to whom you give the file.",
                       "%1 of them are labelled TLP:RED or TLP:AMBER+STRICT: look to whom you give the file.",
                       written.strict));
        }
    }
    return Reply{{{u"file"_s, nothing ? QString() : file},
                  {u"people"_s, 0},
                  {u"organisations"_s, 0},
                  {u"meetings"_s, 0},
                  {u"actions"_s, 0},
                  {u"records"_s, written.records},
                  {u"with_notes"_s, 0},
                  {u"strict"_s, written.strict},
                  {u"internal"_s, false}},
                 sentences.join(u' ') + u'\n'};
}

} // namespace Liaison::Terminal
