// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace Liaison
{

/// The order in which people of a language look for names, as bytes that sort so in a database: case does not matter, numbers
/// count by their value. From ICU; the order of QCollator, which does not give its bytes away.
class Collation
{
public:
    /// @p locale: "da_DK"; empty for the order of Unicode that is nobody's in particular.
    explicit Collation(const QString &locale = {});
    ~Collation();
    Collation(Collation &&) noexcept;
    Collation &operator=(Collation &&) noexcept;

    const QString &locale() const
    {
        return m_locale;
    }
    /// Empty for an empty text.
    QByteArray key(QStringView text) const;

    /// Changes where the same text may get another key than before.
    static QString version();

private:
    struct Rules;
    QString m_locale;
    std::unique_ptr<Rules> m_rules;
};

} // namespace Liaison
