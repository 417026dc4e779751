// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashpeople.h"

#include "flashparty.h"
#include "flashphraselist.h"
#include "foundation/text.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{

const FlashPhraseList &titles()
{
    static const FlashPhraseList phrases(
        "executive vice president, first vice president, vice president, "
        "vice presidente, president, presidente, high representative, "
        "commissioner, commissaire, deputy director general, "
        "acting director general, director general, acting director, "
        "deputy director, director, deputy head of unit, head of unit, "
        "deputy head of cabinet, head of cabinet, head of delegation, hou, "
        "chef de cabinet, cheffe de cabinet, chef d unite, cheffe d unite, "
        "member of cabinet, membre du cabinet, state secretary, "
        "secretary of state, secretaire d etat, minister, ministre, ambassador, "
        "ambassadeur, ambassadrice, directeur general, directrice generale, "
        "directeur, directrice, professor, professeur, prof, dr, mr, mrs, ms, "
        "miss, mep, madame, monsieur, mme, mlle, mm, sir");
    return phrases;
}

// Words that no person is called.
const WordList &institutions()
{
    static const WordList words(
        "ministry authority agency observatory observatoire council parliament university institute association "
        "office foundation commission representation representatives department "
        "directorate unit service services secretariat network platforms companies "
        "ministere autorite agence conseil parlement universite institut direction "
        "cabinet reseau plateformes dg meeting reunion election elections european "
        "national member states union action actions follow next steps group centre "
        "center board bureau inc ltd gmbh team civil society human rights europe eu data digital code press media public general working task force party parties political");
    return words;
}

// Pieces of a list, at its commas, semicolons and "and", outside brackets.
QStringList pieces(const QString &list)
{
    QStringList result;
    QString piece;
    int depth = 0;
    for (qsizetype at = 0; at < list.size(); ++at) {
        const QChar letter = list.at(at);
        depth = letter == u'(' ? depth + 1 : letter == u')' ? std::max(0, depth - 1) : depth;
        qsizetype skip = depth == 0 && (letter == u',' || letter == u';' || letter == u'\n') ? 1 : 0;
        for (const auto &word : {u" and "_s, u" et "_s, u" & "_s}) {
            skip = depth == 0 && !skip && QStringView(list).sliced(at).startsWith(word) ? word.size() : skip;
        }
        if (skip) {
            result.append(std::exchange(piece, {}));
            at += skip - 1;
        } else {
            piece += letter;
        }
    }
    result.append(piece);
    for (QString &entry : result) {
        entry = entry.simplified();
        for (const auto &word : {u"and "_s, u"et "_s, u"& "_s}) {
            entry = entry.startsWith(word) ? entry.sliced(word.size()) : entry;
        }
        while (entry.endsWith(u'.') && !entry.endsWith("Inc."_L1)) {
            entry.chop(1);
        }
    }
    result.removeAll(QString());
    return result;
}

// Takes the titles from the beginning of @p piece; "Ms Director Example" has two, "la commissaire Exemple" an article.
QString takeTitles(QString &piece)
{
    const FlashWords words(piece);
    const bool article = words.is(0, "la", "le", "the");
    const int first = article ? 1 : 0;
    int next = first;
    while (next < words.size()) {
        const auto end = words[next].end;
        const bool initial = words.is(next, "m") && end < piece.size() && piece.at(end) == u'.'; // "M. Exemple"
        const int length = initial ? 1 : titles().longestAt(words, next);
        if (!length) {
            break;
        }
        next += length;
    }
    if (next == first) {
        return {};
    }
    const QString title = words.text(first, next - 1);
    auto rest = words[next - 1].end;
    while (rest < piece.size() && (piece.at(rest).isSpace() || piece.at(rest) == u'.')) {
        ++rest;
    }
    piece = piece.sliced(rest);
    return title;
}

bool isParticle(const QString &word)
{
    static const WordList particles(
        "van von de der den del della di da dos du la le zu zur ter ten af av y e d "
        "bin al el");
    return particles.contains(word);
}

constexpr qsizetype longestPiece = 200;
constexpr qsizetype longestOpening = 4000;
constexpr int mostColons = 6; // before which names are looked for

bool isName(const QString &text, bool oneWordIsEnough)
{
    if (text.size() > longestPiece) {
        return false;
    }
    const FlashWords words(text);
    int capitals = 0;
    for (int at = 0; at < words.size(); ++at) {
        const bool digits = std::ranges::any_of(words[at].folded, [](QChar letter) {
            return letter.isDigit();
        });
        const bool strange = std::ranges::any_of(words[at].gap, [](QChar sign) {
            return u":/|@\"(),;–—&+*#<>=_"_s.contains(sign);
        });
        if (digits || strange || words.is(at, institutions()) || words[at].folded == "&"_L1
            || (!words[at].capital && !isParticle(words[at].folded))) {
            return false;
        }
        capitals += words[at].capital ? 1 : 0;
    }
    const bool abbreviation = words.size() == 1 && words[0].capitals && words[0].folded.size() <= 6;
    return capitals > 0 && words.size() <= 7 && !abbreviation && (words.size() > 1 || oneWordIsEnough);
}

