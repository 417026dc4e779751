// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "rowsmodel.h"

#include <QSet>

namespace Liaison
{

/// Base of lists that are too long to be read whole: knows how many rows there are and where each page of them begins, and
/// reads a page when a view asks for one of its rows. Rows that are not read yet have empty values; they are filled in by
/// dataChanged(). Only the pages that were asked for last are kept. When records change, what differs is told as rows that came
/// or went where the list differs first, not by a reset; a reset tells of another source.
///
/// Rows can be picked: one by one, from one to another, or all; by key, so that they stay picked wherever they move.
/// Roles: recordId, those of the constructor, and picked.
class PagedModel : public QAbstractListModel, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Derive from it")
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY loadingChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(int pickedCount READ pickedCount NOTIFY pickedChanged FINAL)

public:
    static constexpr int pageSize = 50;
    static constexpr int keptPages = 40;

    /// Where pages begin, in whatever words the source has for it.
    struct Index {
        int count = 0;
        QList<QVariantList> starts;
    };
    /// Both run on the store's thread: they capture values only.
    struct Source {
        std::function<Result<Index>(const Reader &)> index;
        std::function<Result<Rows>(const Reader &, const QVariantList &start, int count)> page;
        /// Keys alone, of @p count rows from @p start on (empty: from the first one); negative: all.
        std::function<Result<QStringList>(const Reader &, const QVariantList &start, int count)> keys;
    };

    int count() const;
    bool loading() const;
    bool isEmpty() const;
    QString problem() const;
    int pickedCount() const;
    /// In no particular order.
    Q_INVOKABLE QStringList picked() const;

    /// Value by the name of a role; empty where its page is not read.
    Q_INVOKABLE QVariant value(int row, const QString &role) const;
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void toggle(int row);
    /// Picks what is between the two rows, both included, in the place of what was picked.
    Q_INVOKABLE void pickRange(int from, int to);
    Q_INVOKABLE void pickAll();
    Q_INVOKABLE void pickNone();
    /// Control, Shift and their like while a row is pressed, which QML does not tell: Qt::KeyboardModifiers.
    Q_INVOKABLE int heldKeys() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void classBegin() override;
    void componentComplete() override;

Q_SIGNALS:
    void countChanged();
    void loadingChanged();
    void problemChanged();
    void pickedChanged();
    /// After each reading of where the pages begin.
    void refreshed();

protected:
    PagedModel(const QList<QByteArray> &roles, const QStringList &types, QObject *parent);
    virtual Source source() const = 0;
    const Index &pages() const
    {
        return m_content.index;
    }
    /// The source lists something else now: what was read and picked is forgotten.
    void replace();

private:
    struct Content {
        Index index;
        QHash<int, Rows> pages;
    };
    void watch();
    void read();
    void applyDifference(const Content &content);
    int firstDifference(const Content &content) const;
    void fetch() const;
    void store(int page, const Rows &rows);
    void touch(int page) const;
    void setProblem(const QString &problem);
    void pick(const QStringList &keys);
    void tellPicked();
    int pickedRole() const;

    QList<QByteArray> m_roles;
    QStringList m_types;
    QTimer *m_timer;
    QTimer *m_fetchTimer;
    Content m_content;
    mutable QList<int> m_recent; ///< pages, the last one asked for at the end
    mutable QSet<int> m_wanted;
    mutable bool m_fetching = false;
    int m_generation = 0; ///< of m_content.index
    int m_picking = 0; ///< of picks that are being read
    bool m_watching = false;
    bool m_reading = false;
    bool m_outdated = false;
    bool m_replaced = true;
    bool m_loading = true;
    QString m_problem;
    QSet<QString> m_picked;
};

} // namespace Liaison
