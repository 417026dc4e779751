// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "flashpeople.h"
#include "flashwords.h"

#include <QHash>

#include <optional>
#include <vector>

namespace Liaison
{

/// Someone a point speaks of: who promises, who asks, who shall act.
struct FlashParty {
    enum class Kind {
        Person,
        Platform,
        Body, ///< the Commission, its services, other bodies of the Union
        Country, ///< one Member State; `name` is its code
        MemberStates, ///< "MS", "les États membres": nobody in particular
        Platforms, ///< "most platforms", "the IT companies"
        Everyone, ///< "participants", "all sides"
        Organisation, ///< named among the participants, and neither platform nor body
    };
    Kind kind = Kind::Person;
    QString written; ///< as the note has it: "FB", "COM", "Most platforms"
    QString name; ///< in full where it is known: "Facebook", "European Commission"

    bool isGroup() const
    {
        return kind == Kind::MemberStates || kind == Kind::Platforms || kind == Kind::Everyone;
    }
    bool operator==(const FlashParty &) const = default;
};

/// Platforms and bodies known by name and abbreviation, whatever the note.
namespace FlashNames
{
/// The party that @p name alone denotes, or nothing. Case counts only for abbreviations such as "COM".
std::optional<FlashParty> known(const QString &name);
/// "MS", "Member States", "platforms".
bool isGroup(const QString &name);
}

/// Finds parties in sentences: those that are known by name, those whom the note's participants' line names (by full
/// name, surname, or title alone), and countries.
class FlashParties
{
public:
    struct Mention {
        FlashParty party;
        int first = 0; ///< words in the sentence
        int last = 0;
        bool possessive = false; ///< "Google's"
    };

    explicit FlashParties(const FlashPeople &people);

    /// Who is called by the whole of @p name: somebody known, one of the participants, or whoever has a person's name.
    std::optional<FlashParty> named(const QString &name) const;
    /// In order, without overlap.
    std::vector<Mention> in(const FlashWords &sentence) const;

private:
    struct Entry {
        QStringList words; // folded
        FlashParty party;
        bool capital = false; // the first word needs one
        bool capitals = false; // "COM", not "com"
    };
    void add(const QString &words, const FlashParty &party, bool capital, bool capitals = false);
    const Entry *longestAt(const FlashWords &sentence, int at) const;

    QMultiHash<QString, Entry> m_entries; // by first word
};

} // namespace Liaison
