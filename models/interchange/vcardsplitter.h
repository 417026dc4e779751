// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "contactfile.h"

#include <QHash>
#include <QList>

#include <deque>

namespace Liaison
{

/// One vCard of a file, its lines unfolded.
struct RawVCard {
    struct Line {
        QByteArray group; ///< "item1", or empty
        QByteArray name; ///< upper case
        QByteArray parameters; ///< with its leading ";", or empty
        QByteArray value; ///< as written
    };
    int line = 0; ///< of BEGIN:VCARD, counted from 1; of what belongs to no card, its first
    QList<Line> lines;
    int strayLines = 0; ///< that are no properties
    QString problem; ///< a sentence, where it is no whole card
    QByteArray name; ///< its FN, also where there is a problem
};

/// Finds the cards of a file of any size. A card with no end, or longer than largestCard without its pictures, is a problem of its
/// own and does no harm to the next one.
class VCardSplitter
{
public:
    static constexpr qsizetype largestCard = 1024 * 1024;

    explicit VCardSplitter(QIODevice &device)
        : m_lines(device)
    {
    }
    bool next(RawVCard &card);
    int progress() const
    {
        return m_lines.progress();
    }

private:
    bool nextLine();
    bool skipToBegin(RawVCard &card);
    void readCard(RawVCard &card);
    void take(RawVCard &card, const QByteArray &line, qsizetype &size);

    LineReader m_lines;
    QByteArray m_line;
    int m_number = 0;
    bool m_begun = false; ///< BEGIN:VCARD of the next card was read
};

/// Pictures and sounds: a directory has no place for them, and they are large.
bool isMedia(QByteArrayView name);

} // namespace Liaison
