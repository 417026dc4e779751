// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bundlefile.h"

#include "bundlelimits.h"
#include "digest.h"
#include "tar.h"

#include <KLocalizedString>

#include <array>

namespace Liaison
{

namespace
{
constexpr auto manifestName = "manifest.json";
constexpr auto signatureName = "manifest.json.minisig";
constexpr auto payloadName = "payload.cbor.zst";

Result<Done> checkFileSize(qint64 size)
{
    if (size <= Limits::file) {
        return {};
    }
    return Error{Error::Code::Refused,
                 i18nc("@info %1 and %2 are numbers",
                       "The bundle is %1 MiB large; at most %2 MiB are allowed. Send it in parts.",
                       (size + Limits::mebibyte - 1) / Limits::mebibyte,
                       Limits::file / Limits::mebibyte)};
}
}

Result<PackedBundle> pack(Manifest manifest, const Payload &content, const Seal &seal)
{
    manifest.describe(content);
    const auto json = manifest.toJson();
    // A manifest that no reader would take is found here, not by the one who gets the bundle.
    LIAISON_CHECK(Manifest::fromJson(json));
    LIAISON_TRY(const auto signature, seal.sign(json));
    const std::array<Tar::Member, 3> members{
        {{manifestName, json}, {signatureName, signature}, {payloadName, content.compressed}}};
    LIAISON_TRY(auto file, seal.seal(Tar::write(members)));
    LIAISON_CHECK(checkFileSize(file.size()));
    return PackedBundle{.file = std::move(file), .hash = Digest::blake2b(json)};
}

Result<BundleFile> unpack(const QByteArray &file, const Seal &seal)
{
    LIAISON_CHECK(checkFileSize(file.size()));
    LIAISON_TRY(const auto opened, seal.open(file));
    const std::array<Tar::Expected, 3> expected{
        {{manifestName, Limits::manifest}, {signatureName, Limits::signature}, {payloadName, Limits::file}}};
    LIAISON_TRY(auto members, Tar::read(opened.tar, expected));
    LIAISON_TRY(const auto verified, seal.verify(members[0], members[1]));
    LIAISON_TRY(const auto manifest, Manifest::fromJson(members[0]));
    if (Digest::blake2b(members[2]) != manifest.payload) {
        return Error{Error::Code::Corrupt,
                     i18nc("@info",
                           "The bundle's content does not match the hash in its manifest: it was damaged or altered "
                           "on the way. Ask the sender for the bundle again.")};
    }
    BundleFile bundle{
        .manifest = manifest,
        .sealing = {.encrypted = opened.encrypted, .signer = verified.signer, .signerKey = verified.signerKey},
        .hash = Digest::blake2b(members[0]),
        .payload = {.compressed = std::move(members[2]), .records = manifest.records, .size = manifest.size},
    };
    LIAISON_CHECK(readPayload(bundle.payload, [](QByteArrayView) {
        return Result<Done>();
    }));
    return bundle;
}

} // namespace Liaison
