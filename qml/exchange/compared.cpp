// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "compared.h"

#include "foundation/textdiff.h"

#include <QVariantMap>

namespace Liaison::Compared
{

using namespace Qt::StringLiterals;

QList<QVariantList> parts(const QStringList &texts)
{
    QList<QVariantList> result;
    const auto compared = TextDiff::compared(texts);
    for (const auto &text : compared) {
        QVariantList list;
        for (const auto &part : text) {
            list.append(QVariantMap{{u"text"_s, part.text}, {u"differs"_s, part.differs}});
        }
        result.append(list);
    }
    return result;
}

} // namespace Liaison::Compared
