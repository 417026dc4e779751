// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/pagedmodel.h"
#include "directory/listing.h"

#include <QVariantMap>

namespace Liaison
{

/// All people or organisations that a filter lets through, by name. Roles: title, subtitle, level and word (for StateGlyph),
/// marks (chips: [{ text, tint }]), country.
class EverybodyModel : public PagedModel
{
    Q_OBJECT
    QML_ELEMENT
    /// As in ListFilter::toJson(): what ("organisations"), kinds, competences, countries, labels, tags (lists of strings), current,
    /// stale, always (true).
    Q_PROPERTY(QVariantMap filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// "1,204 people"
    Q_PROPERTY(QString summary READ summary NOTIFY refreshed FINAL)

public:
    explicit EverybodyModel(QObject *parent = nullptr);

    QVariantMap filter() const;
    void setFilter(const QVariantMap &filter);
    QString summary() const;

Q_SIGNALS:
    void filterChanged();

protected:
    Source source() const override;

private:
    Directory::ListFilter m_filter;
};

} // namespace Liaison
