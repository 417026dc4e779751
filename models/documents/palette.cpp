// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "palette.h"

using namespace Qt::StringLiterals;

namespace Liaison::Palette
{

const QList<std::pair<QString, QString>> &tlpColours()
{
    static const QList<std::pair<QString, QString>> colours{
        {u"RED"_s, u"#ff2b2b"_s},
        {u"AMBER+STRICT"_s, u"#ffc000"_s},
        {u"AMBER"_s, u"#ffc000"_s},
        {u"GREEN"_s, u"#33ff00"_s},
        {u"CLEAR"_s, u"#ffffff"_s},
    };
    return colours;
}

namespace
{
const std::pair<QString, QString> *find(QStringView label)
{
    const auto name = label.startsWith(u"TLP:") ? label.mid(4) : label;
    const auto found = std::ranges::find(tlpColours(), name, &std::pair<QString, QString>::first);
    return found == tlpColours().end() ? nullptr : &*found;
}
}

bool isTlp(QStringView label)
{
    return find(label);
}

QString tlpColour(QStringView label)
{
    const auto *known = find(label);
    return known ? known->second : tlpColours().first().second;
}

} // namespace Liaison::Palette
