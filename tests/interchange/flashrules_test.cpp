// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "interchange/flashcountries.h"
#include "interchange/flashdate.h"
#include "interchange/flashnote.h"
#include "notedescription.h"

using namespace Liaison;
using namespace Liaison::NoteDescription;
using namespace Qt::StringLiterals;

namespace
{

// A meeting on Monday 4 March 2019 with one fictional platform, a commissioner, and a person.
FlashNote noteWith(const QString &point)
{
    const auto note = FlashNote::parse(
        u"Subject: Flash 04/03 - Meeting\nDate: 5 March 2019\n\n"
        "Flash 04/03 - Meeting with platforms (Vidora, Chirpnest): Commissioner Almgren, Ada Example\n\n- %1\n"_s
            .arg(point)
            .toUtf8(),
        u"note.txt"_s);
    REQUIRE(note);
    REQUIRE(note->items.size() == 1);
    return *note;
}

// "ask: who -> whom"
QString pointOf(const QString &text)
{
    const auto item = noteWith(text).items.first();
    const auto names = [](const QList<FlashParty> &parties) {
        QStringList texts;
        for (const auto &party : parties) {
            texts.append(party.name);
        }
        return texts.join(u", "_s);
    };
    return flashWord(item.kind) + u": "_s + names(item.from) + u" -> "_s + names(item.to);
}

// "who: what @forum by date"
QStringList actionsOf(const QString &text)
{
    QStringList actions;
    const auto note = noteWith(text);
    for (const auto &action : note.actions) {
        CHECK(note.items.first().text.contains(action.words));
        actions.append(action.owner.name + u": "_s + action.title
                       + (action.reportTo.isEmpty() ? QString() : u" @"_s + action.reportTo)
                       + (action.due.isValid() ? u" by "_s + action.due.toString(Qt::ISODate) : QString()));
    }
    return actions;
}

QString countriesOf(const QString &text)
{
    return FlashCountries::in(FlashWords(text)).join(u' ');
}

QString dateOf(const QString &text, FlashDate::Option option = FlashDate::WithYear)
{
    const auto date = FlashDate::find(text, option);
    if (!date) {
        return {};
    }
    return u"%1-%2-%3"_s.arg(date->year).arg(date->month).arg(date->day)
        + (date->time.isValid() ? u' ' + date->time.toString(u"H:m:s") : QString())
        + (date->offset ? u" %1"_s.arg(*date->offset / 60) : QString());
}

}

TEST_CASE("kinds and parties of points")
{
    CHECK(pointOf(u"MS asked for more information."_s) == u"ask: Member States -> ");
    CHECK(pointOf(u"COM asked the platforms to check their rules."_s) == u"ask: European Commission -> Platforms");
    CHECK(pointOf(u"Vidora was asked by the Commission to explain its rules."_s)
          == u"ask: European Commission -> Vidora");
    CHECK(pointOf(u"Chirpnest requests a list from the Commission."_s) == u"ask: Chirpnest -> European Commission");
    CHECK(pointOf(u"The requests were discussed."_s) == u"note:  -> ");
    CHECK(pointOf(u"FB and Google are due to roll out their transparency of political ads in March."_s)
          == u"promise: Facebook, Google -> ");
    CHECK(pointOf(u"Most platforms will implement compartmentalisation."_s) == u"promise: Platforms -> ");
    CHECK(pointOf(u"Vidora announced that it would come back. It will share figures with the Commission."_s)
          == u"promise: Vidora -> European Commission");
    CHECK(pointOf(u"Vidora will be opening its library. That matters."_s) == u"promise: Vidora -> ");
    CHECK(pointOf(u"The library will be opened by Vidora and Chirpnest in April."_s)
          == u"promise: Vidora, Chirpnest -> ");
    CHECK(pointOf(u"Vidora will not open its library."_s) == u"note: Vidora -> ");
    CHECK(pointOf(u"Vidora would open its library if needed."_s) == u"note: Vidora -> ");
    CHECK(pointOf(u"Discussions with Vidora will be long and will take time."_s) == u"note:  -> ");
    CHECK(pointOf(u"Vidora's policies will stay."_s) == u"note:  -> ");
    CHECK(pointOf(u"It was agreed to meet again."_s) == u"decision:  -> ");
    CHECK(pointOf(u"Participants agreed to meet again."_s).startsWith("decision"_L1));
    CHECK(pointOf(u"The Commission decided to publish the list."_s) == u"decision: European Commission -> ");
    CHECK(pointOf(u"Complaints from Estonia about Vidora were mentioned."_s) == u"feedback: EE -> Vidora");
    CHECK(pointOf(u"Some negative feedback was received. In DK Vidora oblige people to prove their residence."_s)
          == u"feedback:  -> Vidora");
    CHECK(pointOf(u"COM asked for feedback from MS."_s) == u"ask: European Commission -> Member States");
    CHECK(pointOf(u"Ada Example opened the meeting. She will not come again."_s) == u"note: Ada Example -> ");
    CHECK(pointOf(u"Les plateformes ont demandé des précisions à la COM."_s)
          == u"ask: Platforms -> European Commission");
    CHECK(pointOf(u"Vidora publiera ses règles."_s) == u"promise: Vidora -> ");
    CHECK(pointOf(u"Vidora ne publiera pas ses règles."_s) == u"note: Vidora -> ");
    CHECK(pointOf(u"Les États membres se sont accordés sur la suite."_s) == u"decision:  -> ");
    CHECK(pointOf(u"Des retours négatifs sur Chirpnest ont été signalés."_s) == u"feedback:  -> Chirpnest");
}

