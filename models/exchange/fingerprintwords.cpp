// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "fingerprintwords.h"

namespace Liaison::FingerprintWords
{

namespace
{
constexpr auto wordList =
    "acorn actor album alley amber anchor apple apron arch arrow badge bagel baker bamboo banana barrel "
    "basket beach beard beetle bell bicycle blanket boat bonus book bottle brick bridge bronze bucket "
    "budget bus butter cabin cactus camel candle canoe carpet castle cello cement cherry chess chimney "
    "circus clay clock cloud cobra coffee comet copper coral cotton cousin cricket crown cube cushion "
    "dancer deer desert diamond dinner doctor dolphin donkey dragon drum duck eagle earth echo elbow "
    "engine envelope fabric falcon farmer feather fence ferry fiddle flag flute forest fossil fox frog "
    "fruit galaxy garden garlic gate giant giraffe glacier globe gold grape guitar hammer harbor hazel "
    "helmet herring hockey honey horse hotel igloo iguana island ivory jacket jaguar jelly jewel judge "
    "jungle kayak kennel kettle kidney king kitchen kiwi knee ladder lagoon lamp lantern lemon leopard "
    "lizard lobster lunch magnet mango maple market meadow medal melon mirror moon mouse museum mushroom "
    "napkin needle nephew nest noodle nurse oak oasis ocean olive onion opera orange orchid otter owl "
    "oyster paddle panda paper parrot pebble pelican pencil pepper piano pigeon pilot pirate planet plum "
    "pocket poet pony potato prince pumpkin puzzle quartz queen rabbit radio raven ribbon river robot "
    "rope rubber saffron salad salmon sandal scarf school shark shovel silver singer sister skate snail "
    "soccer spider spoon squid statue sugar summer swan table tailor teapot temple tennis thumb tiger "
    "toast tomato tower tractor trumpet tulip tundra tunnel turtle uncle vacuum velvet village violin "
    "volcano waffle wagon walnut walrus water whale willow window winter wolf yacht yogurt zebra zipper";
}

const QStringList &all()
{
    static const auto words = QString::fromLatin1(wordList).split(u' ');
    return words;
}

QStringList of(const QString &fingerprint)
{
    const auto bytes = QByteArray::fromHex(fingerprint.toLatin1());
    QStringList words;
    if (bytes.size() < count) {
        return words;
    }
    for (const char byte : bytes.first(count)) {
        words.append(all().at(uchar(byte)));
    }
    return words;
}

QString text(const QString &fingerprint)
{
    const auto words = of(fingerprint);
    constexpr qsizetype half = count / 2;
    return words.mid(0, half).join(u"  ") + u'\n' + words.mid(half).join(u"  ");
}

} // namespace Liaison::FingerprintWords
