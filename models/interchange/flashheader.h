// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Liaison
{

/// A line such as "Subject: ...", "Objet : ...", "Envoyé : ...", "Participants: ..." at the top of a note.
struct FlashHeader {
    enum class Key {
        Subject,
        Sent, ///< Date, Sent, Envoyé
        Held, ///< Date of the meeting
        Participants,
        Other, ///< From, To, Cc, ...: known, and of no use for the record
    };
    Key key;
    QString value; ///< may be empty: then it stands on a later line

    static std::optional<FlashHeader> of(QStringView line);
};

/// Words at the beginning of a mail ("Dear all,") and at its end ("Kind regards,", "-- ") that are no points of a
/// meeting.
namespace FlashCourtesy
{
bool isGreeting(QStringView paragraph);
bool isClosing(QStringView paragraph);
}

} // namespace Liaison
