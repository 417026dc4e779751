// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "flashimport.h"

/// The lines of a proposal as they are shown and changed: who, then the points, then the actions. A line is a number from 0.
namespace Liaison::FlashLines
{

struct Place {
    enum List {
        Parties,
        Points,
        Tasks,
    } list;
    int index;
};

int count(const FlashProposal &proposal);
/// @p line is less than count().
Place placeOf(const FlashProposal &proposal, int line);

bool isAccepted(const FlashProposal &proposal, int line);
void setAccepted(FlashProposal &proposal, int line, bool accepted);

/// Changes a line by what somebody typed or chose. Fields of who: name (another name is another entry), participates (yes, no), side,
/// role; of a point: text, kind, horizon, due, countries, from, to; of an action: title, owner, owners (the owner first), due,
/// report_to. Dates are year-month-day; countries are codes or names; people are names, or their lines counted from 1; several have
/// commas between them. The error says what does not fit, and changes nothing.
Result<Done> change(FlashProposal &proposal, int line, const QString &field, const QString &value);
/// Of the meeting: title, date, tlp.
Result<Done> change(FlashProposal &proposal, const QString &field, const QString &value);

} // namespace Liaison::FlashLines
