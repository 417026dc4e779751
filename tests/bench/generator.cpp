// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "generator.h"

#include "foundation/reference.h"

#include <random>

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int contactsPerOrganisation = 10;

/// Invented names are put together from these; latin says how the other scripts' ones are written in Latin letters.
struct Country {
    QString code;
    QString language;
    QStringList given;
    QStringList beginnings;
    QStringList endings;
    QString authority;
    QHash<QChar, QString> latin = {};
};

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

QHash<QChar, QString> pairs(const QString &text)
{
    QHash<QChar, QString> map;
    for (const auto &pair : words(text)) {
        map.insert(pair.at(0), pair.mid(1));
    }
    return map;
}

const QList<Country> &countries()
{
    static const QList<Country> all{
        {u"DK"_s,
         u"da"_s,
         words(u"Anna Bjørn Freja Jens Karen Lærke Mads Søren"_s),
         words(u"Aa Bæk Dal Eg Fjord Grøn Holm Kær Lund Møl Nør Over Skov Sø Ved Øster"_s),
         words(u"gaard sen lund strup toft bjerg holt vig by mark"_s),
         u"Valgmyndighed"_s},
        {u"DE"_s,
         u"de"_s,
         words(u"Anke Bernd Claudia Dörte Erik Grit Jürgen Katrin"_s),
         words(u"Acker Birken Brunn Eichen Feld Gänse Hasel Kirch Linden Müh Nieder Ober Rosen Stein Tannen Wiesen"_s),
         words(u"bach berg dorf feld hauer hofer mann meier rath stätter"_s),
         u"Wahlamt"_s},
        {u"FR"_s,
         u"fr"_s,
         words(u"Aurélie Benoît Camille Émile François Hélène Lucie Rémi"_s),
         words(u"Beau Bois Champ Château Clair Fleur Font Grand Haute Lan Mont Neuf Pré Roche Val Vigne"_s),
         words(u"bert court fort lier mont nard pont rien ville zac"_s),
         u"Autorité électorale"_s},
        {u"PL"_s,
         u"pl"_s,
         words(u"Agnieszka Bożena Elżbieta Jerzy Łukasz Małgorzata Piotr Zofia"_s),
         words(u"Bąk Brzoz Dąb Gór Jawor Kali Kwiat Lip Mal Now Ostr Pol Rud Sosn Wiśn Żmud"_s),
         words(u"ański czyk ecki icz ik kowski nik owicz ski ucki"_s),
         u"Urząd wyborczy"_s},
        {u"CZ"_s,
         u"cs"_s,
         words(u"Adéla Bohumil Dvorana Jiří Kateřina Lukáš Ondřej Žofie"_s),
         words(u"Bed Čap Dob Had Hor Kalous Kop Kří Lhot Mar Nov Pod Růž Sed Vrán Zem"_s),
         words(u"áček al ec ek enka ík ina oš ský ůvka"_s),
         u"Volební úřad"_s},
        {u"ES"_s,
         u"es"_s,
         words(u"Alba Begoña Íñigo Javier Lucía María Nuño Verónica"_s),
         words(u"Alca Bell Cabra Casti Encin Fuen Huer Igle Mira Mont Oliv Peña Robl Sala Torre Zamu"_s),
         words(u"ares bal cedo dor eros illo lada nar tes uela"_s),
         u"Junta electoral"_s},
        {u"IE"_s,
         u"en"_s,
         words(u"Aoife Bríd Ciarán Eoin Gráinne Niamh Pádraig Seán"_s),
         words(u"Bal Carr Cloch Derr Dun Fenn Gal Kil Knock Lis Mull Rath Ross Shan Tull Usk"_s),
         words(u"agher aney beg brook ery ford igan more ney vane"_s),
         u"Electoral office"_s},
        {u"FI"_s,
         u"fi"_s,
         words(u"Aino Eero Hilkka Jyrki Kaisa Päivi Tapio Väinö"_s),
         words(u"Ala Haapa Hieta Järvi Kallio Koivu Kuusi Lehti Mäki Niemi Pelto Ranta Salo Suo Tammi Yli"_s),
         words(u"harju koski la lahti maa mäki nen salmi talo vuori"_s),
         u"Vaalivirasto"_s},
        {u"GR"_s,
         u"el"_s,
         words(u"Αλέξανδρος Βασιλική Γεωργία Δημήτρης Ελένη Κωνσταντίνος Μαρία Νίκος"_s),
         words(u"Αγγελ Βραχ Γαλαν Δενδρ Θαλασσ Καλαμ Λεμον Μαυρ Νησ Ξανθ Πετρ Ροδ Σταμ Τριαντ Φωτ Χρυσ"_s),
         words(u"άκης ιάδης ίδης όπουλος ούδης άκος έλης ινός άτος ώτης"_s),
         u"Εκλογική αρχή"_s,
         pairs(u"αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo"_s)},
        {u"BG"_s,
         u"bg"_s,
         words(u"Александър Боряна Веселин Гергана Димитър Елица Йордан Цветелина"_s),
         words(u"Балкан Бряг Върб Гор Дъбов Зелен Камен Липов Мрамор Орлов Полян Речк Слав Тополов Хвойн Ясен"_s),
         words(u"ски ов ев аров инов джиев анов чев енски ишки"_s),
         u"Избирателна комисия"_s,
         pairs(u"аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsht ъa ьy юyu яya"_s)},
    };
    return all;
}

