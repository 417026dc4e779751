// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "pagedmodel.h"

#include "session.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
/// So many of the pages that were asked for last are read again at once when something changed.
constexpr int readAgain = 4;
}

PagedModel::PagedModel(const QList<QByteArray> &roles, const QStringList &types, QObject *parent)
    : QAbstractListModel(parent)
    , m_roles(roles)
    , m_types(types)
    , m_timer(new QTimer(this))
    , m_fetchTimer(new QTimer(this))
{
    for (auto *timer : {m_timer, m_fetchTimer}) {
        timer->setSingleShot(true);
        timer->setInterval(0);
    }
    connect(m_timer, &QTimer::timeout, this, &PagedModel::read);
    connect(m_fetchTimer, &QTimer::timeout, this, &PagedModel::fetch);
}

int PagedModel::count() const
{
    return m_content.index.count;
}

bool PagedModel::loading() const
{
    return m_loading;
}

bool PagedModel::isEmpty() const
{
    return !m_loading && count() == 0;
}

QString PagedModel::problem() const
{
    return m_problem;
}

int PagedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

int PagedModel::pickedRole() const
{
    return RowsModel::keyRole + 1 + int(m_roles.size());
}

QVariant PagedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const int page = index.row() / pageSize;
    touch(page);
    const auto rows = m_content.pages.constFind(page);
    const auto place = index.row() % pageSize;
    if (rows == m_content.pages.cend() || place >= rows->size()) {
        return role == pickedRole() ? QVariant(false) : role < RowsModel::keyRole ? QVariant() : QVariant(QString());
    }
    const auto &row = rows->at(place);
    if (role == RowsModel::keyRole) {
        return row.key;
    }
    if (role == pickedRole()) {
        return m_picked.contains(row.key);
    }
    return role > RowsModel::keyRole ? row.values.value(role - RowsModel::keyRole - 1)
        : role == Qt::DisplayRole    ? row.values.value(0)
                                     : QVariant();
}

QHash<int, QByteArray> PagedModel::roleNames() const
{
    QHash<int, QByteArray> names{{RowsModel::keyRole, "recordId"_ba}, {pickedRole(), "picked"_ba}};
    for (int i = 0; i < m_roles.size(); ++i) {
        names.insert(RowsModel::keyRole + 1 + i, m_roles.at(i));
    }
    return names;
}

QVariant PagedModel::value(int row, const QString &role) const
{
    if (row < 0 || row >= count()) {
        return {};
    }
    return data(index(row), roleNames().key(role.toUtf8(), Qt::DisplayRole));
}

void PagedModel::classBegin()
{
}

void PagedModel::componentComplete()
{
    refresh();
}

void PagedModel::refresh()
{
    m_timer->start();
}

void PagedModel::replace()
{
    m_replaced = true;
    pickNone();
    refresh();
}

void PagedModel::watch()
{
    if (std::exchange(m_watching, true)) {
        return;
    }
    connect(&Session::instance()->store(), &Store::changed, this, [this](const Changes &changes) {
        const auto touched = [&changes](const QString &type) {
            return changes.types.contains(type);
        };
        if (changes.everything || std::ranges::any_of(m_types, touched)) {
            refresh();
        }
    });
}

void PagedModel::read()
{
    auto *session = Session::instance();
    if (!session || m_reading) {
        m_outdated = m_reading;
        return;
    }
    watch();
    m_reading = true;
    const bool replaced = std::exchange(m_replaced, false);
    const auto recent = replaced ? QList<int>{0} : m_recent.last(std::min<qsizetype>(readAgain, m_recent.size()));
    session->store()
        .read([source = source(), recent](Reader &reader) -> Result<Content> {
            Content content;
            LIAISON_TRY(content.index, source.index(reader));
            for (const int page : recent) {
                if (page < content.index.starts.size()) {
                    LIAISON_TRY(content.pages[page], source.page(reader, content.index.starts.at(page), pageSize));
                }
            }
            return content;
        })
        .then(this, [this, replaced](const Result<Content> &content) {
            m_reading = false;
            if (std::exchange(m_outdated, false)) {
                refresh();
            }
            if (m_timer->isActive()) {
                m_replaced = m_replaced || replaced;
                return; // asked for again meanwhile
            }
            setProblem(content ? QString() : content.error().message);
            if (content) {
                const bool wasEmpty = isEmpty();
                const bool wasLoading = std::exchange(m_loading, false);
                const int before = count();
                ++m_generation;
                m_wanted.clear();
                if (replaced) {
                    beginResetModel();
                    m_content = *content;
                    m_recent = m_content.pages.keys();
                    endResetModel();
                } else {
                    applyDifference(*content);
                }
                if (before != count()) {
                    Q_EMIT countChanged();
                }
                if (wasLoading || wasEmpty != isEmpty()) {
                    Q_EMIT loadingChanged();
                }
            }
            Q_EMIT refreshed();
        });
}

