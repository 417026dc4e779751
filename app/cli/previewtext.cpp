// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "previewtext.h"

#include "store/schema.h"

#include <KLocalizedString>

#include <QJsonObject>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
QString kindWord(RecordChange::Kind kind)
{
    static const QHash<int, QString> words{{RecordChange::Added, u"added"_s},
                                           {RecordChange::Changed, u"changed"_s},
                                           {RecordChange::Deleted, u"deleted"_s},
                                           {RecordChange::Restored, u"restored"_s},
                                           {RecordChange::Erased, u"erased"_s},
                                           {RecordChange::Withheld, u"withheld"_s},
                                           {RecordChange::Withdrawn, u"withdrawn"_s}};
    return words.value(kind);
}

/// " (Ada Example, 2019-03-04 15:04)", as far as it is known.
QString whoAndWhen(const QString &author, const QDateTime &at)
{
    QStringList parts{author, at.isValid() ? at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString()};
    parts.removeAll(QString());
    return parts.isEmpty() ? QString() : u" ("_s + parts.join(u", "_s) + u')';
}

QString orNone(const QString &value)
{
    return value.isEmpty() ? i18nc("@info:shell no value", "none") : value;
}

QString conflictText(const ImportPreview::Field &field)
{
    auto text = i18nc("@info:shell %1 label of a field", "%1, conflict:", field.label);
    for (const auto &choice : field.choices) {
        const bool first = &choice == &field.choices.first();
        text += u"\n        "_s;
        text += field.name == deletedField ? choice.text
            : choice.here                  ? i18nc("@info:shell %1 value", "here: %1", orNone(choice.text))
                                           : i18nc("@info:shell %1 value", "in the bundle: %1", orNone(choice.text));
        text += whoAndWhen(choice.author, choice.at);
        text += first && field.name != deletedField
            ? u"; "_s + i18nc("@info:shell a value in a conflict", "shown until somebody settles it")
            : QString();
    }
    return text;
}

QString fieldText(const ImportPreview::Field &field)
{
    if (field.conflict && !field.choices.isEmpty()) {
        return conflictText(field);
    }
    if (field.settled) {
        return i18nc("@info:shell %1 label of a field, %2 value, %3 who and when, %4 earlier values",
                     "%1: conflict settled: %2%3; before: %4",
                     field.label,
                     orNone(field.after),
                     whoAndWhen(field.author, field.at),
                     field.earlier.join(u" | "_s));
    }
    return u"%1: %2%3 → %4%5"_s.arg(field.label,
                                    field.before,
                                    field.before.isEmpty() ? QString() : whoAndWhen(field.authorBefore, field.atBefore),
                                    orNone(field.after),
                                    whoAndWhen(field.author, field.at));
}

QString headingText(const ImportPreview::Record &record)
{
    if (record.kind == RecordChange::Withheld) {
        return u"%1  %2 %3: %4\n"_s.arg(kindWord(record.kind),
                                        record.typeLabel,
                                        record.id.text().left(8),
                                        i18nc("@info:shell %1 date",
                                              "erased here on %1; stays erased",
                                              record.erasedAt.toLocalTime().date().toString(Qt::ISODate)));
    }
    const auto into = record.mergedInto.isEmpty()
        ? QString()
        : i18nc("@info:shell %1 another record, after the name of one", ", merged into “%1”", record.mergedInto);
    return u"%1  %2: %3%4\n"_s.arg(kindWord(record.kind), record.typeLabel, record.title, into);
}

