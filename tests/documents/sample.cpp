// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "sample.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Liaison::Samples
{

Document briefing()
{
    Document document;
    document.title = u"Meeting with the platforms on the European elections"_s;
    document.subtitle = u"Briefing for Monday 4 March 2019, 15:00 to 16:30, Brussels"_s;
    document.tlp = u"AMBER+STRICT"_s;
    document.asOf = QDateTime(QDate(2019, 3, 1), QTime(17, 42), QTimeZone("Europe/Brussels"));
    document.author = u"Ines Moreau, Elections unit"_s;

    document.callout(
        RichText(u"Two promises of Examplebook are overdue"_s, TextRun::Bold)
            .add(
                u", and one contact point of the Danish network was never verified. Please raise both under point 2."_s),
        Document::Callout::Caution);
    document.heading(u"The meeting"_s);
    document.keyValues({{u"When"_s, u"Monday 4 March 2019, 15:00 to 16:30 (Europe/Brussels)"_s},
                        {u"Where"_s, RichText(u"Berlaymont, room 8/201 · hybrid"_s)},
                        {u"Series"_s, u"Platforms, third meeting; before: 29 January 2019"_s},
                        {u"Registration"_s, u"Ares(2019)1234567"_s}});
    document.paragraph(
        RichText(u"The platforms asked for the contacts of the "_s)
            .add(u"national election networks"_s, TextRun::Emphasised)
            .add(
                u". The Commission agreed to provide them. Member States want to know what each platform is rolling out, "
                "where, and when. The process leads up to the elections and beyond: some actions are needed at once, while others "
                "aim at a balanced framework in the longer term."_s));

    document.heading(u"Who is there"_s);
    document.heading(u"Examplebook"_s, 2);
    document.paragraph(RichText(u"Aoife Ní Bhriain"_s, TextRun::Bold)
                           .add(u" · Director, Elections policy · since 1 September 2018"_s));
    document.table(
        {{u"Contact point"_s, 3}, {u"Purpose"_s, 2.4}, {u"Hours"_s, 1.6}, {u"Verified"_s, 1.9}, {u"TLP"_s, 2}},
        {{RichText().link(u"elections-desk@examplebook.example.org"_s,
                          u"mailto:elections-desk@examplebook.example.org"_s),
          u"incident reports"_s,
          u"at any hour"_s,
          u"12 Feb 2019"_s,
          RichText(u"TLP:GREEN"_s, TextRun::Tlp)},
         {u"+32 2 555 01 23"_s,
          u"escalation"_s,
          u"office hours"_s,
          RichText(u"not verified"_s, TextRun::Alert),
          RichText(u"TLP:AMBER+STRICT"_s, TextRun::Tlp)},
         {RichText().link(u"examplebook.example.org/authorities"_s, u"https://examplebook.example.org/authorities"_s),
          u"requests of authorities"_s,
          u"office hours"_s,
          u"29 Jan 2019"_s,
          RichText(u"TLP:CLEAR"_s, TextRun::Tlp)}});
    document.heading(u"Εθνική Αρχή Εκλογών (Greece)"_s, 2);
    document.paragraph(RichText(u"Γεώργιος Παπαδόπουλος"_s, TextRun::Bold).add(u" · Συντονιστής του δικτύου"_s));
    document.heading(u"Централна избирателна комисия (Bulgaria)"_s, 2);
    document.paragraph(RichText(u"Елица Димитрова"_s, TextRun::Bold).add(u" · заместник-координатор"_s));
    document.heading(u"Kummissjoni Elettorali (Malta)"_s, 2);
    document.paragraph(RichText(u"Ġorġ Żammit Ħaġar"_s, TextRun::Bold).add(u" · Koordinatur tan-netwerk"_s));

    document.heading(u"Open promises"_s);
    document.table(
        {{u"Promise"_s, 5}, {u"By"_s, 2}, {u"Since"_s, 1.6}, {u"State"_s, 2}},
        {{u"Ad library for Denmark"_s,
          u"Examplebook"_s,
          u"29 Jan 2019"_s,
          RichText(u"open"_s).add(u", overdue by 14 days"_s, TextRun::Alert)},
         {u"Escalation channel for authorities, reachable at weekends"_s,
          u"Chirper"_s,
          u"29 Jan 2019"_s,
          RichText(u"kept"_s)},
         {u"Contacts of the national election networks"_s, u"Commission"_s, u"4 Mar 2019"_s, RichText(u"open"_s)}});
    document.heading(u"What happened before"_s);
    document.bullets(
        {RichText(u"29 January 2019"_s, TextRun::Bold)
             .add(
                 u" · First meeting on the Code of Practice. Examplebook will publish a repository of all political advertisements."_s),
         RichText(u"10 December 2018"_s, TextRun::Bold)
             .add(u" · Technical call\nProof of residence was raised by two Member States"_s)
             .add(u" (as of 11 December 2018, 80 days old)"_s, TextRun::Muted)});
    document.callout(u"Two values are known for the telephone of Examplebook: +32 2 555 01 23 and +32 2 555 01 32."_s);
    document.chart({u"Promises by platform"_s,
                    Document::Chart::Bars,
                    {u"Examplebook"_s, u"Chirper & Żammit <Ltd>"_s},
                    {{u"overdue"_s, Document::Chart::Bad, {41, 0}},
                     {u"open"_s, Document::Chart::Attention, {2, 17}},
                     {u"kept"_s, Document::Chart::Good, {0, 5}}}});
    document.chart(
        {u"Commitments that are live"_s,
         Document::Chart::Columns,
         {u"Jan 2019"_s, u"Feb 2019"_s, u"Mar 2019"_s},
         {{u"live"_s, Document::Chart::Good, {1, 3, 7}}, {u"announced"_s, Document::Chart::Moving, {9, 6, 4}}}});
    document.heading(u"Sources"_s, 3);
    document.paragraph(RichText(u"Made from the records of this profile."_s, TextRun::Muted));
    return document;
}

Document longTable(int rows)
{
    Document document;
    document.title = u"A long table"_s;
    document.tlp = u"GREEN"_s;
    document.heading(u"All rows"_s);
    QList<QList<RichText>> cells;
    for (int i = 1; i <= rows; ++i) {
        const QString padding = i % 7 == 0
            ? u" with a text that is long enough to need a second or even a third line in its cell"_s
            : QString();
        cells.append({u"row %1 of the table"_s.arg(i) + padding,
                      u"Authority %1"_s.arg(i),
                      RichText(u"TLP:GREEN"_s, TextRun::Tlp)});
    }
    document.table({{u"First column"_s, 3}, {u"Second column"_s, 2}, {u"Label"_s, 1.2}}, cells);
    return document;
}

Document longBriefing(int pages)
{
    Document document = briefing();
    const auto blocks = document.blocks;
    for (int copy = 1; copy < pages; ++copy) {
        document.blocks.append(blocks);
    }
    return document;
}

QStringList hostileTexts()
{
    return {
        u"<script>alert(\"1\")</script>"_s,
        u"AT&T &amp; &lt;b&gt; & Söhne"_s,
        u"a | b || c |"_s,
        u"*stars* **and** _lines_ __under__ ~~struck~~"_s,
        u"`code` ``` ~~~ \\backslash\\ \\|"_s,
        u"# no heading"_s,
        u"1. no list"_s,
        u"- no bullet"_s,
        u"+ no bullet either"_s,
        u"=== no underline"_s,
        u"> no quote"_s,
        u"[no](https://link.example.org) ![no](image.png)"_s,
        u"]]> --> <!-- <?xml"_s,
        u"%1 %2 ${no} {{no}}"_s,
        u"<i>'\"quoted\"'</i>"_s,
        u"{no} @page content: url(x)"_s,
    };
}

Document hostile()
{
    Document document;
    document.tlp = u"RED"_s;
    document.title = hostileTexts().first();
    document.subtitle = u"- "_s + hostileTexts().at(3);
    document.author = hostileTexts().at(1);
    QList<QList<RichText>> rows;
    for (const QString &text : hostileTexts()) {
        document.heading(text, 2);
        document.paragraph(text);
        document.paragraph(RichText(text, TextRun::Bold)
                               .add(text)
                               .add(text, TextRun::Emphasised)
                               .add(u" "_s)
                               .add(text, TextRun::Alert));
        document.bullets({text, text + u'\n' + text});
        document.keyValues({{text, RichText(text)}});
        document.callout(text);
        document.paragraph(RichText().link(text, u"https://example.org/?a=%22%3E&b=(c)"_s));
        rows.append({text, text + u"\n"_s + text, RichText(text, TextRun::Bold)});
    }
    document.table({{hostileTexts().at(2)}, {hostileTexts().at(0)}, {u"plain"_s}}, rows);
    return document;
}

} // namespace Liaison::Samples
