// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "disclosure.h"
#include "documents/document.h"

#include <QJsonArray>

namespace Liaison::Meetings
{

/// Something in a disclosure copy that somebody has to look at before it goes out.
struct Leak {
    enum Kind {
        Withheld, ///< one word of a name that is withheld elsewhere, which may as well be an ordinary word
        Unknown, ///< words that begin with a capital, which neither directory nor reference data know
        Address, ///< of mail or the web, or a number to call
        Person, ///< may be named
        Organisation,
    };
    Kind kind = Unknown;
    QString text; ///< as it stands there
    QString why = {}; ///< of a person: why they may be named, or whose name it is part of; else empty
    QStringList places = {}; ///< "Participants", "Actions, line 2"
};

/// Every name of the directory and every run of words with capitals that are not known, in @p document, with all the places where
/// each stands; the most doubtful first. What was accepted is left out. @p labels: words that the report itself added.
QList<Leak> leaksIn(const Document &document, const Disclosure &disclosure, const QStringList &labels);

/// "withheld", "person", ... as JSON has it.
QString leakWord(Leak::Kind kind);
/// The same for a person.
QString leakLabel(Leak::Kind kind);
/// [{ kind, text, why, places }]
QJsonArray leaksAsJson(const QList<Leak> &leaks);

} // namespace Liaison::Meetings
