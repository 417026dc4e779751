// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Values of fields: from text, to text, and into their one form.

#include "foundation/id.h"
#include "foundation/text.h"
#include "foundation/timezones.h"
#include "schema.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QDate>
#include <QDateTime>
#include <QLocale>

namespace Liaison::Schema
{

namespace
{
constexpr qsizetype longestLine = 4'000;
constexpr qsizetype longestNote = 1'000'000;
constexpr qsizetype largestData = 16 * 1024 * 1024;
constexpr qsizetype mostItems = 10'000;

Error wrong(const Field &field, const QString &why)
{
    return {Error::Code::Invalid,
            i18nc("@info %1 field, %2 what is wrong", "%1: %2", field.label.toString(), why),
            field.name};
}

Result<QCborValue> normalisedText(const Field &field, const QString &raw)
{
    const bool note = field.kind == FieldKind::Note;
    const QString text = note ? Text::cleaned(raw).trimmed() : Text::cleaned(raw).simplified();
    const qsizetype longest = note ? longestNote : longestLine;
    if (text.size() > longest) {
        return wrong(field, i18nc("@info", "The text has %1 characters; at most %2 fit.", text.size(), longest));
    }
    return text.isEmpty() ? QCborValue(nullptr) : QCborValue(text);
}

Result<QString> normalisedCountry(const Field &field, const QString &raw)
{
    const QString code = raw.trimmed().toUpper();
    if (code == u"EL") {
        return QStringLiteral("GR");
    }
    if (code.size() != 2 || QLocale::codeToTerritory(code) == QLocale::AnyTerritory) {
        return wrong(field, i18nc("@info", "“%1” is no country. Give its two-letter code, such as DK.", raw));
    }
    return code;
}

Result<QCborValue> normalisedTlp(const Field &field, const QString &raw)
{
    QString label = raw.trimmed().toUpper();
    if (label.startsWith(u"TLP:")) {
        label = label.mid(4).trimmed();
    }
    if (label.isEmpty()) {
        return QCborValue(nullptr);
    }
    if (label == u"WHITE") {
        label = QStringLiteral("CLEAR");
    }
    if (!tlpLabels().contains(label)) {
        return wrong(
            field,
            i18nc("@info", "“%1” is no TLP label. The labels are %2.", raw, tlpLabels().join(QStringLiteral(", "))));
    }
    return QCborValue(label);
}

Result<QCborValue> normalisedDate(const Field &field, const QString &raw)
{
    const auto date = QDate::fromString(raw.trimmed(), Qt::ISODate);
    if (!date.isValid() || date.year() < 1 || date.year() > 9999) {
        return wrong(field, i18nc("@info", "“%1” is no date. Write it as year-month-day, such as 2019-03-04.", raw));
    }
    return QCborValue(date.toString(Qt::ISODate));
}

Result<QCborValue> normalisedTime(const Field &field, const QString &raw)
{
    const auto time = QTime::fromString(raw.trimmed(), QStringLiteral("H:m"));
    if (!time.isValid()) {
        return wrong(field, i18nc("@info", "“%1” is no time of day. Write it as hours:minutes, such as 15:00.", raw));
    }
    return QCborValue(time.toString(QStringLiteral("HH:mm")));
}

Result<QCborValue> normalisedMoment(const Field &field, const QString &raw)
{
    const auto moment = QDateTime::fromString(raw.trimmed(), Qt::ISODateWithMs);
    if (!moment.isValid()) {
        return wrong(field, i18nc("@info", "“%1” is no point in time. Write it as 2019-03-04T15:00:00Z.", raw));
    }
    return QCborValue(moment.toUTC().toString(Qt::ISODateWithMs));
}

Result<QCborValue> normalisedList(const Field &field, const QCborValue &value)
{
    const auto array = value.isString() ? QCborArray{value} : value.toArray();
    if (!value.isString() && !value.isArray()) {
        return wrong(field, i18nc("@info", "A list is expected."));
    }
    if (array.size() > mostItems) {
        return wrong(field, i18nc("@info", "The list has %1 entries; at most %2 fit.", array.size(), mostItems));
    }
    QStringList texts;
    for (const auto &item : array) {
        QString text = Text::cleaned(item.toString()).simplified();
        if (text.isEmpty()) {
            continue;
        }
        if (field.kind == FieldKind::Countries) {
            LIAISON_TRY(text, normalisedCountry(field, text));
        }
        texts.append(text);
    }
    texts.removeDuplicates();
    if (field.kind == FieldKind::Countries) {
        texts.sort();
    }
    return texts.isEmpty() ? QCborValue(nullptr) : QCborValue(QCborArray::fromStringList(texts));
}

Result<QCborValue> normalisedLinks(const Field &field, const QCborValue &value)
{
    QList<QByteArray> ids;
    for (const auto &item : value.toArray()) {
        const auto bytes = item.toByteArray();
        if (Id::fromBytes(bytes).isNull()) {
            return wrong(field, i18nc("@info", "An entry of the list is no record."));
        }
        ids.append(bytes);
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    QCborArray array;
    for (const auto &id : std::as_const(ids)) {
        array.append(id);
    }
    return array.isEmpty() ? QCborValue(nullptr) : QCborValue(array);
}

Result<QCborValue> normalisedTimeZone(const Field &field, const QString &raw)
{
    const auto zone = timeZoneNamed(raw);
    if (zone.isEmpty()) {
        return wrong(field,
                     i18nc("@info",
                           "“%1” is no time zone. Write it as region and city, such as Europe/Brussels.",
                           raw.trimmed()));
    }
    return QCborValue(zone);
}

Result<QCborValue> normalisedChoice(const RecordType &type, const Field &field, const QString &raw)
{
    const QString word = raw.trimmed();
    if (word.isEmpty()) {
        return QCborValue(nullptr);
    }
    if (!field.choices.contains(word)) {
        return wrong(field,
                     i18nc("@info %1 a word, %2 record type, %3 list of words",
                           "“%1” is not known for %2. Choose one of: %3.",
                           word,
                           type.label.toString(),
                           field.choices.join(QStringLiteral(", "))));
    }
    return QCborValue(word);
}
}

Result<QCborValue> normalised(const RecordType &type, const Field &field, const QCborValue &value)
{
    if (value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty())) {
        return QCborValue(nullptr);
    }
    // Contact points come from address books with zones of every kind; a meeting's is reckoned with.
    if (type.name == u"meeting" && field.name == u"time_zone") {
        return normalisedTimeZone(field, value.toString());
    }
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Note:
    case FieldKind::Order:
        return normalisedText(field, value.toString());
    case FieldKind::Choice:
        return normalisedChoice(type, field, value.toString());
    case FieldKind::Country: {
        LIAISON_TRY(const auto code, normalisedCountry(field, value.toString()));
        return QCborValue(code);
    }
    case FieldKind::List:
    case FieldKind::Countries:
        return normalisedList(field, value);
    case FieldKind::Tlp:
        return normalisedTlp(field, value.toString());
    case FieldKind::Date:
        return normalisedDate(field, value.toString());
    case FieldKind::Time:
        return normalisedTime(field, value.toString());
    case FieldKind::Moment:
        return normalisedMoment(field, value.toString());
    case FieldKind::Yes:
        return value.isTrue() ? QCborValue(true) : QCborValue(nullptr);
    case FieldKind::Number:
        if (!value.isInteger()) {
            return wrong(field, i18nc("@info", "A whole number is expected."));
        }
        return value;
    case FieldKind::Link:
        if (Id::fromBytes(value.toByteArray()).isNull()) {
            return wrong(field, i18nc("@info", "A record is expected."));
        }
        return value;
    case FieldKind::Links:
        return normalisedLinks(field, value);
    case FieldKind::Data:
        if (value.toByteArray().size() > largestData) {
            return wrong(field,
                         i18nc("@info", "The file is larger than %1.", QLocale().formattedDataSize(largestData)));
        }
        return value.toByteArray().isEmpty() ? QCborValue(nullptr) : QCborValue(value.toByteArray());
    }
    Q_UNREACHABLE_RETURN(QCborValue());
}

