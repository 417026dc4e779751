// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Liaison
{

/// The letters of a recovery sheet as somebody types them, in groups of four as they are printed. Spaces, line breaks and small
/// letters do not matter. What is wrong is told group by group.
class RecoveryCode
{
public:
    static constexpr qsizetype groupSize = 4; ///< letters

    explicit RecoveryCode(const QString &typed);

    /// One line of capital letters and digits with a checksum, which is what a sheet holds.
    static QString of(const QByteArray &secrets);
    /// What was typed in; empty unless every letter is there and right.
    QByteArray secrets() const;
    bool isRight() const
    {
        return !secrets().isEmpty();
    }

    /// How many letters of all there are.
    qsizetype size() const;
    static qsizetype fullSize();
    /// Sentences about groups that can't be right, by their numbers. Of one that is not whole yet only what is there counts.
    QStringList mistakes() const;

private:
    QStringList wrongLetters() const;
    QStringList wrongLengths() const;
    /// Where a whole code is right but for one letter, or for two that changed places: the group; -1 where more is wrong.
    qsizetype wrongGroup() const;
    QString group(qsizetype number) const;

    QString m_letters;
    QStringList m_typed; ///< between spaces
};

} // namespace Liaison
