// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace Liaison
{

/// One entry of the sidebar.
struct PageInfo {
    Q_GADGET
    QML_VALUE_TYPE(pageInfo)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString icon MEMBER icon CONSTANT)
    Q_PROPERTY(QString module MEMBER module CONSTANT)
    Q_PROPERTY(QString component MEMBER component CONSTANT)
    Q_PROPERTY(QString newText MEMBER newText CONSTANT)
    Q_PROPERTY(bool foot MEMBER foot CONSTANT)

public:
    QString name; ///< as PageLink and Session use it
    QString title; ///< as the user reads it
    QString icon;
    QString module; ///< QML module
    QString component; ///< type in it
    QString newText = {}; ///< what Ctrl+N does there: "New meeting"; empty: nothing
    bool foot = false; ///< at the foot of the sidebar
};

/// The pages of the window, in the order of the sidebar. A new page is one line in pages.cpp.
class Pages : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QList<Liaison::PageInfo> all READ all CONSTANT)
    /// What the page about Liaison shows, in the words of KAboutData; it does not know the licence by name.
    Q_PROPERTY(QVariantMap about READ about CONSTANT)

public:
    static QList<PageInfo> all();
    static QVariantMap about();
    /// Name of the page to begin with: the one that was shown last, if there still is one of that name.
    Q_INVOKABLE QString first() const;
    Q_INVOKABLE void remember(const QString &name) const;
    Q_INVOKABLE bool contains(const QString &name) const;
};

} // namespace Liaison
