// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"
#include "directory/mergerecords.h"

#include <QHash>

namespace Liaison
{

/// Two records side by side, field by field, before they become one. Roles: title (label of the field), leftText, rightText (values in words),
/// joined (what both make together, where they can be joined), choice (left, right or both), differs.
class MergeModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Ids; with one of them empty there are no rows.
    Q_PROPERTY(QString left READ left WRITE setLeft NOTIFY sidesChanged FINAL)
    Q_PROPERTY(QString right READ right WRITE setRight NOTIFY sidesChanged FINAL)
    Q_PROPERTY(QString leftName READ leftName NOTIFY namesChanged FINAL)
    Q_PROPERTY(QString rightName READ rightName NOTIFY namesChanged FINAL)
    /// What leads to each: "2 posts, 1 meeting"; it follows.
    Q_PROPERTY(QString leftFollowing READ leftFollowing NOTIFY namesChanged FINAL)
    Q_PROPERTY(QString rightFollowing READ rightFollowing NOTIFY namesChanged FINAL)
    /// person or organisation, by the left one; empty before it was read.
    Q_PROPERTY(QString type READ type NOTIFY namesChanged FINAL)
    /// Both were read and can be merged.
    Q_PROPERTY(bool ready READ isReady NOTIFY namesChanged FINAL)

public:
    explicit MergeModel(QObject *parent = nullptr);

    QString left() const;
    void setLeft(const QString &id);
    QString right() const;
    void setRight(const QString &id);
    QString leftName() const;
    QString rightName() const;
    QString leftFollowing() const;
    QString rightFollowing() const;
    QString type() const;
    bool isReady() const;

    /// @p choice: left, right or both, for the field in this row.
    Q_INVOKABLE void choose(int row, const QString &choice);
    /// The same for all fields that differ.
    Q_INVOKABLE void chooseAll(const QString &choice);
    Q_INVOKABLE void merge();

Q_SIGNALS:
    void sidesChanged();
    void namesChanged();
    /// They are one; @p survivor is its id.
    void merged(const QString &survivor);

protected:
    Query query() const override;

private:
    struct Sides {
        QString leftName;
        QString rightName;
        QString leftFollowing;
        QString rightFollowing;
        QString type;
        bool ready = false;
    };

    QString m_left;
    QString m_right;
    QHash<QString, QString> m_choices; ///< field → what the user chose
    std::shared_ptr<Sides> m_read; ///< written on the store's thread, read once that is done
    Sides m_sides;
};

} // namespace Liaison