bool isRemark(const QString &bracket)
{
    static const FlashPhraseList remarks(
        "tbc, online, remote, remotely, by phone, by vc, vc, chair, co chair, excused, note taker, notetaker, minutes, "
        "moderator, rapporteur, host, speaker, observer, "
        "a confirmer, en ligne, a distance, presidence, par telephone, "
        "visioconference");
    const FlashWords words(bracket);
    return words.size() > 0 && remarks.longestAt(words, 0) == words.size();
}

FlashPeople::Organisation organisationOf(const QString &name, bool platform)
{
    const auto known = FlashNames::known(name);
    return {name, known ? known->name : name, known ? known->kind == FlashParty::Kind::Platform : platform};
}

bool speaksOfPlatforms(const QString &text)
{
    static const WordList words("platform platforms plateforme plateformes companies tech gafam gafa");
    const auto all = Text::words(text);
    return std::ranges::any_of(all, [](const QString &word) {
        return words.contains(word);
    });
}

// The organisations inside "(including One, Two and Three)".
QList<FlashPeople::Organisation> organisationsIn(QString bracket, bool platforms)
{
    for (const auto &word : {u"including"_s,
                             u"incl."_s,
                             u"e.g."_s,
                             u"notamment"_s,
                             u"dont"_s,
                             u"such as"_s,
                             u"tels que"_s,
                             u"telles que"_s}) {
        if (bracket.startsWith(word, Qt::CaseInsensitive)) {
            bracket = bracket.sliced(word.size());
        }
    }
    QList<FlashPeople::Organisation> result;
    for (const QString &piece : pieces(bracket)) {
        const FlashWords words(piece);
        const bool rest = words.is(words.size() - 1, "others", "etc", "autres");
        if (words.size() > 0 && words.size() <= 8 && !rest && (words[0].capital || FlashNames::known(piece))) {
            result.append(organisationOf(piece, platforms));
        }
    }
    return result;
}

// Where @p opening splits into what the meeting was and who was there: at the first colon with names behind it; or -1.
qsizetype namesBehind(const QString &opening)
{
    int depth = 0;
    int colons = 0;
    for (qsizetype at = 0; at < opening.size() && opening.size() <= longestOpening && colons < mostColons; ++at) {
        colons += opening.at(at) == u':' ? 1 : 0;
        depth += opening.at(at) == u'(' ? 1 : opening.at(at) == u')' ? -1 : 0;
        const bool colon =
            opening.at(at) == u':' && depth <= 0 && (at + 1 == opening.size() || opening.at(at + 1).isSpace());
        if (colon && FlashPeople::looksLikeNames(opening.sliced(at + 1))) {
            return at;
        }
    }
    return -1;
}

}

FlashPeople FlashPeople::ofList(const QString &list)
{
    FlashPeople result;
    QString group; // "Example Platform: First Last, Other Name"
    for (QString piece : pieces(list.first(std::min(list.size(), longestOpening)))) {
        const auto colon = piece.indexOf(u':');
        if (colon > 0) {
            group = piece.first(colon).trimmed();
            result.organisations.append(organisationOf(group, false));
            piece = piece.sliced(colon + 1).trimmed();
        }
        Person person;
        const auto open = piece.indexOf(u'(');
        if (open > 0) {
            const auto close = piece.indexOf(u')', open);
            const QString bracket = piece.sliced(open + 1, (close < 0 ? piece.size() : close) - open - 1).trimmed();
            QString rest = bracket;
            person.title = takeTitles(rest); // "First Last (Director)"
            if (!rest.isEmpty()) {
                person.title.clear();
                person.organisation = isRemark(bracket) ? QString() : bracket;
            }
            piece = piece.first(open).trimmed();
        }
        for (const auto &dash : {u" – "_s, u" — "_s, u" - "_s}) {
            if (const auto at = piece.indexOf(dash); at > 0 && person.organisation.isEmpty()) {
                person.organisation = piece.sliced(at + dash.size()).trimmed();
                piece = piece.first(at).trimmed();
            }
        }
        person.name = piece;
        if (FlashNames::known(piece)) {
            result.organisations.append(organisationOf(piece, false));
            continue;
        }
        if (const QString before = takeTitles(person.name); !before.isEmpty()) {
            person.title = before;
        }
        if (FlashNames::isGroup(piece)) {
            continue; // "MS": nobody in particular
        }
        if (person.name.isEmpty() && !result.people.isEmpty() && result.people.last().title.isEmpty()) {
            result.people.last().title = person.title; // "First Last, Director (One)"
            result.people.last().organisation = person.organisation;
        } else if (isName(person.name, !person.title.isEmpty())) {
            person.organisation = person.organisation.isEmpty() ? group : person.organisation;
            result.people.append(person);
        } else if (const FlashWords words(piece);
                   words.size() > 0 && words.size() <= 8 && words[0].capital && person.title.isEmpty()) {
            result.organisations.append(organisationOf(piece, false));
        }
    }
    const auto people = result.people;
    for (const Person &person : people) {
        FlashPeople employer;
        if (!person.organisation.isEmpty()) {
            employer.organisations.append(organisationOf(person.organisation, false));
        }
        result.add(employer);
    }
    FlashPeople unique;
    unique.add(result);
    return unique;
}