QString countsText(const MergeReport &report)
{
    QStringList counts{i18nc("@info:shell count of records", "%1 added", report.count(RecordChange::Added)),
                       i18nc("@info:shell count of records", "%1 changed", report.count(RecordChange::Changed)),
                       i18nc("@info:shell count of records", "%1 deleted", report.count(RecordChange::Deleted))};
    const auto add = [&counts](int count, const QString &text) {
        if (count > 0) {
            counts.append(text);
        }
    };
    const int restored = report.count(RecordChange::Restored);
    const int erased = report.count(RecordChange::Erased);
    const int withheld = report.count(RecordChange::Withheld);
    const int settled = report.settled();
    add(restored, i18nc("@info:shell count of records", "%1 restored", restored));
    add(erased, i18nc("@info:shell count of records", "%1 erased", erased));
    add(withheld, i18nc("@info:shell count of records", "%1 withheld, as erased here", withheld));
    const int withdrawn = report.count(RecordChange::Withdrawn);
    add(withdrawn, i18nc("@info:shell count of records", "%1 withdrawn, no longer kept up to date", withdrawn));
    counts.append(i18ncp("@info:shell", "%1 conflict", "%1 conflicts", report.conflicts()));
    add(settled, i18ncp("@info:shell", "%1 conflict settled", "%1 conflicts settled", settled));
    counts.append(i18nc("@info:shell count of records", "%1 unchanged", report.unchanged));
    return counts.join(u", "_s) + u'\n';
}

QJsonObject fieldJson(const ImportPreview::Field &field)
{
    QJsonObject json{{u"field"_s, field.name == deletedField ? u"deleted"_s : field.name},
                     {u"before"_s, field.before},
                     {u"author_before"_s, field.authorBefore},
                     {u"after"_s, field.after},
                     {u"author"_s, field.author},
                     {u"conflict"_s, field.conflict},
                     {u"settled"_s, field.settled}};
    if (field.conflict) {
        QJsonArray choices;
        for (const auto &choice : field.choices) {
            choices.append(QJsonObject{{u"text"_s, choice.text},
                                       {u"author"_s, choice.author},
                                       {u"at"_s, choice.at.toUTC().toString(Qt::ISODateWithMs)},
                                       {u"here"_s, choice.here}});
        }
        json.insert(u"choices"_s, choices);
    }
    if (field.settled) {
        json.insert(u"earlier"_s, QJsonArray::fromStringList(field.earlier));
    }
    return json;
}
}

QString changesText(const ImportPreview &preview)
{
    QString text;
    for (qsizetype i = 0; i < preview.size(); ++i) {
        const auto record = preview.record(i);
        text += headingText(record);
        if (record.apart) {
            text += u"    "_s
                + i18nc("@info:shell %1 the beginning of an id, %2 a sentence",
                        "kept apart (--record %1): %2",
                        record.id.text().first(8),
                        record.why)
                + u'\n';
        }
        for (const auto &field : record.fields) {
            if (record.kind != RecordChange::Added || field.conflict) {
                text += u"    "_s + fieldText(field) + u'\n';
            }
        }
    }
    text += countsText(preview.report());
    for (const auto &remark : preview.remarks()) {
        text += remark + u'\n';
    }
    if (const auto count = preview.apart().size(); count > 0) {
        text += i18ncp("@info:shell",
                       "%1 record is kept apart: --accept all leaves it out, --accept some --record ID takes it.",
                       "%1 records are kept apart: --accept all leaves them out, --accept some --record ID takes them.",
                       int(count))
            + u'\n';
    }
    for (const auto &change : preview.massChanges()) {
        text += i18nc("@info:shell %1 a sentence", "%1 It is taken over with --mass-change only.", change.text) + u'\n';
    }
    return text;
}

QJsonArray changesJson(const ImportPreview &preview)
{
    QJsonArray changes;
    for (qsizetype i = 0; i < preview.size(); ++i) {
        const auto record = preview.record(i);
        QJsonArray fields;
        for (const auto &field : record.fields) {
            fields.append(fieldJson(field));
        }
        QJsonObject change{{u"id"_s, record.id.text()},
                           {u"type"_s, record.type},
                           {u"title"_s, record.title},
                           {u"change"_s, kindWord(record.kind)},
                           {u"fields"_s, fields}};
        if (record.apart) {
            change.insert(u"apart"_s, record.why);
        }
        if (record.kind == RecordChange::Withdrawn) {
            change.insert(u"tlp"_s, record.tlp);
        }
        if (record.kind == RecordChange::Withheld) {
            change.insert(u"erased_at"_s, record.erasedAt.toUTC().toString(Qt::ISODateWithMs));
        }
        changes.append(change);
    }
    return changes;
}

} // namespace Liaison::Terminal
