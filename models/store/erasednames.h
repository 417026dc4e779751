// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QJsonValue>
#include <QSet>
#include <QString>

namespace Liaison
{

/// Takes the names of somebody who is erased out of a setting of the profile: a line that was begun, a word that was decided about.
/// In a text a name gives way to a word that says so. What is an entry of its own for them, by the whole name or a part of it
/// ("Quagmire", "Z. Quagmire"), goes as a whole.
class ErasedNames
{
public:
    explicit ErasedNames(const QSet<QString> &names);

    /// @p setting as it is from now on, the same where nobody of the names is in it. Settings that are no JSON hold no text.
    QString without(const QString &setting) const;

private:
    QJsonValue without(const QJsonValue &value) const;
    QString withoutIn(QString text) const;
    bool isAbout(const QJsonValue &entry) const;
    bool isName(const QString &text) const;

    QStringList m_names; ///< longest first
    QSet<QString> m_words; ///< of the names, folded
};

} // namespace Liaison
