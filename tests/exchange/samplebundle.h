// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/bundlefile.h"
#include "exchange/plainseal.h"

/// Bundles to take apart, and pieces to make wrong ones from.
namespace SampleBundle
{

/// Items that look like records: an array of id, type, and fields with their heads.
QList<QByteArray> items(int count, quint32 seed = 1);
Liaison::Payload payload(const QList<QByteArray> &items);
Liaison::Manifest manifest();

/// A bundle that Liaison makes.
QByteArray file(const QList<QByteArray> &items, const Liaison::Manifest &manifest = SampleBundle::manifest());

/// The tar of these three members, right or wrong.
QByteArray tar(const QByteArray &manifest, const QByteArray &signature, const QByteArray &payload);
/// The same with the checksum that belongs to the manifest.
QByteArray tar(const QByteArray &manifest, const QByteArray &payload);
/// A bundle around any content, with a manifest that says of it what is given here.
QByteArray around(const QByteArray &compressed, qint64 records, qint64 size);

/// One zstd frame around anything.
QByteArray zstd(const QByteArray &bytes, int level = 3, int windowLog = 0);

/// Opens @p file as a bundle that is not encrypted.
Liaison::Result<Liaison::BundleFile> unpack(const QByteArray &file);
/// The items in a bundle, or nothing where it is refused.
QList<QByteArray> itemsIn(const QByteArray &file);

}
