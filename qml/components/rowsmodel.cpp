// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "rowsmodel.h"

#include "session.h"

#include <QCollator>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
QHash<QString, int> positions(const Rows &rows)
{
    QHash<QString, int> found;
    found.reserve(rows.size());
    for (int i = 0; i < rows.size(); ++i) {
        found.insert(rows.at(i).key, i);
    }
    return found;
}

/// Which elements of @p targets belong to one longest increasing subsequence: those rows need not move.
QList<bool> resting(const QList<int> &targets)
{
    QList<int> tails; // index of the smallest last element of a subsequence of each length
    QList<int> before(targets.size(), -1);
    for (int i = 0; i < targets.size(); ++i) {
        const auto place = std::lower_bound(tails.begin(), tails.end(), targets.at(i), [&targets](int tail, int value) {
            return targets.at(tail) < value;
        });
        before[i] = place == tails.begin() ? -1 : *std::prev(place);
        if (place == tails.end()) {
            tails.append(i);
        } else {
            *place = i;
        }
    }
    QList<bool> rests(targets.size(), false);
    for (int i = tails.isEmpty() ? -1 : tails.last(); i >= 0; i = before.at(i)) {
        rests[i] = true;
    }
    return rests;
}
}

RowsModel::RowsModel(const QList<QByteArray> &roles, const QStringList &types, QObject *parent)
    : QAbstractListModel(parent)
    , m_roles(roles)
    , m_types(types)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(0);
    connect(m_timer, &QTimer::timeout, this, &RowsModel::read);
}

int RowsModel::count() const
{
    return int(m_rows.size());
}

bool RowsModel::loading() const
{
    return m_loading;
}

bool RowsModel::isEmpty() const
{
    return !m_loading && m_rows.isEmpty();
}

QString RowsModel::problem() const
{
    return m_problem;
}

const Rows &RowsModel::rows() const
{
    return m_rows;
}

int RowsModel::indexOf(const QString &key) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).key == key) {
            return i;
        }
    }
    return -1;
}

QVariant RowsModel::value(int row, const QString &role) const
{
    if (row < 0 || row >= m_rows.size()) {
        return {};
    }
    return data(index(row), role == "recordId"_L1 ? keyRole : keyRole + 1 + int(m_roles.indexOf(role.toUtf8())));
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto &row = m_rows.at(index.row());
    if (role == keyRole) {
        return row.key;
    }
    return role > keyRole         ? row.values.value(role - keyRole - 1)
        : role == Qt::DisplayRole ? row.values.value(0)
                                  : QVariant();
}

QHash<int, QByteArray> RowsModel::roleNames() const
{
    QHash<int, QByteArray> names{{keyRole, "recordId"_ba}};
    for (int i = 0; i < m_roles.size(); ++i) {
        names.insert(keyRole + 1 + i, m_roles.at(i));
    }
    return names;
}

void RowsModel::classBegin()
{
}

void RowsModel::componentComplete()
{
    refresh();
}

void RowsModel::refresh()
{
    m_timer->start();
}

void RowsModel::read()
{
    const auto *session = Session::instance();
    if (!session || !session->problem().isEmpty() || m_reading) {
        m_outdated = m_reading; // a reading under way is finished first; see below
        return;
    }
    if (!m_watching) {
        m_watching = true;
        connect(&session->store(), &Store::changed, this, [this](const Changes &changes) {
            const auto touched = [&changes](const QString &type) {
                return type == "*"_L1 || changes.types.contains(type);
            };
            if (changes.everything || std::ranges::any_of(m_types, touched)) {
                refresh();
            }
        });
    }
    const auto work = query();
    if (!work) {
        setRows({});
        setProblem({});
        Q_EMIT refreshed();
        callThen();
        return;
    }
    m_reading = true;
    session->store().read(work).then(this, [this](const Result<Rows> &rows) {
        m_reading = false;
        if (std::exchange(m_outdated, false)) {
            refresh();
        }
        if (m_timer->isActive()) {
            return; // asked for again meanwhile: these rows are outdated
        }
        if (rows) {
            setRows(*rows);
        }
        setProblem(rows ? QString() : rows.error().message);
        Q_EMIT refreshed();
        callThen();
    });
}

void RowsModel::callThen()
{
    if (const auto then = std::exchange(m_then, {}); then.isCallable()) {
        then.call();
    }
}

