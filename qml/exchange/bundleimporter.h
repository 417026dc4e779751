// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/syncimport.h"

#include <QObject>
#include <QQmlEngine>
#include <QUrl>
#include <QVariantList>

#include <memory>

namespace Liaison
{

/// A bundle on its way into the profile: opened and checked, shown field by field, and taken over or left.
class BundleImporter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool hasPreview READ hasPreview NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    /// [{ text, level }]: what was checked, for StateGlyph.
    Q_PROPERTY(QVariantList checks READ checks NOTIFY changed FINAL)
    /// [{ text, level }]: what taking it over would do.
    Q_PROPERTY(QVariantList effects READ effects NOTIFY changed FINAL)
    /// [{ title, typeLabel, kindLabel, tint, added, fields: [{ label, before, whoBefore, after, who, conflict,
    /// note }] }]; of a conflict, before is what is here and after what the bundle brings.
    Q_PROPERTY(QVariantList records READ records NOTIFY changed FINAL)
    Q_PROPERTY(bool changesNothing READ changesNothing NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    explicit BundleImporter(QObject *parent = nullptr);

    bool hasPreview() const;
    bool isBusy() const;
    QString title() const;
    QVariantList checks() const;
    QVariantList effects() const;
    QVariantList records() const;
    bool changesNothing() const;
    QString problem() const;

    Q_INVOKABLE void open(const QUrl &file);
    /// Takes over what is shown; then imported(). When the profile changed meanwhile, the new preview is shown instead.
    Q_INVOKABLE void accept();

Q_SIGNALS:
    void changed();
    void imported();

private:
    void show(const ImportPreview &preview);
    void fail(const QString &problem);

    std::optional<ImportPreview> m_preview;
    QVariantList m_records;
    QString m_problem;
    bool m_busy = false;
};

} // namespace Liaison
