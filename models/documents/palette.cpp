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

QString toneColour(Document::Chart::Tone tone)
{
    switch (tone) {
    case Document::Chart::Good:
        return u"#2f7d4f"_s;
    case Document::Chart::Moving:
        return u"#1f5f9e"_s;
    case Document::Chart::Attention:
        return u"#e3b04b"_s;
    case Document::Chart::Bad:
        return u"#a3261b"_s;
    default:
        return u"#c3cad3"_s;
    }
}

QString onTone(Document::Chart::Tone tone)
{
    const bool light = tone == Document::Chart::Attention || tone == Document::Chart::Neutral;
    return light ? QString(ink) : u"#ffffff"_s;
}

QString tlpColour(QStringView label)
{
    const auto *known = find(label);
    return known ? known->second : tlpColours().first().second;
}

} // namespace Liaison::Palette
