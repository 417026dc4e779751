// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "releasefile.h"

#include "directory/contactcolumns.h"
#include "foundation/cbor.h"
#include "interchange/vcardwriter.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QCborMap>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
Error malformed(qint64 number)
{
    return {Error::Code::Corrupt,
            i18nc("@info %1 is a number",
                  "Record number %1 of the release is not what a release holds. Ask the sender for it again.",
                  number)};
}

/// A field of a release as an Edit would take it, in its one form.
bool isValid(const RecordType &type, const QString &name, const QCborValue &value)
{
    const auto *field = type.field(name);
    if (!field || value.isNull()) {
        return false;
    }
    const auto normalised = Schema::normalised(type, *field, value);
    return normalised && *normalised == value;
}

Result<ReleasedRecord> recordOf(QByteArrayView bytes, qint64 number)
{
    LIAISON_TRY(const auto item, Cbor::decode(bytes.toByteArray()));
    const auto parts = item.toArray();
    ReleasedRecord record{.id = Id::fromBytes(parts.at(0).toByteArray()), .type = parts.at(1).toString(), .values = {}};
    const auto *type = Schema::type(record.type);
    if (!item.isArray() || parts.size() != 3 || record.id.isNull() || !type || !parts.at(2).isMap()) {
        return malformed(number);
    }
    const auto fields = parts.at(2).toMap();
    for (const auto &[name, value] : fields) {
        if (!isValid(*type, name.toString(), value)) {
            return malformed(number);
        }
        record.values[name.toString()] = value;
    }
    for (const auto &field : type->fields) {
        if (field.is(Required) && !record.values.contains(field.name)) {
            return malformed(number);
        }
    }
    return record;
}
}

Result<ReleaseFile::Format> ReleaseFile::formatOf(const QString &file)
{
    const auto ending = QFileInfo(file).suffix().toLower();
    if (ending == u"liaison") {
        return Format::Bundle;
    }
    if (ending == u"vcf") {
        return Format::VCard;
    }
    if (ending == u"csv") {
        return Format::Csv;
    }
    if (ending == u"pdf") {
        return Format::Pdf;
    }
    return Error{
        Error::Code::Invalid,
        i18nc("@info %1 file",
              "“%1” does not say in which form: give the file a name that ends in .liaison (for Liaison), .vcf "
              "(for address books), .csv (for spreadsheets) or .pdf (to print).",
              file)};
}

Result<PackedBundle> ReleaseFile::toBundle(const Release &release, const Seal &seal)
{
    PayloadWriter writer;
    for (const auto &record : release.content.records) {
        QCborMap fields;
        for (const auto &[name, value] : record.values) {
            fields.insert(name, value);
        }
        LIAISON_CHECK(writer.append(Cbor::encode(QCborArray{record.id.bytes(), record.type, fields})));
    }
    LIAISON_TRY(const auto payload, writer.finish());
    Manifest manifest;
    manifest.kind = Manifest::releaseKind;
    manifest.schema = Schema::version;
    manifest.sender.name = Manifest::shortText(release.sender);
    manifest.recipients = release.recipients;
    manifest.tlp = release.ceiling;
    manifest.release = {.audience = Manifest::shortText(release.audience), .number = release.number};
    return pack(manifest, payload, seal);
}

QByteArray ReleaseFile::toVCards(const Release &release)
{
    VCardWriter writer(VCardWriter::V4);
    QByteArray bytes;
    const auto all = cards(release.content);
    for (const auto &card : all) {
        bytes += writer.write(card);
    }
    return bytes;
}

QByteArray ReleaseFile::toCsv(const Release &release)
{
    Directory::ContactCsvWriter writer;
    const auto all = cards(release.content);
    for (const auto &card : all) {
        writer.add(card);
    }
    auto bytes = writer.header();
    for (const auto &card : all) {
        bytes += writer.row(card);
    }
    return bytes;
}

Result<ReleaseContent> ReleaseFile::contentOf(const BundleFile &bundle)
{
    if (!bundle.manifest.isRelease()) {
        return Error{Error::Code::Refused,
                     i18nc("@info", "This is no release but a bundle with a history. Open it under Exchange.")};
    }
    ReleaseContent content;
    const auto take = [&content](QByteArrayView item) -> Result<Done> {
        const auto number = content.records.size() + 1;
        LIAISON_TRY(auto record, recordOf(item, number));
        if (!content.records.isEmpty() && !(content.records.last().id < record.id)) {
            return malformed(number);
        }
        content.records.append(std::move(record));
        return {};
    };
    LIAISON_CHECK(readPayload(bundle.payload, take));
    return content;
}

Result<QByteArray> ReleaseFile::cardsOf(const BundleFile &bundle)
{
    LIAISON_TRY(const auto content, contentOf(bundle));
    return toVCards({.audience = bundle.manifest.release.audience, .content = content});
}

} // namespace Liaison
