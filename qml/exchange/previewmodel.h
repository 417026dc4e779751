// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/importpreview.h"

#include <QAbstractListModel>
#include <QCache>
#include <QQmlEngine>
#include <QVariantList>

namespace Liaison
{

/// The records of an import's preview, each put into words when it is looked at; and which of them are to be taken over. What the
/// sender may not change is left out until somebody chooses it.
class PreviewModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("BundleImporter has one")
    /// Which of them are listed: conflict, added, changed, gone or apart; empty: all.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// [{ name, text, number }]: the filters that list anything.
    Q_PROPERTY(QVariantList filters READ filters NOTIFY previewChanged FINAL)
    /// How many are chosen, and how many can be.
    Q_PROPERTY(int chosen READ chosen NOTIFY chosenChanged FINAL)
    Q_PROPERTY(int choosable READ choosable NOTIFY previewChanged FINAL)
    /// Just what is chosen where nobody chooses.
    Q_PROPERTY(bool asProposed READ isAsProposed NOTIFY chosenChanged FINAL)
    /// Of those that are listed all, none, or some (Qt::CheckState).
    Q_PROPERTY(int listedState READ listedState NOTIFY chosenChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole,
        TypeLabelRole,
        KindLabelRole, ///< "new", "deleted", "edited on both sides"
        TintRole, ///< for KindChip
        AddedRole,
        FieldsRole, ///< [{ label, before, whoBefore, after, who, conflict, note }]; before and after are parts, see Compared
        WhyRole, ///< why it is kept apart; empty where it is not
        ChosenRole,
        ChoosableRole,
    };

    explicit PreviewModel(QObject *parent = nullptr);

    /// What was chosen of records that are there again stays chosen.
    void setPreview(const ImportPreview &preview);
    void clear();
    ImportConsent consent() const;

    QString filter() const;
    void setFilter(const QString &filter);
    QVariantList filters() const;
    int chosen() const;
    int choosable() const;
    bool isAsProposed() const;
    int listedState() const;

    Q_INVOKABLE void setChosen(int row, bool chosen);
    Q_INVOKABLE void toggle(int row);
    /// All that are listed.
    Q_INVOKABLE void setListedChosen(bool chosen);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void filterChanged();
    void previewChanged();
    void chosenChanged();

private:
    bool isListed(qsizetype place, const QString &filter) const;
    bool isApart(qsizetype place) const;
    bool isChoosable(qsizetype place) const;
    bool isChosen(qsizetype place) const;
    void choose(qsizetype place, bool chosen);
    void list();
    const QHash<int, QVariant> &words(qsizetype place) const;

    ImportPreview m_preview;
    QSet<Id> m_apart;
    QList<qsizetype> m_listed; ///< places in the preview
    QString m_filter;
    QSet<Id> m_left; ///< of what is proposed
    QSet<Id> m_admitted; ///< of what is kept apart
    mutable QCache<qsizetype, QHash<int, QVariant>> m_words;
};

} // namespace Liaison
