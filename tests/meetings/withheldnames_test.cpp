// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// No form of a name that is withheld is in any format of a disclosure copy.

#include "documents/htmlwriter.h"
#include "documents/markdownwriter.h"
#include "documents/odtwriter.h"
#include "documents/pdfwriter.h"
#include "documents/textwriter.h"
#include "foundation/latin.h"
#include "foundation/text.h"
#include "meetings/flashreport.h"
#include "notes.h"
#include "support/documenttext.h"
#include "support/records.h"

#include <random>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// Made-up people, the same for a seed.
class Staff
{
public:
    explicit Staff(unsigned seed)
        : m_random(seed)
    {
    }
    int below(int limit)
    {
        return int(m_random() % unsigned(limit));
    }
    template<typename List>
    auto one(const List &list)
    {
        return list.at(below(int(list.size())));
    }
    QString word()
    {
        static const QList<QList<QString>> scripts{
            {u"zo"_s, u"ků"_s, u"břa"_s, u"dví"_s, u"ňo"_s, u"šla"_s, u"žuk"_s, u"vrá"_s},
            {u"zwü"_s, u"gört"_s, u"knäf"_s, u"plu"_s, u"ßer"_s, u"wonk"_s, u"trö"_s, u"zibb"_s},
            {u"ξα"_s, u"φου"_s, u"δρό"_s, u"πί"_s, u"γκω"_s, u"θύλ"_s, u"βακ"_s, u"ζού"_s},
            {u"жу"_s, u"кры"_s, u"щов"_s, u"бля"_s, u"гиц"_s, u"фок"_s, u"цуй"_s, u"здё"_s},
            {u"ky"_s, u"wolz"_s, u"quib"_s, u"dax"_s, u"fenk"_s, u"morv"_s, u"jyx"_s, u"glop"_s},
        };
        const auto &syllables = scripts.at(m_script);
        QString word;
        for (int i = 0; i < 3; ++i) {
            word += one(syllables);
        }
        return word.left(1).toUpper() + word.mid(1);
    }
    QString name()
    {
        m_script = below(5);
        QStringList words{word(), word()};
        if (below(3) == 0) {
            words.insert(1, below(2) ? u"van der"_s : word());
        }
        if (below(4) == 0) {
            words.last() += u'-' + word();
        }
        return words.join(u' ');
    }

private:
    std::mt19937 m_random;
    int m_script = 0;
};

QString latin(const QString &name, int system)
{
    QStringList words;
    for (const auto &word : name.split(u' ')) {
        QStringList parts;
        for (const auto &part : word.split(u'-')) {
            const auto forms = Text::latinForms(part);
            auto form = forms.isEmpty() ? Text::folded(part) : forms.at(std::min<qsizetype>(system, forms.size() - 1));
            parts.append(form.left(1).toUpper() + form.mid(1));
        }
        words.append(parts.join(u'-'));
    }
    return words.join(u' ');
}

/// The ways in which people write a name.
QStringList formsOf(const QString &name)
{
    QStringList forms;
    for (const auto &written : {name, Text::folded(name).toUpper(), latin(name, 0), latin(name, 1)}) {
        const auto first = written.section(u' ', 0, 0);
        const auto family = written.section(u' ', -1);
        const auto rest = written.section(u' ', 1);
        const auto plain = QString(latin(name, 0)).toLower();
        forms += {written,
                  family,
                  first.left(1) + u". "_s + family,
                  u"Ms "_s + family,
                  u"Dr. "_s + written,
                  rest + u", "_s + first,
                  family + u"'s"_s,
                  family.toUpper(),
                  plain.section(u' ', 0, 0) + u'.' + plain.section(u' ', -1) + u"@example.org"_s};
    }
    forms.removeDuplicates();
    return forms;
}

/// The words by which a name would be known again, folded.
QSet<QString> tellingWords(const QString &name)
{
    QSet<QString> words;
    for (const auto &form : {name, latin(name, 0), latin(name, 1)}) {
        for (const auto &word : Text::words(form)) {
            if (word != u"van" && word != u"der") {
                words.insert(word);
            }
        }
    }
    return words;
}

QList<std::pair<QString, QString>> formats(const Document &document)
{
    QList<std::pair<QString, QString>> texts{
        {u"text"_s, QString::fromUtf8(toText(document))},
        {u"Markdown"_s, QString::fromUtf8(toMarkdown(document))},
        {u"HTML"_s, QString::fromUtf8(toHtml(document))},
        {u"ODT"_s, Extract::odt(must(toOdt(document)))},
    };
    const auto pdf = must(toPdf(document));
    if (Extract::canReadPdf()) {
        texts.append({u"PDF"_s, Extract::pdfPages(pdf).join(u' ') + Extract::pdfTool(u"pdfinfo"_s, {u"FILE"_s}, pdf)});
    } else {
        WARN("pdftotext (poppler-utils) is not installed: the PDF is not looked into");
    }
    return texts;
}

/// Every word of every format of @p document against the words of names.
void checkNone(const Document &document, const QSet<QString> &telling)
{
    for (const auto &[format, text] : formats(document)) {
        CAPTURE(format.toStdString());
        const auto list = Text::words(text);
        REQUIRE(list.size() > 10);
        auto there = QSet<QString>(list.cbegin(), list.cend()).intersect(telling);
        CAPTURE(QStringList(there.values()).join(u' ').toStdString());
        CHECK(there.isEmpty());
    }
}
}