/// Does not differ between standard libraries, as distributions of <random> may.
class Dice
{
public:
    qsizetype below(qsizetype end)
    {
        return qsizetype(m_engine() % std::mt19937_64::result_type(end));
    }
    QString of(const QStringList &list)
    {
        return list.at(below(list.size()));
    }

private:
    std::mt19937_64 m_engine{20190523};
};

/// In Latin letters without marks; what is no letter is left out.
QString ascii(const QString &text, const QHash<QChar, QString> &latin)
{
    QString result;
    for (const auto letter : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (const auto found = latin.constFind(letter); found != latin.cend()) {
            result += *found;
        } else if (letter.unicode() < 128) {
            result += letter;
        }
    }
    return result;
}

QString capitalised(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

class Generator
{
public:
    std::vector<Record> directory(int contacts)
    {
        m_records.reserve(size_t(contacts) * 4);
        for (int i = 0; i < contacts; ++i) {
            if (i % contactsPerOrganisation == 0) {
                addOrganisation();
            }
            addContact();
        }
        return std::move(m_records);
    }

private:
    Id nextId()
    {
        return Id::derived("bench", {QByteArray::number(++m_number)});
    }
    QString surname()
    {
        return m_dice.of(m_country->beginnings) + m_dice.of(m_country->endings);
    }

    void addOrganisation()
    {
        m_country = &countries().at(m_dice.below(countries().size()));
        const bool authority = m_dice.below(4) != 0;
        Organisation record;
        record.id = nextId();
        record.kind = authority ? u"authority"_s : m_dice.of(words(u"platform civil-society other"_s));
        record.name = (authority ? m_country->authority : u"Studio"_s) + u' ' + surname();
        record.short_name = u"O%1"_s.arg(m_number);
        record.country = m_country->code;
        record.languages = {m_country->language};
        record.website = u"https://o%1.example.org"_s.arg(m_number);
        record.tlp = u"GREEN"_s;
        record.source = u"Generated"_s;
        m_organisation = record.id;
        m_domain = u"o%1.example.org"_s.arg(m_number);
        m_records.emplace_back(std::move(record));
        if (authority) {
            const auto &kinds = Reference::instance().authorityKinds();
            Competence competence;
            competence.organisation = m_organisation;
            competence.kind = kinds.at(size_t(m_dice.below(qsizetype(kinds.size())))).id;
            m_records.emplace_back(std::move(competence));
        }
        addContactPoint(m_organisation,
                        u"phone"_s,
                        u"+999 55 %1"_s.arg(m_number, 7, 10, QLatin1Char('0')),
                        u"duty desk"_s);
    }

    void addContact()
    {
        Person person;
        person.id = nextId();
        const auto given = m_dice.of(m_country->given);
        const auto family = surname();
        const auto latinGiven = capitalised(ascii(given, m_country->latin));
        const auto latinFamily = capitalised(ascii(family, m_country->latin));
        person.name = given + u' ' + family;
        person.sort_name = family + u", "_s + given;
        if (!m_country->latin.isEmpty()) {
            person.latin_name = latinGiven + u' ' + latinFamily;
        }
        person.country = m_country->code;
        person.languages = {m_country->language, u"en"_s};
        person.tlp = u"GREEN"_s;
        person.source = u"Generated"_s;
        person.review_by = QDate(2020, 1, 1).addDays(m_dice.below(700));
        Post post;
        post.id = nextId();
        post.person = person.id;
        post.organisation = m_organisation;
        post.title = m_dice.of({u"Head of unit"_s,
                                u"Election officer"_s,
                                u"Legal adviser"_s,
                                u"Press officer"_s,
                                u"Director"_s,
                                u"Duty officer"_s,
                                u"Analyst"_s,
                                u"Secretary general"_s});
        post.network_role = m_dice.below(20) == 0 ? m_dice.of(words(u"coordinator deputy member"_s)) : QString();
        post.since = QDate(2015, 1, 1).addDays(m_dice.below(1500));
        m_records.emplace_back(std::move(person));
        m_records.emplace_back(post);
        const auto address = u"%1.%2@%3"_s.arg(latinGiven.toLower(), latinFamily.toLower(), m_domain);
        addContactPoint(post.id, u"email"_s, address, u"everything"_s);
    }

    void addContactPoint(const Id &owner, const QString &medium, const QString &value, const QString &purpose)
    {
        ContactPoint point;
        point.id = nextId();
        point.owner = owner;
        point.medium = medium;
        point.value = value;
        point.purpose = purpose;
        point.hours = m_dice.below(10) == 0 ? u"always"_s : u"office"_s;
        point.tlp = u"GREEN"_s;
        point.verified_on = QDate(2018, 1, 1).addDays(m_dice.below(420));
        point.position = u"n"_s;
        m_records.emplace_back(std::move(point));
    }

    Dice m_dice;
    const Country *m_country = nullptr;
    Id m_organisation;
    QString m_domain;
    int m_number = 0;
    std::vector<Record> m_records;
};
}

