// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"
#include "store/schema.h"

#include <limits>

namespace Liaison::Terminal
{

/// One word of the form FIELD=VALUE.
struct Assignment {
    QString field;
    QString text;
    bool isFile = false; ///< VALUE is @FILE, and
    QByteArray content; ///< this is in it
};

/// Takes the words apart and reads the files that they name: VALUE may be @FILE (@- for standard input) in a field of several
/// lines or of bytes. No field may come twice.
Result<QList<Assignment>> assignments(const RecordType &type, const QStringList &words);

/// Field → value. Ids may be typed by their beginning, so that this needs the records.
Result<Values> valuesOf(const RecordType &type, const QList<Assignment> &assignments, const Reader &reader);

/// One FIELD=VALUE pair for a search: the value that is looked for, in its one form.
Result<QCborValue>
valueOf(const RecordType &type, const Field &field, const Assignment &assignment, const Reader &reader);

/// The bytes of a file, "-" for standard input, but no more than @p most; or a sentence.
Result<QByteArray> readFile(const QString &path, qint64 most = std::numeric_limits<qint64>::max());

/// Does a file begin so, blanks and the case of letters aside? No pipe does: its bytes would be gone.
bool fileBegins(const QString &path, QByteArrayView with);

} // namespace Liaison::Terminal
