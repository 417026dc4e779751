// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/syncimport.h"
#include "previewmodel.h"

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
    /// What else is to be told: bundles that never came, and the like; sentences.
    Q_PROPERTY(QStringList remarks READ remarks NOTIFY changed FINAL)
    Q_PROPERTY(Liaison::PreviewModel *records READ records CONSTANT FINAL)
    Q_PROPERTY(bool changesNothing READ changesNothing NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    explicit BundleImporter(QObject *parent = nullptr);

    bool hasPreview() const;
    bool isBusy() const;
    QString title() const;
    QVariantList checks() const;
    QVariantList effects() const;
    QStringList remarks() const;
    PreviewModel *records() const;
    bool changesNothing() const;
    QString problem() const;

    /// Then opened() or releaseFound().
    Q_INVOKABLE void open(const QUrl &file);
    /// Takes over what is chosen; then imported(). When the profile changed meanwhile, the new preview is shown instead. A mass
    /// change needs @p agreed: without it nothing is taken over, and massChange() asks.
    Q_INVOKABLE void accept(bool agreed = false);

Q_SIGNALS:
    void changed();
    void imported();
    /// There is something to show soon, or a problem.
    void opened();
    /// The file gives contacts away: there is nothing to merge.
    void releaseFound();
    /// @p sentence: what is so much.
    void massChange(const QString &sentence);

private:
    void look(const Result<BundleFile> &bundle);
    void show(const ImportPreview &preview);
    void fail(const QString &problem);

    std::optional<ImportPreview> m_preview;
    PreviewModel *m_records;
    QString m_problem;
    bool m_busy = false;
};

} // namespace Liaison