TEST_CASE("actions are what somebody agreed to do, or will provide, facilitate or raise, and whatever we will do")
{
    CHECK(actionsOf(u"The platforms have asked for contacts of the networks, which COM agreed to provide."_s)
          == QStringList{u"European Commission: Provide the contacts of the networks"_s});
    CHECK(actionsOf(u"Ada Example will facilitate contact with RAS team."_s)
          == QStringList{u"Ada Example: Facilitate contact with RAS team"_s});
    CHECK(actionsOf(u"COM: will carefully raise at JHA that the companies are asking for clarity."_s)
          == QStringList{u"European Commission: Raise at JHA that the companies are asking for clarity @jha"_s});
    CHECK(
        actionsOf(
            u"Commissioner will write to the MS by Friday and Ada Example undertook to draft the letter before 20 March."_s)
        == QStringList{u"Almgren: Write to the MS by Friday by 2019-03-08"_s,
                       u"Ada Example: Draft the letter before 20 March by 2019-03-20"_s});
    CHECK(
        actionsOf(u"COM took note and will report to the European Cooperation Network on Elections in January."_s)
        == QStringList{
            u"European Commission: Report to the European Cooperation Network on Elections in January @ecne by 2020-01-31"_s});
    CHECK(actionsOf(u"Action: DG CNECT to circulate the minutes by the end of April."_s)
          == QStringList{u"DG CNECT: Circulate the minutes by the end of April by 2019-04-30"_s});
    CHECK(actionsOf(u"Tomas Kettering will inform the NIS Cooperation Group."_s)
          == QStringList{u"Tomas Kettering: Inform the NIS Cooperation Group @nis"_s});
    CHECK(actionsOf(u"Vidora agreed to send COM the list of its contact points."_s)
          == QStringList{u"Vidora: Send COM the list of its contact points"_s});
    CHECK(actionsOf(u"The list will be sent by COM."_s)
          == QStringList{u"European Commission: The list will be sent by COM"_s});
    CHECK(actionsOf(u"She presented it. Ada Example said that she will circulate it."_s)
          == QStringList{u"Ada Example: Circulate it"_s});
    CHECK(actionsOf(u"COM s'est engagée à transmettre la liste d'ici fin mars."_s)
          == QStringList{u"European Commission: Transmettre la liste d'ici fin mars by 2019-03-31"_s});
    CHECK(actionsOf(u"COM : préparer la suite."_s) == QStringList{u"European Commission: Préparer la suite"_s});
    CHECK(actionsOf(u"COM : premier tour de table."_s).isEmpty());
    CHECK(actionsOf(u"La Commission enverra la liste et fera rapport au Conseil JAI."_s)
          == QStringList{u"European Commission: Envoyer la liste"_s,
                         u"European Commission: Faire rapport au Conseil JAI @jha"_s});

    CHECK(actionsOf(u"Vidora agreed to provide the list."_s) == QStringList{u"Vidora: Provide the list"_s});
    CHECK(actionsOf(u"Google will provide the list, and will raise it with its own services."_s)
          == QStringList{u"Google: Provide the list"_s, u"Google: Raise it with its own services"_s});
    CHECK(actionsOf(u"Vidora will facilitate contact with its security team."_s)
          == QStringList{u"Vidora: Facilitate contact with its security team"_s});
    CHECK(actionsOf(u"Estonia will provide a library in all Member States."_s)
          == QStringList{u"EE: Provide a library in all Member States"_s});
    CHECK(actionsOf(u"The list will be provided by Chirpnest."_s)
          == QStringList{u"Chirpnest: The list will be provided by Chirpnest"_s});
    CHECK(actionsOf(u"Vidora committed to publishing a report, and to sharing it."_s)
              .first()
              .startsWith("Vidora: Publish a report"_L1));
    CHECK(actionsOf(u"Vidora s'est engagée à ouvrir sa bibliothèque en mars."_s)
          == QStringList{u"Vidora: Ouvrir sa bibliothèque en mars by 2019-03-31"_s});
    CHECK(actionsOf(u"MS agreed to nominate contact points."_s).first().endsWith("Nominate contact points (MS)"_L1));
    CHECK(actionsOf(u"Most platforms agreed to check advertisers."_s)
              .first()
              .endsWith("Check advertisers (Most platforms)"_L1));

    const QString tail = u" of the services in charge of the elections"_s;
    const auto longTitle =
        actionsOf(u"COM will send the list"_s + tail + tail + u", and a map"_s + tail + tail + u"."_s);
    CHECK(longTitle == QStringList{u"European Commission: Send the list"_s + tail + tail});
}

