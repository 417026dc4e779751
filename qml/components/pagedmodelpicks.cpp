// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Picking rows of a PagedModel.

#include "pagedmodel.h"

#include "session.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace Liaison
{

int PagedModel::pickedCount() const
{
    return int(m_picked.size());
}

QStringList PagedModel::picked() const
{
    return m_picked.values();
}

void PagedModel::tellPicked()
{
    if (count() > 0) {
        Q_EMIT dataChanged(index(0), index(count() - 1), {pickedRole()});
    }
    Q_EMIT pickedChanged();
}

void PagedModel::toggle(int row)
{
    const auto key = value(row, u"recordId"_s).toString();
    if (key.isEmpty()) {
        return;
    }
    ++m_picking;
    if (!m_picked.remove(key)) {
        m_picked.insert(key);
    }
    Q_EMIT dataChanged(index(row), index(row), {pickedRole()});
    Q_EMIT pickedChanged();
}

void PagedModel::pick(const QStringList &keys)
{
    m_picked = QSet<QString>(keys.cbegin(), keys.cend());
    tellPicked();
}

void PagedModel::pickRange(int from, int to)
{
    const int first = std::clamp(std::min(from, to), 0, std::max(0, count() - 1));
    const int last = std::clamp(std::max(from, to), 0, std::max(0, count() - 1));
    const int page = first / pageSize;
    if (page >= m_content.index.starts.size()) {
        return;
    }
    const int before = first % pageSize;
    auto *session = Session::instance();
    session->await(session->store().read([source = source(),
                                          start = m_content.index.starts.at(page),
                                          size = before + last - first + 1](Reader &reader) {
        return source.keys(reader, start, size);
    }),
                   this,
                   [this, before, picking = ++m_picking](const QStringList &keys) {
                       if (picking == m_picking) {
                           pick(keys.mid(before));
                       }
                   });
}

void PagedModel::pickAll()
{
    auto *session = Session::instance();
    session->await(session->store().read([source = source()](Reader &reader) {
        return source.keys(reader, {}, -1);
    }),
                   this,
                   [this, picking = ++m_picking](const QStringList &keys) {
                       if (picking == m_picking) {
                           pick(keys);
                       }
                   });
}

void PagedModel::pickNone()
{
    ++m_picking;
    if (!m_picked.isEmpty()) {
        m_picked.clear();
        tellPicked();
    }
}

int PagedModel::heldKeys() const
{
    return int(QGuiApplication::keyboardModifiers().toInt());
}

} // namespace Liaison