std::vector<Record> directoryOf(int contacts)
{
    return Generator().directory(contacts);
}

std::vector<Person> peopleOf(const std::vector<Record> &records)
{
    std::vector<Person> people;
    for (const auto &record : records) {
        if (const auto *person = std::get_if<Person>(&record)) {
            people.push_back(*person);
        }
    }
    return people;
}

QString sentence(int number)
{
    static const QStringList who{u"Friendloop"_s,
                                 u"Chirpnest"_s,
                                 u"Vidora"_s,
                                 u"The Commission"_s,
                                 u"The Danish authority"_s};
    static const QStringList does{u"will send the list of contacts of its duty desk"_s,
                                  u"asked to clarify which authority is competent for political advertising"_s,
                                  u"complained that definitions differ from country to country"_s,
                                  u"committed to publishing monthly figures on removed accounts"_s,
                                  u"noted that researchers still wait for access to data"_s};
    static const QStringList when{u"by 15 March"_s,
                                  u"before the elections"_s,
                                  u"in all official languages"_s,
                                  u"as agreed at the last meeting"_s};
    return u"%1 %2 %3 (point %4)."_s
        .arg(who.at(number % who.size()), does.at((number / 2) % does.size()), when.at((number / 3) % when.size()))
        .arg(number);
}

QByteArray noteOf(int bullets)
{
    QString note =
        u"Subject: Flash 04/03 - Meeting with online platforms\nDate: Mon, 4 Mar 2019 18:05:00 +0100\n\n"
        "Flash 04/03 - Meeting with online platforms (Friendloop, Chirpnest and Vidora):\n"
        "Vice-President Almgren, Ines Duarte-Vale, Pia van der Moor\n\nBefore the elections\n\n"_s;
    for (int i = 0; i < bullets; ++i) {
        note += u"- "_s + sentence(i) + u'\n';
    }
    return note.toUtf8();
}

} // namespace Liaison::Bench
