// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recorddetails.h"

namespace Liaison
{

/// What DirectoryCard shows of a person or an organisation. `extra` has:
/// type; line (what they are); country, countryName; posts: [{ post, record, title, subtitle, role, tenure }] (of a person: the
/// organisations; of an organisation: the people); contacts: [{ record, icon, medium, value, target (a URL to open, or
/// empty), about, of, tlp, level, word, verified, notes, conflicted }]; together: [{ record, icon, title, level, word }]; about: sentences; tags: labels; nextPosition (for a new contact point).
/// Of an organisation also: kind, icon, competences, services, website, address.
class CardDetails : public RecordDetails
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit CardDetails(QObject *parent = nullptr);

protected:
    Query query() const override;
};

} // namespace Liaison
