// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "rowsmodel.h"

namespace Liaison
{

/// What is found while somebody types, see Directory::find(). Roles: title, subtitle (with the passage in which it was found where
/// nothing else shows it), type, typeLabel; markedTitle and markedSubtitle: the same as styled text with what was found in bold.
class SearchModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    /// Only records of these types; all when empty.
    Q_PROPERTY(QStringList types READ types WRITE setTypes NOTIFY typesChanged FINAL)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY limitChanged FINAL)

public:
    explicit SearchModel(QObject *parent = nullptr);
    static QString subtitleOf(const SearchHit &hit);

    QString text() const;
    void setText(const QString &text);
    QStringList types() const;
    void setTypes(const QStringList &types);
    int limit() const;
    void setLimit(int limit);

Q_SIGNALS:
    void textChanged();
    void typesChanged();
    void limitChanged();

protected:
    Query query() const override;

private:
    QString m_text;
    QStringList m_onlyTypes;
    int m_limit = 12;
};

} // namespace Liaison
