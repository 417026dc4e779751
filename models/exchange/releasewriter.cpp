// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "releasewriter.h"

#include "circleseal.h"
#include "digest.h"
#include "documents/pdfwriter.h"
#include "newfile.h"

#include <KLocalizedString>

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Liaison::ReleaseWriter
{

namespace
{
/// Everything that is decided in one moment.
struct Draft {
    Release release;
    ReleaseEntry entry;
};

Result<Audience> audienceNow(const Reader &reader, const Id &id)
{
    if (const auto audience = Audiences::find(reader, id)) {
        return *audience;
    }
    return Error{Error::Code::NotFound, i18nc("@info", "This audience is not there any more.")};
}

bool isEncrypted(const Audience &audience, ReleaseFile::Format format)
{
    return format == ReleaseFile::Format::Bundle && audience.hasRecipient();
}

/// Takes the next number and notes what goes before there is a file, so that nothing is ever given away that is not in the log.
Result<Draft> take(Edit &edit, const ReleasePlan &seen, const QString &file, ReleaseFile::Format format)
{
    LIAISON_TRY(auto audience, audienceNow(edit, seen.audience().id));
    LIAISON_TRY(const auto plan, ReleasePlan::of(edit, audience));
    auto rule = audience;
    rule.number = seen.audience().number; // others may have released meanwhile; that changes nothing about what goes
    if (rule != seen.audience() || plan.content() != seen.content()) {
        return Error{Error::Code::Busy,
                     i18nc("@info",
                           "The profile has changed since the preview: something else would go now. Nothing was "
                           "written; look at it once more.")};
    }
    ++audience.number;
    LIAISON_CHECK(Audiences::put(edit, audience));
    const bool encrypted = isEncrypted(audience, format);
    Draft draft{.release = {.audience = audience.name,
                            .number = audience.number,
                            .ceiling = audience.tlp,
                            .sender = audience.sender,
                            .recipients = encrypted ? QStringList{audience.device.fingerprint()} : QStringList(),
                            .day = edit.today(),
                            .content = plan.content()},
                .entry = {.audience = audience.id,
                          .name = audience.name,
                          .number = audience.number,
                          .at = edit.now(),
                          .recipient = encrypted ? audience.recipient : QString(),
                          .file = file,
                          .tlp = plan.content().strictestTlp()}};
    QHash<Id, QByteArray> versions;
    for (const auto &record : plan.content().records) {
        versions.insert(record.id, record.version());
    }
    for (const auto &going : plan.going()) {
        draft.entry.items.insert(
            going.record,
            {.version = versions.value(audience.idOf(going.record)), .belongsTo = going.belongsTo, .type = going.type});
    }
    LIAISON_CHECK(ReleaseLog::add(edit, draft.entry));
    return draft;
}

Result<PackedBundle> bytesOf(const Release &release, ReleaseFile::Format format, const Seal &seal)
{
    QByteArray bytes;
    switch (format) {
    case ReleaseFile::Format::Bundle:
        return ReleaseFile::toBundle(release, seal);
    case ReleaseFile::Format::VCard:
        bytes = ReleaseFile::toVCards(release);
        break;
    case ReleaseFile::Format::Csv:
        bytes = ReleaseFile::toCsv(release);
        break;
    case ReleaseFile::Format::Pdf:
        LIAISON_TRY(bytes, toPdf(ReleaseFile::toDocument(release)));
        break;
    }
    return PackedBundle{.file = bytes, .hash = Digest::blake2b(bytes)};
}

Result<Written> writeNow(Store &store, const ReleasePlan &seen, const QString &file, const Seal &seal)
{
    LIAISON_CHECK(mayWrite(seen, file));
    LIAISON_TRY(const auto format, ReleaseFile::formatOf(file));
    if (isEncrypted(seen.audience(), format) && !seal.sealing().encrypted) {
        return Error{Error::Code::Refused,
                     i18nc("@info %1 a name",
                           "The bundle can't be encrypted to %1, so it was not written.",
                           seen.audience().recipient)};
    }
    LIAISON_TRY(auto place, NewFile::claim(file));
    const auto prepare = [seen, file, format](Edit &edit) {
        return take(edit, seen, file, format);
    };
    LIAISON_TRY(auto draft, store.edit(QString(), prepare).result());
    const auto give = [&]() -> Result<Written> {
        LIAISON_TRY(const auto packed, bytesOf(draft.release, format, seal));
        draft.entry.hash = packed.hash;
        const auto note = [entry = draft.entry](Edit &edit) {
            return ReleaseLog::add(edit, entry);
        };
        LIAISON_CHECK(store.edit(QString(), note).result());
        LIAISON_CHECK(place.write(packed.file));
        return Written{.entry = draft.entry,
                       .fileSize = packed.file.size(),
                       .sealing = format == ReleaseFile::Format::Bundle ? seal.sealing() : Sealing()};
    };
    auto written = give();
    if (!written) {
        const auto forget = [entry = draft.entry](Edit &edit) {
            return ReleaseLog::remove(edit, entry);
        };
        LIAISON_CHECK(store.edit(QString(), forget).result());
    }
    return written;
}
}

QFuture<Result<ReleasePlan>> preview(Store &store, const Id &audience)
{
    return store.read([audience](Reader &reader) -> Result<ReleasePlan> {
        LIAISON_TRY(const auto rule, audienceNow(reader, audience));
        return ReleasePlan::of(reader, rule);
    });
}

Result<Done> mayWrite(const ReleasePlan &plan, const QString &file)
{
    LIAISON_TRY(const auto format, ReleaseFile::formatOf(file));
    const auto &audience = plan.audience();
    if (plan.isEmpty()) {
        return Error{Error::Code::Refused, plan.summary() + u' ' + i18nc("@info", "No file was written.")};
    }
    const auto tlp = plan.content().strictestTlp();
    if (!isEncrypted(audience, format) && !audience.plain && tlp != u"CLEAR") {
        return Error{
            Error::Code::Refused,
            audience.hasRecipient()
                ? i18nc("@info %1 label, %2 a name",
                        "What would go is labelled up to TLP:%1, and anybody could read such a file. Give it a "
                        "name that ends in .liaison: that is encrypted to %2. Or allow files that are not "
                        "encrypted for this audience.",
                        tlp,
                        audience.recipient)
                : i18nc("@info %1 label, %2 audience",
                        "What would go is labelled up to TLP:%1, and anybody could read such a file. Give %2 "
                        "a recipient whom it is encrypted to, or allow files that are not encrypted.",
                        tlp,
                        audience.name)};
    }
    return {};
}

Result<std::shared_ptr<const Seal>> sealFor(const Audience &audience, const QString &profileFolder)
{
    if (!audience.hasRecipient()) {
        return std::shared_ptr<const Seal>(std::make_shared<PlainSeal>());
    }
    LIAISON_TRY(const auto identity, Identity::of(profileFolder));
    return std::shared_ptr<const Seal>(std::make_shared<CircleSeal>(identity, QList<Device>{audience.device}));
}

QFuture<Result<Written>>
write(Store &store, const ReleasePlan &seen, const QString &file, const std::shared_ptr<const Seal> &seal)
{
    return QtConcurrent::run([&store, seen, file, seal] {
        return writeNow(store, seen, file, *seal);
    });
}

} // namespace Liaison::ReleaseWriter
