// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "rowsmodel.h"

#include <QAbstractTableModel>

namespace Liaison
{

/// Rows whose role "cells" is a list of maps, as the table that MatrixView shows. The rows' role "title" heads them; what heads the
/// columns is given. A cell has at least: level, word (see StateGlyph), and may have a badge, a few signs in its corner;
/// the page that shows it may add more.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Liaison::RowsModel *rows READ rowsModel WRITE setRowsModel NOTIFY rowsModelChanged REQUIRED FINAL)
    /// [{ title, about }]
    Q_PROPERTY(QVariantList columns READ columns WRITE setColumns NOTIFY columnsChanged FINAL)

public:
    explicit MatrixModel(QObject *parent = nullptr);

    RowsModel *rowsModel() const;
    void setRowsModel(RowsModel *rows);
    QVariantList columns() const;
    void setColumns(const QVariantList &columns);
    /// The map of a cell.
    Q_INVOKABLE QVariantMap cell(int row, int column) const;
    /// What heads the row and column of a cell, and its word: "Denmark, CSIRT: covered".
    Q_INVOKABLE QString sentence(int row, int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void rowsModelChanged();
    void columnsChanged();

private:
    static constexpr int cellRole = Qt::UserRole;

    QPointer<RowsModel> m_rows;
    QVariantList m_columns;
};

} // namespace Liaison
