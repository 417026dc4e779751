// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "matrixmodel.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

MatrixModel::MatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

RowsModel *MatrixModel::rowsModel() const
{
    return m_rows;
}

void MatrixModel::setRowsModel(RowsModel *rows)
{
    if (m_rows == rows) {
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
    // A matrix has few rows, which seldom come and go; what changes is what is in them.
    connect(rows, &RowsModel::countChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(rows, &RowsModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        Q_EMIT dataChanged(index(first.row(), 0), index(last.row(), columnCount() - 1));
    });
    Q_EMIT rowsModelChanged();
}

QVariantList MatrixModel::columns() const
{
    return m_columns;
}

void MatrixModel::setColumns(const QVariantList &columns)
{
    if (m_columns != columns) {
        beginResetModel();
        m_columns = columns;
        endResetModel();
        Q_EMIT columnsChanged();
    }
}

QVariantMap MatrixModel::cell(int row, int column) const
{
    return m_rows ? m_rows->value(row, u"cells"_s).toList().value(column).toMap() : QVariantMap();
}

QString MatrixModel::sentence(int row, int column) const
{
    return i18nc("@info a cell of a table: %1 row, %2 column, %3 what it says",
                 "%1, %2: %3",
                 headerData(row, Qt::Vertical, Qt::DisplayRole).toString(),
                 m_columns.value(column).toMap()[u"title"_s].toString(),
                 cell(row, column)[u"word"_s].toString());
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_rows ? 0 : m_rows->count();
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    return role == cellRole       ? QVariant(cell(index.row(), index.column()))
        : role == Qt::DisplayRole ? cell(index.row(), index.column()).value(u"word"_s)
                                  : QVariant();
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return m_rows && role == Qt::DisplayRole ? m_rows->value(section, u"title"_s) : QVariant();
    }
    const auto column = m_columns.value(section).toMap();
    return role == Qt::DisplayRole ? column[u"title"_s] : role == Qt::ToolTipRole ? column[u"about"_s] : QVariant();
}

QHash<int, QByteArray> MatrixModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"_ba}, {cellRole, "cell"_ba}};
}

} // namespace Liaison