FlashPeople FlashPeople::ofOpening(const QString &opening)
{
    const auto colon = namesBehind(opening);
    const QString about = colon < 0 ? opening : opening.first(colon);
    const bool platforms = speaksOfPlatforms(about.section(u'(', 0, 0));
    FlashPeople result;
    result.title = about.simplified();
    const auto open = about.indexOf(u'(');
    const auto close = about.indexOf(u')', open + 1);
    if (open > 0 && close > open) {
        const auto organisations = organisationsIn(about.sliced(open + 1, close - open - 1).trimmed(), platforms);
        // A lone bracket without names behind the colon may be any remark: "(tbc)", "(Brussels)".
        if (colon >= 0 || organisations.size() > 1
            || (organisations.size() == 1 && FlashNames::known(organisations.first().name))) {
            result.organisations = organisations;
            result.title = QString(about.first(open) + about.sliced(close + 1)).simplified();
        }
    }
    if (colon >= 0) {
        result.add(ofList(opening.sliced(colon + 1)));
    }
    return result;
}

FlashPeople FlashPeople::ofTitle(const QString &title)
{
    FlashPeople result;
    const QString text = u' ' + title.first(std::min(title.size(), longestOpening)).section(u'(', 0, 0) + u' ';
    for (const auto &with : {u" with "_s, u" avec "_s}) {
        const auto at = text.indexOf(with, 0, Qt::CaseInsensitive);
        for (QString piece : at < 0 ? QStringList() : pieces(text.sliced(at + with.size()))) {
            piece = piece.section(u" - "_s, 0, 0)
                        .section(u" – "_s, 0, 0)
                        .section(u" on "_s, 0, 0)
                        .section(u" le "_s, 0, 0)
                        .section(u':', 0, 0)
                        .trimmed();
            const FlashWords words(piece);
            if (words.size() == 1 && words[0].capital && !words.is(0, institutions()) && !FlashNames::isGroup(piece)) {
                result.organisations.append(organisationOf(piece, speaksOfPlatforms(title)));
            }
        }
    }
    return result;
}

void FlashPeople::add(const FlashPeople &other)
{
    for (const Person &person : other.people) {
        const auto same = std::ranges::find_if(people, [&person](const Person &known) {
            return Text::words(known.name) == Text::words(person.name);
        });
        if (same == people.end()) {
            people.append(person);
        } else if (same->title.isEmpty()) {
            same->title = person.title;
        }
    }
    for (const Organisation &organisation : other.organisations) {
        const auto same = std::ranges::find_if(organisations, [&organisation](const Organisation &known) {
            return Text::words(known.canonical) == Text::words(organisation.canonical);
        });
        if (same == organisations.end()) {
            organisations.append(organisation);
        }
    }
}

bool FlashPeople::looksLikeNames(const QString &list)
{
    const auto all = pieces(list);
    const auto names = std::ranges::count_if(all, [](QString piece) {
        if (piece.size() > longestPiece) {
            return false;
        }
        piece = piece.section(u'(', 0, 0).section(u" – "_s, 0, 0).section(u" - "_s, 0, 0).trimmed();
        if (FlashNames::known(piece)) {
            return true;
        }
        const QString title = takeTitles(piece);
        return piece.isEmpty() ? !title.isEmpty() : isName(piece, !title.isEmpty());
    });
    return names > 0 && names * 3 >= all.size() * 2;
}

bool FlashPeople::looksLikePerson(const QString &text)
{
    return isName(text, false) && !FlashNames::known(text);
}

bool FlashPeople::isParticipantsLine(const QString &paragraph)
{
    const auto colon = namesBehind(paragraph);
    return colon > 0 && Text::words(paragraph.first(colon)).size() > 1
        && !ofList(paragraph.sliced(colon + 1)).people.isEmpty();
}

} // namespace Liaison
