// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// What the command palette offers for a text: commands whose name has all its words, networks of countries, then records. Roles:
/// title, subtitle, iconName, section, command (its name; empty for a record), markedTitle and markedSubtitle (see RowDelegate).
/// Without a text: all commands.
class PaletteModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    /// Objects with name, title, subtitle and icon.
    Q_PROPERTY(QVariantList commands READ commands WRITE setCommands NOTIFY commandsChanged FINAL)

public:
    explicit PaletteModel(QObject *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    QVariantList commands() const;
    void setCommands(const QVariantList &commands);

Q_SIGNALS:
    void textChanged();
    void commandsChanged();

protected:
    Query query() const override;

private:
    Rows matchingCommands() const;
    static Rows matchingCountries(const QString &text);

    QString m_text;
    QVariantList m_commands;
};

} // namespace Liaison