int PagedModel::firstDifference(const Content &content) const
{
    const auto &before = m_content.index.starts;
    const auto &after = content.index.starts;
    int page = 0;
    while (page < before.size() && page < after.size() && before.at(page) == after.at(page)) {
        ++page;
    }
    // What differs is in the page before the first one that begins elsewhere.
    page = std::max(0, page - 1);
    const auto ours = m_content.pages.value(page);
    const auto theirs = content.pages.value(page);
    int place = 0;
    while (place < ours.size() && place < theirs.size() && ours.at(place).key == theirs.at(place).key) {
        ++place;
    }
    return std::min(page * pageSize + place, std::min(m_content.index.count, content.index.count));
}

void PagedModel::applyDifference(const Content &content)
{
    const int first = firstDifference(content);
    const int before = m_content.index.count;
    const int after = content.index.count;
    const auto take = [&] {
        m_content = content;
        m_recent = m_content.pages.keys();
    };
    if (after > before) {
        beginInsertRows({}, first, first + after - before - 1);
        take();
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, first, first + before - after - 1);
        take();
        endRemoveRows();
    } else {
        take();
    }
    // Views ask again for what they show, and so for pages that are not there any more.
    if (after > 0) {
        Q_EMIT dataChanged(index(0), index(after - 1));
    }
}

void PagedModel::touch(int page) const
{
    if (m_recent.isEmpty() || m_recent.last() != page) {
        m_recent.removeOne(page);
        m_recent.append(page);
    }
    if (!m_content.pages.contains(page) && !m_wanted.contains(page)) {
        m_wanted.insert(page);
        if (!m_fetching) {
            m_fetchTimer->start();
        }
    }
}

void PagedModel::fetch() const
{
    auto *session = Session::instance();
    if (!session || m_fetching || m_wanted.isEmpty()) {
        return;
    }
    QList<std::pair<int, QVariantList>> wanted;
    m_wanted.removeIf([this](int page) {
        return page >= m_content.index.starts.size();
    });
    for (const int page : std::as_const(m_wanted)) {
        wanted.append({page, m_content.index.starts.at(page)});
    }
    m_fetching = true;
    auto *self = const_cast<PagedModel *>(
        this); // a view asks for data where it may; that these come later changes nothing of it
    session->store()
        .read([source = source(), wanted](Reader &reader) -> Result<QHash<int, Rows>> {
            QHash<int, Rows> pages;
            for (const auto &[page, start] : wanted) {
                LIAISON_TRY(pages[page], source.page(reader, start, pageSize));
            }
            return pages;
        })
        .then(self, [self, generation = m_generation](const Result<QHash<int, Rows>> &pages) {
            self->m_fetching = false;
            if (generation != self->m_generation) {
                if (!self->m_wanted.isEmpty()) {
                    self->m_fetchTimer->start();
                }
                return;
            }
            if (!pages) {
                self->m_wanted.clear();
                self->setProblem(pages.error().message);
                return;
            }
            for (const auto &[page, rows] : pages->asKeyValueRange()) {
                self->store(page, rows);
            }
            if (!self->m_wanted.isEmpty()) {
                self->m_fetchTimer->start();
            }
        });
}

void PagedModel::store(int page, const Rows &rows)
{
    m_wanted.remove(page);
    m_content.pages.insert(page, rows);
    while (m_content.pages.size() > keptPages && m_recent.size() > keptPages) {
        m_content.pages.remove(m_recent.takeFirst());
    }
    const int first = page * pageSize;
    const int last = std::min(first + pageSize, count()) - 1;
    if (last >= first) {
        Q_EMIT dataChanged(index(first), index(last));
    }
}

void PagedModel::setProblem(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem) {
        Q_EMIT problemChanged();
    }
}

} // namespace Liaison
