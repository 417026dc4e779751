// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

namespace Liaison::Platforms
{

/// One measure of one platform.
struct MatrixCell {
    /// What holds for the country that the matrix is about: that country's own commitment, else the one for the whole Union. In the
    /// matrix of all countries the Union's; where there is none, the country's that is furthest. Its id is null where nothing is known.
    Commitment commitment;
    bool overdue = false; ///< promised for a day that is over
    int countries = 0; ///< single countries with a commitment of their own, in the matrix of all countries
    int liveCountries = 0; ///< of them, those in which it is live
    int feedback = 0; ///< what was said of it at meetings, about that country or about none
};

/// Measures × platforms, both in a fixed order: measures as in the reference data, then those that only a newer version knows;
/// platforms by name.
struct Matrix {
    struct Platform {
        Id id;
        QString name; ///< the short one, where it has one
    };
    QString country; ///< empty: all
    QList<Platform> platforms = {};
    QStringList measures = {};
    QList<MatrixCell> cells = {}; ///< measure by measure

    const MatrixCell &cell(qsizetype measure, qsizetype platform) const
    {
        return cells.at(measure * platforms.size() + platform);
    }
};

/// Two queries, however large it is.
Result<Matrix> matrix(const Reader &reader, const QString &country = {});
/// A row for every measure and platform of which something is known, under a row of headings.
QByteArray matrixCsv(const Matrix &matrix);

} // namespace Liaison::Platforms
