// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>
#include <QVariantList>

namespace Liaison
{

/// What the pages of the directory do with one press; each tells the user, with a way back.
class DirectoryTasks : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit DirectoryTasks(QObject *parent = nullptr);

    /// @p contactPoint, @p record: 32 hexadecimal digits; @p name: as the user knows it.
    Q_INVOKABLE void verify(const QString &contactPoint, const QString &name);
    Q_INVOKABLE void bounce(const QString &contactPoint, const QString &name);
    Q_INVOKABLE void remove(const QString &record, const QString &name);
    Q_INVOKABLE void restore(const QString &record, const QString &name);
    /// To the clipboard.
    Q_INVOKABLE void copy(const QString &text);
    /// The coverage matrix as a table (.csv).
    Q_INVOKABLE void exportCoverage(const QUrl &file);
    /// [{ value, text, hint }] of all authority kinds, for a form.
    Q_INVOKABLE QVariantList authorityKinds() const;
    Q_INVOKABLE QString countryName(const QString &code) const;
    Q_INVOKABLE QString kindPlural(const QString &organisationKind) const;
};

} // namespace Liaison
