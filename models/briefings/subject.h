// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

namespace Liaison
{

/// What a briefing is about. It decides who "they" are, and which facts are gathered.
struct BriefingSubject {
    enum Kind {
        Meeting = 1, ///< they are who takes part
        Country = 2, ///< they are its authorities and their people
        Platform = 4, ///< any organisation: they are it, what belongs to it, and their people
        Topic = 8, ///< words: they are who has said something about it
    };
    static constexpr int Any = Meeting | Country | Platform | Topic;

    Kind kind = Meeting;
    Id record = {}; ///< the meeting or organisation
    QString word = {}; ///< code of the country, or the topic

    static BriefingSubject meeting(const Id &meeting);
    /// What somebody typed: the beginning of the id of a meeting or an organisation; a country by code or name; an organisation by name,
    /// short name or another name; or topic:WORDS. Anything else is a sentence.
    static Result<BriefingSubject> named(const Reader &reader, const QString &text);
    /// Of a briefing that is kept.
    static BriefingSubject of(const Briefing &briefing);
    /// Writes it there; @p countries as its own fields say.
    Result<Done> writeTo(const Reader &reader, Briefing &briefing) const;

    /// Name of the meeting, country or organisation, or the topic.
    Result<QString> title(const Reader &reader) const;

    bool operator==(const BriefingSubject &) const = default;
};

} // namespace Liaison
