// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"
#include "directory/network.h"

namespace Liaison
{

/// The people and duty desks of a country or of a kind of organisations, under headings. Roles: title, subtitle, section,
/// kind (person, desk, nobody, missing, more), level and word (for StateGlyph), marks (chips: [{ text, tint }]), record (what its card
/// shows), organisation, competence (authority kind of its group).
class NetworkModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString country READ country WRITE setCountry NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString organisationKind READ organisationKind WRITE setOrganisationKind NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool currentOnly READ currentOnly WRITE setCurrentOnly NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool staleOnly READ staleOnly WRITE setStaleOnly NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool alwaysOnly READ alwaysOnly WRITE setAlwaysOnly NOTIFY filterChanged FINAL)
    /// What is listed, in words: "national election network · 11 people".
    Q_PROPERTY(QString summary READ summary NOTIFY refreshed FINAL)

public:
    explicit NetworkModel(QObject *parent = nullptr);

    QString country() const;
    void setCountry(const QString &country);
    QString organisationKind() const;
    void setOrganisationKind(const QString &kind);
    bool currentOnly() const;
    void setCurrentOnly(bool only);
    bool staleOnly() const;
    void setStaleOnly(bool only);
    bool alwaysOnly() const;
    void setAlwaysOnly(bool only);
    QString summary() const;

    /// Row that shows a person's or organisation's card; -1 where there is none.
    Q_INVOKABLE int rowOf(const QString &record) const;

Q_SIGNALS:
    void filterChanged();

protected:
    Query query() const override;

private:
    template<typename T>
    void change(T &member, const T &value);

    Directory::Filter m_filter;
};

} // namespace Liaison
