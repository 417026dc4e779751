// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "model.h"

#include <algorithm>

namespace Liaison::Test
{

namespace
{
const QString deleted = QStringLiteral("@deleted");
}

Model::Record Model::merged(const Record &a, const Record &b) const
{
    Record result = a;
    for (const auto &[field, writes] : b) {
        auto all = result[field];
        all.insert(writes.begin(), writes.end());
        auto kept = all;
        for (const auto id : all) {
            for (const auto replaced : m_writes.at(id).replaced) {
                kept.erase(replaced);
            }
        }
        result[field] = kept;
    }
    return result;
}

Model::Writes Model::known(const Writes &live) const
{
    Writes all = live;
    for (const auto id : live) {
        all.insert(m_writes.at(id).replaced.begin(), m_writes.at(id).replaced.end());
    }
    return all;
}

const Model::Write &Model::newest(const Writes &live) const
{
    const auto found = std::ranges::max_element(live, [this](WriteId a, WriteId b) {
        const auto &left = m_writes.at(a);
        const auto &right = m_writes.at(b);
        return std::tie(left.hlc, left.dot) < std::tie(right.hlc, right.dot);
    });
    return m_writes.at(*found);
}

void Model::add(Record &record, const QString &field, Write write, qint64 now)
{
    auto &live = record[field];
    write.hlc = now;
    for (const auto id : live) {
        write.hlc = std::max(write.hlc, m_writes.at(id).hlc + 1);
    }
    write.replaced = known(live);
    m_writes.push_back(std::move(write));
    live = {WriteId(m_writes.size() - 1)};
}

bool Model::write(Record &record, const QString &field, const QCborValue &value, Dot dot, qint64 now)
{
    const bool unchanged =
        shown(record, field) == value && (field == deleted ? !isDeleted(record) : !conflicts(record).contains(field));
    if (unchanged) {
        return false;
    }
    add(record, field, {dot, 0, value, {}, {}}, now);
    return true;
}

bool Model::remove(Record &record, Dot dot, qint64 now)
{
    Write deletion{dot, 0, true, {}, {}};
    for (const auto &[field, live] : record) {
        if (field != deleted) {
            deletion.noted[field] = known(live);
        }
    }
    add(record, deleted, std::move(deletion), now);
    return true;
}

QCborValue Model::shown(const Record &record, const QString &field) const
{
    const auto live = record.find(field);
    return live == record.end() ? QCborValue(nullptr) : newest(live->second).value;
}

bool Model::isDeleted(const Record &record) const
{
    const auto live = record.find(deleted);
    return live != record.end() && std::ranges::any_of(live->second, [this](WriteId id) {
               return m_writes.at(id).value.isTrue();
           });
}

std::set<QString> Model::conflicts(const Record &record) const
{
    std::set<QString> fields;
    if (isDeleted(record)) {
        Writes keepers;
        std::map<QString, Writes> noted;
        for (const auto id : record.at(deleted)) {
            if (!m_writes.at(id).value.isTrue()) {
                keepers.insert(id);
            }
            for (const auto &[field, writes] : m_writes.at(id).noted) {
                noted[field].insert(writes.begin(), writes.end());
            }
        }
        const bool unseen = std::ranges::any_of(record, [&](const auto &entry) {
            return entry.first != deleted && !std::ranges::includes(noted[entry.first], entry.second);
        });
        if (unseen || !keepers.empty()) {
            fields.insert(deleted);
        }
        return fields;
    }
    for (const auto &[field, live] : record) {
        for (const auto id : live) {
            if (field != deleted && m_writes.at(id).value != m_writes.at(*live.begin()).value) {
                fields.insert(field);
            }
        }
    }
    return fields;
}

std::set<Dot> Model::dots(const Writes &writes) const
{
    std::set<Dot> dots;
    for (const auto id : writes) {
        dots.insert(m_writes.at(id).dot);
    }
    return dots;
}

} // namespace Liaison::Test
