// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "assignment.h"

#include "foundation/reference.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <cstdio>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
bool takesFile(const Field &field)
{
    return field.kind == FieldKind::Note || field.kind == FieldKind::Data;
}

Result<QString> decoded(const QByteArray &bytes, const Field &field)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(bytes);
    if (decoder.hasError()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell %1 field", "%1: the file is not text in UTF-8.", field.label.toString()),
                     field.name};
    }
    return text;
}

/// Ids in @p text by their beginnings, separated by commas.
Result<QCborValue> links(const Field &field, const QString &text, const Reader &reader)
{
    QCborArray ids;
    const auto parts = text.split(u',', Qt::SkipEmptyParts);
    for (const auto &part : parts) {
        auto id = reader.idNamed(part.trimmed());
        if (!id) {
            return Error{
                id.error().code,
                i18nc("@info:shell %1 field, %2 what is wrong", "%1: %2", field.label.toString(), id.error().message),
                field.name};
        }
        ids.append(id->bytes());
    }
    if (field.kind == FieldKind::Links || ids.isEmpty()) {
        return ids.isEmpty() ? QCborValue(nullptr) : QCborValue(ids);
    }
    if (ids.size() > 1) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell %1 field", "%1: only one record fits here.", field.label.toString()),
                     field.name};
    }
    return QCborValue(ids.first());
}

/// What a text stands for in the reference data; empty where it is any text. The store takes any of them, as a newer version may
/// know more; what is typed here is most likely mistyped.
QStringList referenceIds(const RecordType &type, const Field &field)
{
    const auto &reference = Reference::instance();
    QStringList ids;
    const auto add = [&ids](const auto &entries) {
        for (const auto &entry : entries) {
            ids.append(entry.id);
        }
    };
    if (field.name == "measure"_L1) {
        add(reference.measures());
    } else if (type.name == "competence"_L1 && field.name == "kind"_L1) {
        add(reference.authorityKinds());
    } else if (type.name == "notification"_L1 && field.name == "incident"_L1) {
        add(reference.incidents());
    }
    return ids;
}

Result<Done> checkReference(const RecordType &type, const Field &field, const QCborValue &value)
{
    const auto ids = referenceIds(type, field);
    if (ids.isEmpty() || value.isNull() || ids.contains(value.toString())) {
        return Done();
    }
    return Error{Error::Code::Invalid,
                 i18nc("@info:shell %1 field, %2 what was typed, %3 a list",
                       "%1: “%2” is not known. Write one of: %3.",
                       field.label.toString(),
                       value.toString(),
                       ids.join(QStringLiteral(", "))),
                 field.name};
}
}

Result<QByteArray> readFile(const QString &path, qint64 most)
{
    QFile file(path);
    const bool opened = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        const bool missing = path != u"-" && !QFile::exists(path);
        return Error{missing ? Error::Code::NotFound : Error::Code::Storage,
                     missing ? i18nc("@info:shell", "There is no file %1.", path)
                             : i18nc("@info:shell %1 file, %2 what the system says",
                                     "The file %1 can't be read: %2.",
                                     path,
                                     file.errorString())};
    }
    QByteArray bytes;
    while (bytes.size() < most) { // a pipe gives it bit by bit
        const auto more = file.read(std::min<qint64>(most - bytes.size(), 1 << 20));
        if (more.isEmpty()) {
            break;
        }
        bytes += more;
    }
    return bytes;
}

bool fileBegins(const QString &path, QByteArrayView with)
{
    QFile file(QDir().absoluteFilePath(path));
    constexpr qint64 beginning = 4096;
    return QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly)
        && file.read(beginning).trimmed().toUpper().startsWith(with);
}

Result<QList<Assignment>> assignments(const RecordType &type, const QStringList &words)
{
    QList<Assignment> all;
    for (const auto &word : words) {
        const auto equals = word.indexOf(u'=');
        if (equals <= 0) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell %1 what was typed, %2 field",
                               "“%1” is not of the form FIELD=VALUE, such as “%2=something”.",
                               word,
                               QString(type.fields.front().name))};
        }
        Assignment assignment{word.left(equals), word.mid(equals + 1), false, {}};
        LIAISON_TRY(const auto *field, Schema::fieldNamed(type, assignment.field));
        if (std::ranges::find(all, assignment.field, &Assignment::field) != all.end()) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell", "The field “%1” is given twice.", assignment.field),
                         assignment.field};
        }
        if (takesFile(*field) && assignment.text.startsWith(u'@')) {
            LIAISON_TRY(assignment.content, readFile(assignment.text.mid(1)));
            assignment.isFile = true;
        }
        all.append(assignment);
    }
    return all;
}

Result<QCborValue>
valueOf(const RecordType &type, const Field &field, const Assignment &assignment, const Reader &reader)
{
    QCborValue value;
    if (assignment.isFile && field.kind == FieldKind::Data) {
        value = assignment.content;
    } else if (field.kind == FieldKind::Link || field.kind == FieldKind::Links) {
        LIAISON_TRY(value, links(field, assignment.text, reader));
    } else {
        QString text = assignment.text;
        if (assignment.isFile) {
            LIAISON_TRY(text, decoded(assignment.content, field));
        }
        LIAISON_TRY(value, Schema::parse(field, text));
    }
    return Schema::normalised(type, field, value);
}

Result<Values> valuesOf(const RecordType &type, const QList<Assignment> &assignments, const Reader &reader)
{
    Values values;
    for (const auto &assignment : assignments) {
        LIAISON_TRY(const auto *field, Schema::fieldNamed(type, assignment.field));
        LIAISON_TRY(const auto value, valueOf(type, *field, assignment, reader));
        LIAISON_CHECK(checkReference(type, *field, value));
        values[assignment.field] = value;
    }
    return values;
}

} // namespace Liaison::Terminal