TEST_CASE("other promises of platforms, conditions and plans are no actions")
{
    const QStringList points{
        u"FB and Google are due to roll out their transparency of political ads in March."_s,
        u"Most platforms will implement compartmentalisation."_s,
        u"Vidora will open a library in all Member States."_s,
        u"Vidora will be opening its library."_s,
        u"The library will be opened by Vidora and Chirpnest in April."_s,
        u"Participants agreed to meet again."_s,
        u"The platforms asked whether COM will propose legislation."_s,
        u"Vidora hopes that COM will propose legislation."_s,
        u"COM will not propose legislation."_s,
        u"COM would propose legislation."_s,
        u"COM will be in touch."_s,
        u"COM intends to publish guidance."_s,
        u"The report of the Commission will appear in May."_s,
        u"Civil Society Europe will join."_s + u" "_s,
        u"It will take time."_s,
        u"La COM ne proposera pas de texte."_s,
        u"La plupart des plateformes vérifieront l’identité des annonceurs."_s,
    };
    for (const QString &point : points) {
        CAPTURE(point);
        CHECK(actionsOf(point).isEmpty());
    }
}

TEST_CASE("countries by code, name and adjective")
{
    CHECK(countriesOf(u"In DK, EL and the UK"_s) == u"DK GB GR");
    CHECK(countriesOf(u"Danish, Dutch and Polish rules; danoises, françaises"_s) == u"DK FR NL PL");
    CHECK(countriesOf(u"the Czech Republic, Pays-Bas, Royaume-Uni"_s) == u"CZ GB NL");
    CHECK(countriesOf(u"IT platforms and IT companies polish their HR rules"_s).isEmpty());
    CHECK(countriesOf(u"DK, IT and FR"_s) == u"DK FR IT");
    CHECK(countriesOf(u"It is live in IT, and in HR."_s) == u"HR IT");
    CHECK(countriesOf(u"THE RULES ARE TO BE SET AT ONCE DE FACTO"_s).isEmpty());
    CHECK(countriesOf(u"It was sent in French. The French asked."_s) == u"FR");
    CHECK(countriesOf(u"It was sent in French."_s).isEmpty());
    CHECK(FlashCountries::known().size() == 28);
}

TEST_CASE("sentences end at full stops, not at abbreviations")
{
    QStringList texts;
    for (const auto &sentence : FlashWords::sentences(
             u"Some came. E.g. in DK Mr. J. Doe spoke, etc. Then \"all left.\" (Why?) 12 stayed, i.e. Ada."_s)) {
        texts.append(sentence.text(0, sentence.size() - 1));
    }
    CHECK(texts
          == QStringList{u"Some came"_s,
                         u"E.g. in DK Mr. J. Doe spoke, etc"_s,
                         u"Then \"all left"_s,
                         u"Why"_s,
                         u"12 stayed, i.e. Ada"_s});
}

TEST_CASE("dates as people write them")
{
    CHECK(dateOf(u"mardi 5 mars 2019 11:19:14"_s) == u"2019-3-5 11:19:14");
    CHECK(dateOf(u"Tue, 5 Mar 2019 11:19:14 +0100"_s) == u"2019-3-5 11:19:14 60");
    CHECK(dateOf(u"2019-03-05T23:05:00-03:30"_s) == u"2019-3-5 23:5:0 -210");
    CHECK(dateOf(u"2019-03-05 09:05Z"_s) == u"2019-3-5 9:5:0 0");
    CHECK(dateOf(u"Tuesday, March 5, 2019 1:07 PM"_s) == u"2019-3-5 13:7:0");
    CHECK(dateOf(u"12:30, on the 1st of February 2020"_s) == u"2020-2-1");
    CHECK(dateOf(u"1er août 2018 à 9h"_s) == u"2018-8-1 9:0:0");
    CHECK(dateOf(u"le 12 févr. 2018 à 18h42"_s) == u"2018-2-12 18:42:0");
    CHECK(dateOf(u"05/03/19 08:15"_s) == u"2019-3-5 8:15:0");
    CHECK(dateOf(u"3/25/2019"_s) == u"2019-3-25");
    CHECK(dateOf(u"5.3.2019"_s) == u"2019-3-5");
    CHECK(dateOf(u"4-5 March 2019"_s) == u"2019-3-4");
    CHECK(dateOf(u"31 April 2019, 29.02.2019, 2019"_s).isEmpty());
    CHECK(dateOf(u"5 March, 04/03"_s).isEmpty());
    CHECK(dateOf(u"04/03, 5 March"_s, FlashDate::YearMayMiss) == u"0-3-5");
    CHECK(dateOf(u"04/03, 5 March"_s, FlashDate::NumbersMayLackYear) == u"0-3-4");
    CHECK(dateOf(u"29/02"_s, FlashDate::NumbersMayLackYear) == u"0-2-29");
    const auto moment = FlashDate::find(u"Tue, 5 Mar 2019 11:19:14 +0100", FlashDate::WithYear)->moment();
    CHECK(moment.toUTC() == QDateTime(QDate(2019, 3, 5), QTime(10, 19, 14), QTimeZone::UTC));
}
