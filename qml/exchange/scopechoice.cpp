// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "scopechoice.h"

#include "exchange/circle.h"
#include "foundation/collation.h"
#include "foundation/wordlist.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

ScopeChoice::ScopeChoice(QObject *parent)
    : QObject(parent)
{
}

QStringList ScopeChoice::scope() const
{
    return m_scope;
}

void ScopeChoice::setScope(const QStringList &scope)
{
    if (m_scope != scope) {
        m_scope = scope;
        Q_EMIT changed();
    }
}

bool ScopeChoice::isEmpty() const
{
    return m_scope.isEmpty();
}

bool ScopeChoice::everything() const
{
    return m_scope.contains(Peer::everything);
}

QVariantList ScopeChoice::choices() const
{
    auto countries = countriesByName();
    countries.prepend(
        {i18nc("@info scope of a peer: records without a country", "the Union as a whole"), Peer::noCountry});
    QVariantList list;
    for (const auto &[text, code] : std::as_const(countries)) {
        list.append(QVariantMap{{u"value"_s, code}, {u"text"_s, text}, {u"chosen"_s, m_scope.contains(code)}});
    }
    return list;
}

void ScopeChoice::setEverything(bool everything)
{
    setScope(everything ? QStringList{Peer::everything} : QStringList());
}

void ScopeChoice::set(const QString &value, bool chosen)
{
    auto scope = m_scope;
    scope.removeAll(Peer::everything);
    scope.removeAll(value);
    if (chosen) {
        scope.append(value);
    }
    scope.sort();
    setScope(scope);
}

} // namespace Liaison
