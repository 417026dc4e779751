// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/circle.h"
#include "exchange/peernotes.h"
#include "syncprofiles.h"

/// Members of a circle: profiles with keys, who know each other and send each other bundles that are encrypted and signed.
namespace Liaison::Test
{

class Member
{
public:
    explicit Member(const QString &name, const QString &country);

    /// What is agreed with another member.
    struct Agreed {
        QStringList scope = {QStringLiteral("*")};
        QString clearance = QStringLiteral("RED");
        bool mayRelay = false;
        bool mine = false;
    };
    void add(const Member &other, const Agreed &agreed);
    /// Everything may go either way.
    void trust(Member &other);
    void change(const Member &other, const std::function<void(Peer &)> &what);
    Id idOf(const Member &other) const;
    PeerNotes notesAbout(const Member &other) const;

    /// Writes the next bundle for @p other; the value is the file.
    QString send(const Member &other);
    SyncExport::Written write(const Member &other);
    SyncPlan plan(const Member &other) const;
    BundleFile open(const QString &file) const;
    ImportPreview look(const QString &file) const;
    SyncImport::Outcome take(const QString &file, const ImportConsent &consent = {}) const;
    /// From here to there, all of it.
    SyncImport::Outcome pass(const Member &other);

    Store &store() const
    {
        return m_profile.store();
    }
    Profile &profile() const
    {
        return *m_profile.operator->();
    }
    TemporaryProfile &temporary()
    {
        return m_profile;
    }
    Device device() const;
    const QString &name() const
    {
        return m_name;
    }

private:
    TemporaryProfile m_profile;
    QString m_name;
    QString m_country;
    Exchange m_exchange;
};

/// An organisation with a person who works there, all of one country and label.
struct Entry {
    Id organisation;
    Id person;
    Id post;
};
Entry addEntry(Store &store, const QString &name, const QString &country, const QString &tlp = QStringLiteral("GREEN"));
bool has(Store &store, const Id &id);
QVariant valueOf(Store &store, const Id &id, const QString &field);
void write(Store &store, const QString &type, const Id &id, const Values &values);

} // namespace Liaison::Test
