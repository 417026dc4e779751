// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/records.h"

#include <variant>
#include <vector>

namespace Liaison::Bench
{

using Record = std::variant<Organisation, Competence, Person, Post, ContactPoint>;

/// A directory of fictional people from ten countries and three scripts, every address at example.org. A contact is a person in a
/// post with an e-mail address; ten of them work for one organisation, which has a duty desk and, as an authority, a competence.
/// Links lead backwards. The same number always gives the same records, with the same ids.
std::vector<Record> directoryOf(int contacts);

/// The people in @p records, in their order.
std::vector<Person> peopleOf(const std::vector<Record> &records);

/// A Flash note with so many bullets, as somebody would save it.
QByteArray noteOf(int bullets);

/// A sentence that somebody might say in a meeting; differs with @p number.
QString sentence(int number);

} // namespace Liaison::Bench
