// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QByteArray>

#include <span>
#include <vector>

/// The tar of a bundle: a few regular files of known names in a known order, nothing else.
///
/// KTar is not used here: it takes what it can from an archive (a second member of the same name, links, trailing
/// bytes, a file that breaks off), which is right for an archive manager and wrong for something that must have one
/// meaning only. Source of the format: POSIX.1-2017, pax, "ustar Interchange Format".
namespace Liaison::Tar
{

struct Member {
    QByteArray name; ///< at most 100 bytes
    QByteArray content;
};

/// A member that must be there, and the most bytes it may have.
struct Expected {
    QByteArray name;
    qint64 maximum = 0;
};

/// The archive of @p members in POSIX ustar form. The same members always give the same bytes: time, owner and group
/// are zero, mode is 0644; the end is padded to records of 10240 bytes, as `tar` does by itself.
QByteArray write(std::span<const Member> members);

/// The contents of exactly the @p expected members, in that order. Takes what write() makes and what GNU tar makes in
/// its formats `ustar` and `gnu`; times, owners and permissions don't matter. Everything else is Error::Code::Corrupt:
/// other names or types, a wrong checksum, anything but zero bytes in what is unused, an end that is not padded as
/// above.
Result<std::vector<QByteArray>> read(const QByteArray &tar, std::span<const Expected> expected);

} // namespace Liaison::Tar
