// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "contactcard.h"
#include "vcardsplitter.h"

namespace Liaison
{

/// Reads vCard 2.1, 3.0 and 4.0, card by card: KContacts understands the properties, this what KContacts passes by (groups of Apple,
/// several notes, escapes, the other encoding) and where a card begins and ends.
class VCardReader : public CardSource
{
public:
    /// @p file must outlive it.
    explicit VCardReader(ContactFile &file)
        : m_splitter(file.rewind())
    {
    }
    bool next(ReadCard &card) override;
    int progress() const override
    {
        return m_splitter.progress();
    }
    /// One card alone; what next() does with each.
    static ReadCard read(const RawVCard &raw);

private:
    VCardSplitter m_splitter;
};

} // namespace Liaison
