// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recorddetails.h"

namespace Liaison
{

/// What ActionCard shows of one action.
class ActionDetails : public RecordDetails
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool done READ isDone NOTIFY changed FINAL)
    /// For StateGlyph: how pressing it is.
    Q_PROPERTY(QString level READ level NOTIFY changed FINAL)
    Q_PROPERTY(QString word READ word NOTIFY changed FINAL)
    /// [{ label, value, record }]: owner, origin, ...; `record` is empty where there is nothing to open.
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed FINAL)
    /// [{ text, when }], latest first.
    Q_PROPERTY(QVariantList progress READ progress NOTIFY changed FINAL)

public:
    explicit ActionDetails(QObject *parent = nullptr);

    bool isDone() const;
    QString level() const;
    QString word() const;
    QVariantList facts() const;
    QVariantList progress() const;

    Q_INVOKABLE void addProgress(const QString &text);

protected:
    Query query() const override;
};

} // namespace Liaison
