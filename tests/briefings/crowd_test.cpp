// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documents/pdfwriter.h"
#include "support/documenttext.h"
#include "world.h"

#include <QElapsedTimer>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Liaison::Samples;
using namespace Qt::StringLiterals;

TEST_CASE("a meeting of 500 has a briefing with every one of them, on every page with its label")
{
    if (!Extract::canReadPdf()) {
        SKIP("pdftotext (poppler-utils) is not installed");
    }
    constexpr int people = 500;
    // As they are written in Greece, Bulgaria, Malta and Ireland.
    const QStringList names{u"Γεώργιος Δοκιμαστής"_s,
                            u"Елица Примерова"_s,
                            u"Ġorġ Żammit Ħaġar"_s,
                            u"Aoife Ní Shampla"_s};
    const World world;
    world.edit([meeting = world.n.meeting, names](Edit &edit) -> Result<Done> {
        for (int i = 0; i < people; ++i) {
            Person person;
            person.name = names.at(i % names.size()) + u' ' + QString::number(i);
            person.tlp = u"GREEN"_s;
            Participant participant;
            participant.meeting = meeting;
            participant.side = u"other"_s;
            LIAISON_TRY(participant.who, edit.put(person));
            LIAISON_CHECK(edit.put(participant));
        }
        return Done();
    });
    QElapsedTimer timer;
    timer.start();
    const auto bytes = must(toPdf(world.briefing()));
    UNSCOPED_INFO("from the records to the PDF: " << timer.elapsed() << " ms");
    const auto pages = Extract::pdfPages(bytes);
    CHECK(pages.size() > 10);
    const QString text = Extract::squeezed(pages.join(QString()));
    for (int i = 0; i < people; ++i) {
        const QString name = names.at(i % names.size()) + u' ' + QString::number(i);
        INFO(name.toStdString());
        CHECK(text.contains(Extract::squeezed(name)));
    }
    for (const auto &page : pages) {
        CHECK(page.count(u"TLP:AMBER"_s) >= 2);
    }
}