TEST_CASE("whoever is below the rank: no form of the name is in any of the five formats")
{
    constexpr int rounds = 12;
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        CAPTURE(seed);
        Staff names(seed);
        TemporaryProfile profile(clockOfToday());
        QSet<QString> telling;
        const auto meeting = must(profile.store().edit(u"Fill"_s, [&](Edit &edit) -> Result<Id> {
            Organisation ministry;
            ministry.name = u"Ministry of Examples"_s;
            ministry.kind = u"authority"_s;
            LIAISON_TRY(ministry.id, edit.put(ministry));
            QList<Id> people;
            QStringList forms;
            QStringList given;
            for (int i = 0; i < 6; ++i) {
                Person person;
                person.name = names.name();
                LIAISON_TRY(person.id, edit.put(person));
                Post post;
                post.person = person.id;
                post.organisation = ministry.id;
                post.rank = names.below(2) ? u"staff"_s : names.below(2) ? u"head-of-unit"_s : QString();
                LIAISON_CHECK(edit.put(post));
                people.append(person.id);
                forms += formsOf(person.name);
                telling.unite(tellingWords(person.name));
                if (i < 4) { // who took part is found by the first name alone too
                    given.append(person.name.section(u' ', 0, 0));
                }
            }
            forms += given;
            Meeting meeting;
            meeting.date = QDate(2019, 3, 4);
            meeting.tlp = u"CLEAR"_s;
            meeting.title = u"Call of %1 with Examplebook"_s.arg(names.one(forms));
            meeting.place = u"Office of %1"_s.arg(names.one(forms));
            meeting.registration = u"File %1"_s.arg(names.one(forms));
            meeting.summary = u"%1 opened.\nThen spoke %2."_s.arg(names.one(forms), names.one(forms));
            LIAISON_TRY(meeting.id, edit.put(meeting));
            for (int i = 0; i < 4; ++i) {
                Participant participant;
                participant.meeting = meeting.id;
                participant.who = people.at(i);
                participant.side = u"commission"_s;
                participant.role = names.below(2) ? u"assistant of %1"_s.arg(names.one(forms)) : QString();
                participant.attended = true;
                LIAISON_CHECK(edit.put(participant));
            }
            // Every form stands somewhere.
            int number = 0;
            for (const auto &form : std::as_const(forms)) {
                Outcome outcome;
                outcome.meeting = meeting.id;
                outcome.kind = names.one(QStringList{u"note"_s, u"promise"_s, u"ask"_s, u"decision"_s});
                outcome.text = names
                                   .one(QStringList{u"%1 said so."_s,
                                                    u"It was said to %1 (twice)."_s,
                                                    u"The list goes to %1, then to the Ministry of Examples."_s,
                                                    u"“%1” was the answer."_s})
                                   .arg(form);
                outcome.from_whom = {names.one(people)};
                outcome.position = QString::number(1000 + number++);
                LIAISON_CHECK(edit.put(outcome));
            }
            Action action;
            action.title = u"Write to %1"_s.arg(names.one(forms));
            action.status = u"open"_s;
            action.meeting = meeting.id;
            action.owner = names.one(people);
            action.tlp = u"CLEAR"_s;
            LIAISON_CHECK(edit.put(action));
            LIAISON_CHECK(edit.setMe(people.first()));
            return meeting.id;
        }));
        const auto made = must(profile.store().read([&](Reader &reader) {
            return Meetings::flashReport(reader, {meeting}, {{}, Meetings::DisclosureRule{.functions = seed % 2 == 0}});
        }));
        checkNone(made.document, telling);
    }
}

TEST_CASE("the Flash report of 4 March 2019 goes out without a name of staff")
{
    const auto note = realNote();
    if (!note) {
        SKIP("flash-2019-03-04.txt is not on this computer");
    }
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    auto proposal = propose(store, *note);
    proposal.tlp = u"CLEAR"_s;
    QSet<QString> staff;
    QString commissioner;
    for (const auto &party : proposal.parties) {
        if (party.type == u"person" && Meetings::rankOfRole(party.role) == u"political") {
            commissioner = party.name;
        } else if (party.type == u"person") {
            staff.unite(tellingWords(party.name));
        }
    }
    REQUIRE(staff.size() == 4);
    const auto meeting = commit(store, proposal);
    const auto internal = must(store.read([&](Reader &reader) {
        return Meetings::flashReport(reader, meeting);
    }));
    const auto words = Text::words(QString::fromUtf8(toText(internal)));
    CHECK(QSet<QString>(words.cbegin(), words.cend()).contains(staff)); // the internal copy has them
    CHECK(must(toPdf(internal)).startsWith("%PDF"));
    const auto copy = must(store.read([&](Reader &reader) {
        return Meetings::flashReport(reader, {meeting}, {{}, Meetings::DisclosureRule()});
    }));
    checkNone(copy.document, staff);
    const auto text = QString::fromUtf8(toText(copy.document));
    CHECK(text.contains(commissioner));
    CHECK(text.contains(u"Facebook"_s));
    CHECK(text.contains(u"[name withheld] will facilitate contact with RAS team."_s));
}
