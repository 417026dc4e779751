// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "collation.h"

#include <unicode/coll.h>
#include <unicode/uversion.h>

namespace Liaison
{

struct Collation::Rules {
    std::unique_ptr<icu::Collator> collator;
};

Collation::Collation(const QString &locale)
    : m_locale(locale)
    , m_rules(std::make_unique<Rules>())
{
    UErrorCode error = U_ZERO_ERROR;
    const auto wanted =
        locale.isEmpty() ? icu::Locale::getRoot() : icu::Locale::createFromName(locale.toLatin1().constData());
    m_rules->collator.reset(icu::Collator::createInstance(wanted, error));
    if (U_FAILURE(error)) {
        m_rules->collator.reset();
        return;
    }
    m_rules->collator->setStrength(icu::Collator::SECONDARY);
    m_rules->collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, error);
}

Collation::~Collation() = default;
Collation::Collation(Collation &&) noexcept = default;
Collation &Collation::operator=(Collation &&) noexcept = default;

QByteArray Collation::key(QStringView text) const
{
    if (text.isEmpty()) {
        return QByteArray(""); // a key, not nothing
    }
    if (!m_rules->collator) {
        return text.toString().toLower().toUtf8(); // ICU without its data
    }
    const icu::UnicodeString source(text.utf16(), int32_t(text.size()));
    // Mostly it fits; else the call says how long it is.
    QByteArray key(4 * text.size() + 16, Qt::Uninitialized);
    auto length = m_rules->collator->getSortKey(source, reinterpret_cast<uint8_t *>(key.data()), int32_t(key.size()));
    if (length > key.size()) {
        key.resize(length);
        length = m_rules->collator->getSortKey(source, reinterpret_cast<uint8_t *>(key.data()), int32_t(key.size()));
    }
    key.truncate(std::max(0, length - 1)); // without the zero at its end
    return key;
}

QString Collation::version()
{
    return QStringLiteral("1 ICU " U_ICU_VERSION);
}

} // namespace Liaison
