// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/store.h"

#include <QAbstractListModel>
#include <QFuture>
#include <QJSValue>
#include <QQmlEngine>

#include <functional>

class QTimer;

namespace Liaison
{

/// One row: the key that tells it from all others (mostly the text of a record's id), then one value per role.
struct Row {
    QString key;
    QVariantList values;
    bool operator==(const Row &) const = default;
};
using Rows = QList<Row>;

/// Base of every list: reads its rows on the store's thread, again when one of its record types changed, and tells views only
/// what differs, row by row; never a reset. A helper of a page derives from it:
///
///     class PeopleModel : public RowsModel
///     {
///         Q_OBJECT
///         QML_ELEMENT
///         Q_PROPERTY(QString country MEMBER m_country WRITE setCountry NOTIFY countryChanged)
///     public:
///         explicit PeopleModel(QObject *parent = nullptr)
///             : RowsModel({"title", "subtitle", "level"}, {u"person"_s, u"post"_s}, parent) {}   // roles; record types
///         void setCountry(const QString &country) { ...; refresh(); }
///     protected:
///         Query query() const override     // in the window's thread; what it returns runs on the store's: capture values only
///         {
///             return [country = m_country](const Reader &reader) -> Result<Rows> {
///                 LIAISON_TRY(const auto people, reader.all<Person>(u"WHERE country = ? ORDER BY sort_name"_s, {country}));
///                 Rows rows;
///                 for (const auto &person : people) {
///                     rows.append({person.id.text(), {person.name, ..., u"good"_s}});
///                 }
///                 return rows;
///             };
///         }
///     };
///
/// In QML every delegate gets the key as `recordId`, and the roles by name:
///     delegate: RowDelegate { required property string recordId; required title; required subtitle }
/// Reading begins when the component is complete, or with the first refresh(). An empty Query means no rows.
class RowsModel : public QAbstractListModel, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Derive from it")
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// Until the first rows are there: show nothing rather than "empty".
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged FINAL)
    /// The rows were read and there are none: time for a placeholder.
    Q_PROPERTY(bool empty READ isEmpty NOTIFY loadingChanged FINAL)
    /// Why reading failed; a sentence. The rows stay what they were.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)

public:
    using Query = std::function<Result<Rows>(const Reader &)>;

    static constexpr int keyRole = Qt::UserRole; ///< "recordId"; the roles given to the constructor follow

    int count() const;
    bool loading() const;
    bool isEmpty() const;
    QString problem() const;

    /// Reads again soon; several calls are one reading.
    Q_INVOKABLE void refresh();
    /// Calls @p then, a function, once the rows are what was asked for last; at once where they are. The last call counts.
    Q_INVOKABLE void whenRead(const QJSValue &then);
    /// Row of a key, or -1.
    Q_INVOKABLE int indexOf(const QString &key) const;
    /// Value by the name of a role; undefined where there is none.
    Q_INVOKABLE QVariant value(int row, const QString &role) const;
    const Rows &rows() const;
    /// Replaces the rows and tells what differs. Keys are unique; of two rows with one key the first is kept.
    void setRows(Rows rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void classBegin() override;
    void componentComplete() override;

Q_SIGNALS:
    void countChanged();
    void loadingChanged();
    void problemChanged();
    /// After each reading, whether or not anything differs.
    void refreshed();

protected:
    /// @p types: the record types whose change makes the rows outdated; "*" for every change.
    RowsModel(const QList<QByteArray> &roles, const QStringList &types, QObject *parent);
    virtual Query query() const = 0;
    /// Sorts as people of the user's language sort, numbers by value, by the role in @p column of Row::values.
    static void sortByText(Rows &rows, int column = 0);

private:
    void read();
    void removeMissing(const Rows &rows);
    void moveSurvivors(const Rows &rows);
    void insertNew(const Rows &rows);
    void updateValues(const Rows &rows);
    void setProblem(const QString &problem);
    void callThen();

    QList<QByteArray> m_roles;
    QStringList m_types;
    Rows m_rows;
    QTimer *m_timer;
    bool m_watching = false;
    bool m_reading = false;
    bool m_outdated = false; ///< asked for again while reading
    bool m_loading = true;
    QString m_problem;
    QJSValue m_then;
};

} // namespace Liaison