Result<QCborValue> parse(const Field &field, const QString &text)
{
    if (text.trimmed().isEmpty()) {
        return QCborValue(nullptr);
    }
    switch (field.kind) {
    case FieldKind::List:
    case FieldKind::Countries:
        return QCborValue(QCborArray::fromStringList(text.split(u',', Qt::SkipEmptyParts)));
    case FieldKind::Yes: {
        static const QStringList yes{QStringLiteral("yes"), QStringLiteral("true"), QStringLiteral("1")};
        static const QStringList no{QStringLiteral("no"), QStringLiteral("false"), QStringLiteral("0")};
        const auto word = text.trimmed().toLower();
        if (!yes.contains(word) && !no.contains(word)) {
            return wrong(field, i18nc("@info yes and no are typed as they are", "“%1” is neither yes nor no.", text));
        }
        return yes.contains(word) ? QCborValue(true) : QCborValue(nullptr);
    }
    case FieldKind::Number: {
        bool isNumber = false;
        const qint64 number = text.trimmed().toLongLong(&isNumber);
        return isNumber ? Result<QCborValue>(QCborValue(number))
                        : wrong(field, i18nc("@info", "“%1” is no whole number.", text));
    }
    case FieldKind::Link: {
        const auto id = Id::fromText(text.trimmed());
        return id.isNull()
            ? Result<QCborValue>(
                  wrong(field, i18nc("@info", "“%1” is no id of a record (32 hexadecimal digits).", text)))
            : QCborValue(id.bytes());
    }
    case FieldKind::Links: {
        QCborArray ids;
        for (const auto &part : text.split(u',', Qt::SkipEmptyParts)) {
            const auto id = Id::fromText(part.trimmed());
            if (id.isNull()) {
                return wrong(field, i18nc("@info", "“%1” is no id of a record (32 hexadecimal digits).", part));
            }
            ids.append(id.bytes());
        }
        return QCborValue(ids);
    }
    case FieldKind::Data:
        return QCborValue(text.toUtf8());
    default:
        return QCborValue(text);
    }
}

QString text(const Field &field, const QCborValue &value)
{
    switch (value.type()) {
    case QCborValue::True:
        return QStringLiteral("yes");
    case QCborValue::Integer:
        return QString::number(value.toInteger());
    case QCborValue::ByteArray:
        return field.kind == FieldKind::Data ? QString::fromUtf8(value.toByteArray())
                                             : Id::fromBytes(value.toByteArray()).text();
    case QCborValue::Array: {
        QStringList parts;
        for (const auto &item : value.toArray()) {
            parts.append(text(field, item));
        }
        return parts.join(u',');
    }
    default:
        return value.toString();
    }
}

} // namespace Liaison::Schema
