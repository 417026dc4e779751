// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QUrl>
#include <QVariantList>

namespace Liaison
{

/// The handbook that is shipped with the program: one chapter, in Markdown, for each page of the window and called as it is. Source:
/// resources/handbook/, which can be read in the repository as well.
class Handbook : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// [{ name, title }], in the order of its table of contents.
    Q_PROPERTY(QVariantList chapters READ chapters CONSTANT FINAL)
    /// What its pictures and links are relative to.
    Q_PROPERTY(QUrl place READ place CONSTANT FINAL)

public:
    using QObject::QObject;

    static QVariantList chapters();
    static QUrl place();
    /// Chapters by name, in the order of the table of contents.
    static QStringList names();

    /// The first line of a chapter.
    Q_INVOKABLE static QString title(const QString &name);
    /// A chapter without its title; empty where there is none of that name.
    Q_INVOKABLE static QString text(const QString &name);
    /// The same for the screen, where pictures have a place of their own: [{ text: Markdown }] or [{ picture: file, description }].
    Q_INVOKABLE static QVariantList parts(const QString &name);
    /// File names of all pictures, in the order of the chapters.
    static QStringList pictures();
    /// The chapter that helps on this page of the window.
    Q_INVOKABLE static QString forPage(const QString &page);
    /// The chapter that a link in another one leads to; empty where it leads out of the handbook.
    Q_INVOKABLE static QString linked(const QString &link);
};

} // namespace Liaison
