// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

#include "interchange/flashnote.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int bullets = 100;
constexpr int noteRuns = 20;
}

Result<QList<Figure>> measureNote(Workbench &bench)
{
    const auto name = bench.path(u"note.txt"_s);
    const auto bytes = noteOf(bullets);
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        return Error{Error::Code::Storage, file.errorString()};
    }
    file.close();
    QList<double> ours;
    QList<double> floor;
    for (int run = 0; run < noteRuns; ++run) {
        const auto text = timed(floor, [&] {
            QFile again(name);
            return again.open(QIODevice::ReadOnly) ? QString::fromUtf8(again.readAll()) : QString();
        });
        LIAISON_TRY(const auto note, timed(ours, [&] {
                        return FlashNote::parse(bytes, name);
                    }));
        if (note.items.size() != bullets || text.toUtf8() != bytes) {
            return Error{Error::Code::Corrupt, u"The note was not understood as it was written."_s};
        }
    }
    return QList<Figure>{{.measurement = u"note"_s,
                          .what = u"a Flash note understood"_s,
                          .data = u"%1 bullets, %2 bytes"_s.arg(bullets).arg(grouped(bytes.size())),
                          .unit = u"ms"_s,
                          .liaison = 1e3 * median(ours),
                          .floor = 1e3 * median(floor),
                          .floorName = u"the file as text"_s,
                          .runs = noteRuns}};
}

} // namespace Liaison::Bench