void RowsModel::whenRead(const QJSValue &then)
{
    m_then = then;
    if (!m_timer->isActive() && !m_reading) {
        callThen();
    }
}

void RowsModel::setProblem(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem) {
        Q_EMIT problemChanged();
    }
}

void RowsModel::setRows(Rows rows)
{
    QSet<QString> seen;
    rows.removeIf([&seen](const Row &row) {
        const auto size = seen.size();
        seen.insert(row.key);
        return seen.size() == size;
    });
    const auto before = m_rows.size();
    const bool wasEmpty = isEmpty();
    const bool wasLoading = std::exchange(m_loading, false);
    removeMissing(rows);
    moveSurvivors(rows);
    updateValues(rows);
    insertNew(rows);
    if (before != m_rows.size()) {
        Q_EMIT countChanged();
    }
    if (wasLoading || wasEmpty != isEmpty()) {
        Q_EMIT loadingChanged();
    }
}

void RowsModel::removeMissing(const Rows &rows)
{
    const auto wanted = positions(rows);
    for (int last = count() - 1; last >= 0; --last) {
        if (wanted.contains(m_rows.at(last).key)) {
            continue;
        }
        int first = last;
        while (first > 0 && !wanted.contains(m_rows.at(first - 1).key)) {
            --first;
        }
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void RowsModel::moveSurvivors(const Rows &rows)
{
    const auto wanted = positions(rows);
    QList<int> targets;
    targets.reserve(m_rows.size());
    for (const auto &row : std::as_const(m_rows)) {
        targets.append(wanted.value(row.key));
    }
    const auto rests = resting(targets);
    QList<int> movers;
    for (int i = 0; i < targets.size(); ++i) {
        if (!rests.at(i)) {
            movers.append(targets.at(i));
        }
    }
    if (movers.isEmpty()) {
        return;
    }
    auto order = targets;
    std::sort(order.begin(), order.end());
    std::sort(movers.begin(), movers.end());
    for (const int target : std::as_const(movers)) {
        // To right behind the row that comes before it at the end, which rests or has been moved already.
        const auto place = std::lower_bound(order.cbegin(), order.cend(), target);
        const auto from = int(targets.indexOf(target));
        const auto to = place == order.cbegin() ? 0 : int(targets.indexOf(*std::prev(place))) + 1;
        if (to == from || to == from + 1) {
            continue;
        }
        beginMoveRows({}, from, from, {}, to);
        const auto final = to > from ? to - 1 : to;
        m_rows.move(from, final);
        targets.move(from, final);
        endMoveRows();
    }
}

void RowsModel::updateValues(const Rows &rows)
{
    const auto wanted = positions(rows);
    for (int i = 0; i < m_rows.size(); ++i) {
        auto &row = m_rows[i];
        const auto &fresh = rows.at(wanted.value(row.key));
        QList<int> roles;
        for (int column = 0; column < m_roles.size(); ++column) {
            if (row.values.value(column) != fresh.values.value(column)) {
                roles.append(keyRole + 1 + column);
            }
        }
        row.values = fresh.values;
        if (!roles.isEmpty()) {
            if (roles.first() == keyRole + 1) {
                roles.append(Qt::DisplayRole);
            }
            Q_EMIT dataChanged(index(i), index(i), roles);
        }
    }
}

void RowsModel::insertNew(const Rows &rows)
{
    for (int first = 0; first < rows.size(); ++first) {
        if (first < m_rows.size() && m_rows.at(first).key == rows.at(first).key) {
            continue;
        }
        int last = first;
        while (last + 1 < rows.size() && (first >= m_rows.size() || rows.at(last + 1).key != m_rows.at(first).key)) {
            ++last;
        }
        beginInsertRows({}, first, last);
        m_rows.insert(first, last - first + 1, Row());
        std::copy(rows.cbegin() + first, rows.cbegin() + last + 1, m_rows.begin() + first);
        endInsertRows();
        first = last;
    }
}

void RowsModel::sortByText(Rows &rows, int column)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, Row>> keyed;
    keyed.reserve(rows.size());
    for (auto &row : rows) {
        keyed.emplace_back(collator.sortKey(row.values.value(column).toString()), std::move(row));
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) {
        return a.first < b.first;
    });
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](auto &entry) {
        return std::move(entry.second);
    });
}

} // namespace Liaison
