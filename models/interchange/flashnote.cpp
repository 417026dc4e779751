// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashnote.h"

#include "flashaction.h"
#include "flashcountries.h"
#include "flashdate.h"
#include "flashtasks.h"
#include "foundation/text.h"
#include "htmltext.h"
#include "mailtext.h"
#include "plaintext.h"

#include <KLocalizedString>

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{

// A point longer than this keeps its whole text; only its beginning is searched for parties and actions.
constexpr qsizetype longestRead = 20000;

// "FW: RE: Flash ..." without the forwarding.
QString withoutPrefixes(QString subject)
{
    static const WordList prefixes("re fw fwd tr ref");
    for (auto colon = subject.indexOf(u':'); colon > 0 && prefixes.contains(Text::folded(subject.first(colon)));
         colon = subject.indexOf(u':')) {
        subject = subject.sliced(colon + 1).trimmed();
    }
    return subject;
}

// "Flash 04/03 - Meeting with ..." without what stands before the meeting.
QString withoutFlash(const QString &subject)
{
    const FlashWords words(subject);
    static const WordList leads("report note info of du de la le on the reunion");
    if (!words.is(0, "flash")) {
        return subject;
    }
    auto end = words[0].end;
    for (int at = 1; at < 5 && at < words.size(); ++at) {
        const auto date = FlashDate::find(subject, FlashDate::NumbersMayLackYear, words[at].at);
        if (date && date->at == words[at].at) {
            end = date->end;
            break;
        }
        if (!words.is(at, leads) && !FlashDate::weekdayNamed(words[at].folded)) {
            break;
        }
        end = words.is(at, "report", "note", "info") ? words[at].end : end;
    }
    const QString rest = subject.sliced(end).trimmed();
    qsizetype start = 0;
    while (start < rest.size() && !rest.at(start).isLetterOrNumber()) {
        ++start;
    }
    return rest.sliced(start);
}

// The meeting's day as a subject or an opening gives it: "Flash 04/03", "Flash report of 4 March 2019", "Meeting on 4
// March".
std::optional<FlashDate> dayIn(const QString &text)
{
    const FlashWords words(text);
    if (words.is(0, "flash")) {
        const auto date = FlashDate::find(text, FlashDate::NumbersMayLackYear);
        if (date && words.size() > 1 && date->at <= words[std::min(4, words.size() - 1)].at) {
            return date;
        }
    }
    const auto full = FlashDate::find(text, FlashDate::WithYear);
    return full ? full : FlashDate::find(text, FlashDate::YearMayMiss);
}

class NoteReader
{
public:
    NoteReader(FlashNote &note)
        : m_note(note)
    {
    }

    void read(const QString &mailSubject, const QDateTime &mailSent)
    {
        m_layout = FlashLayout::of(m_note.text, withoutPrefixes(mailSubject));
        m_note.subject = withoutPrefixes(m_layout.subject.isEmpty() ? mailSubject.simplified() : m_layout.subject);
        m_note.opening = m_layout.opening;
        m_note.tlp = m_layout.tlp;
        if (m_note.subject.isEmpty()) {
            m_note.subject = FlashPeople::ofOpening(m_note.opening).title;
        }
        m_note.preamble = m_layout.preamble;
        m_note.closing = m_layout.closing;
        readSent(mailSent);
        readHeld();
        readParticipants();
        readTitle();
        readItems();
    }

private:
    void readSent(const QDateTime &mailSent)
    {
        const auto written = FlashDate::find(m_layout.sent, FlashDate::WithYear);
        m_note.sent = written ? written->moment() : mailSent;
        if (!written && !m_layout.sent.isEmpty()) {
            m_note.remarks.append(i18nc("@info", "The note's date “%1” could not be read.", m_layout.sent.left(80)));
        }
    }
    void readHeld()
    {
        const QDate sent = m_note.sent.isValid() ? m_note.sent.date() : QDate();
        std::optional<FlashDate> day;
        if (!m_layout.held.isEmpty()) {
            day = FlashDate::find(m_layout.held, FlashDate::NumbersMayLackYear);
        }
        for (const QString *text : {&m_note.subject, &m_note.opening}) {
            day = day ? day : dayIn(*text);
        }
        if (day) {
            m_note.held = day->latestNotAfter(sent);
        }
        if (m_note.held.isValid()) {
            constexpr int longAgo = 90;
            if (sent.isValid() && std::abs(m_note.held.daysTo(sent)) > longAgo) {
                m_note.remarks.append(
                    i18nc("@info",
                          "The meeting's day and the day on which the note was sent are far apart; check the date."));
            }
        } else if (day) {
            m_note.remarks.append(
                i18nc("@info", "The note does not say in which year the meeting was; give its date."));
        } else if (sent.isValid()) {
            m_note.held = sent;
            m_note.remarks.append(
                i18nc("@info",
                      "The note does not say when the meeting was; the day on which it was sent is proposed."));
        } else {
            m_note.remarks.append(i18nc("@info", "The note does not say when the meeting was; give its date."));
        }
    }
    void readParticipants()
    {
        FlashPeople people = FlashPeople::ofOpening(m_note.opening);
        for (const QString &list : std::as_const(m_layout.participants)) {
            people.add(FlashPeople::ofList(list));
        }
        for (const QString &text : {m_note.subject, people.title}) {
            people.add(mentionedIn(text, people.people.isEmpty()));
        }
        m_people = people;
        m_note.people = people.people;
        m_note.organisations = people.organisations;
        if (people.people.isEmpty() && people.organisations.isEmpty()) {
            m_note.remarks.append(i18nc("@info", "The note names no participants."));
        }
    }
    // "Meeting Commissioner Example with One and Two": platforms always, people only where no list names any.
    static FlashPeople mentionedIn(const QString &text, bool withPeople)
    {
        FlashPeople found;
        const FlashWords words(text);
        for (const auto &mention : FlashParties({}).in(words)) {
            if (mention.party.kind == FlashParty::Kind::Platform) {
                found.organisations.append({mention.party.written, mention.party.name, true});
            } else if (mention.party.kind == FlashParty::Kind::Person && withPeople && mention.last > mention.first) {
                found.people.append({mention.party.name, words.text(mention.first, mention.last - 1), {}});
            }
        }
        found.add(FlashPeople::ofTitle(text));
        return found;
    }
    void readTitle()
    {
        for (const QString &text :
             {withoutFlash(m_note.subject), withoutFlash(m_people.title.left(200)), m_note.subject}) {
            m_note.title = m_note.title.isEmpty() ? text : m_note.title;
        }
        if (m_note.title.isEmpty()) {
            m_note.title = QFileInfo(m_note.fileName).completeBaseName();
            m_note.remarks.append(i18nc("@info", "The note has no subject; give the meeting a title."));
        }
    }

    void readItems()
    {
        const FlashParties parties(m_people);
        QString heading;
        auto horizon = FlashHorizon::None;
        bool above = false; // the last block was a heading: headings that follow each other are one
        bool tasks = false; // below "Actions"
        for (const auto &block : m_layout.blocks) {
            if (block.kind == FlashLayout::Block::Kind::Heading) {
                const auto own = FlashLayout::horizonOf(block.text);
                horizon = own == FlashHorizon::None && above ? horizon : own;
                heading = above ? heading + u" – "_s + block.text : block.text;
                above = true;
                tasks = FlashLayout::listsActions(block.text);
                continue;
            }
            above = false;
            const auto text = block.under + block.text;
            const auto task = FlashTasks::announced(block.text);
            if (block.kind == FlashLayout::Block::Kind::Bullet && (tasks || !task.isEmpty())) {
                addListed(FlashTasks::of(task.isEmpty() ? text : task, parties, m_note.held));
                continue;
            }
            FlashNote::Item item;
            item.text = text;
            item.heading = heading;
            item.horizon = horizon;
            item.firstLine = block.firstLine;
            item.lastLine = block.lastLine;
            const QString beginning = text.first(std::min(text.size(), longestRead));
            item.countries = FlashCountries::in(FlashWords(beginning));
            if (!takePrefix(item, parties)) {
                understand(item, beginning, parties);
            }
            m_note.items.append(item);
        }
    }
    // "promise, Vidora → European Commission: Labels in March", as Liaison's own reports say whose it is.
    static bool takePrefix(FlashNote::Item &item, const FlashParties &parties)
    {
        static const QRegularExpression prefix(u"^(\\w+), ([^:→]{1,200})(?: → ([^:→]{1,200}))?: (?=\\S)"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
        static const QHash<QString, FlashKind> kinds{{u"promise"_s, FlashKind::Promise},
                                                     {u"promesse"_s, FlashKind::Promise},
                                                     {u"ask"_s, FlashKind::Ask},
                                                     {u"demande"_s, FlashKind::Ask},
                                                     {u"decision"_s, FlashKind::Decision}};
        const auto found = prefix.match(item.text);
        const auto kind = kinds.constFind(Text::folded(found.captured(1)));
        if (!found.hasMatch() || kind == kinds.cend()) {
            return false;
        }
        const auto all = [&parties](const QString &names) {
            QList<FlashParty> list;
            for (const auto &name : names.split(u", "_s, Qt::SkipEmptyParts)) {
                if (!name.startsWith(u'[')) { // "[name withheld]"
                    list.append(parties.named(name).value_or(FlashParty{FlashParty::Kind::Organisation, name, name}));
                }
            }
            return list;
        };
        item.kind = *kind;
        item.from = all(found.captured(2));
        item.to = all(found.captured(3));
        item.text = item.text.sliced(found.capturedLength());
        return true;
    }
    void understand(FlashNote::Item &item, const QString &text, const FlashParties &parties)
    {
        FlashStatement::Context context;
        QList<FlashParty> platforms; // mentioned anywhere in the point
        bool first = true;
        for (const FlashWords &sentence : FlashWords::sentences(text)) {
            const auto statement = FlashStatement::of(sentence, parties, context, m_note.held);
            if (first || (item.kind == FlashKind::Note && statement.kind != FlashKind::Note)) {
                item.kind = statement.kind;
                item.from = statement.from;
                item.to = statement.to;
                item.due = statement.due;
            } else if (item.kind == FlashKind::Feedback && statement.kind == FlashKind::Feedback) {
                addNew(item.from, statement.from);
                addNew(item.to, statement.to);
            }
            for (const auto &mention : statement.mentions) {
                if (mention.party.kind == FlashParty::Kind::Platform) {
                    addNew(platforms, {mention.party});
                }
            }
            for (auto &action : FlashActions::in(sentence, statement)) {
                action.item = int(m_note.items.size());
                m_note.actions.append(action);
            }
            first = false;
        }
        if (item.kind == FlashKind::Feedback && item.to.isEmpty()) {
            std::ranges::copy_if(platforms, std::back_inserter(item.to), [&item](const FlashParty &party) {
                return !item.from.contains(party);
            });
        }
    }
    // What a point says already is not said twice: the list knows better who, by when and how far it is.
    void addListed(const QList<FlashNote::Action> &tasks)
    {
        for (const auto &task : tasks) {
            const auto said = std::ranges::find_if(m_note.actions, [&task](const FlashNote::Action &action) {
                return !action.listed && Text::folded(action.title) == Text::folded(task.title);
            });
            if (said == m_note.actions.end()) {
                m_note.actions.append(task);
                continue;
            }
            said->listed = true;
            said->owner = task.owner.name.isEmpty() ? said->owner : task.owner;
            said->due = task.due.isValid() ? task.due : said->due;
            said->status = task.status;
            said->completed = task.completed;
        }
    }
    static void addNew(QList<FlashParty> &list, const QList<FlashParty> &more)
    {
        for (const FlashParty &party : more) {
            if (std::ranges::find(list, party.name, &FlashParty::name) == list.end()) {
                list.append(party);
            }
        }
    }

    FlashNote &m_note;
    FlashLayout m_layout;
    FlashPeople m_people;
};

// At least three words in a row that a person could read.
bool isSentence(const QString &text)
{
    constexpr int fewest = 3;
    const auto words = QStringView(text).split(u' ', Qt::SkipEmptyParts);
    const auto readable = std::ranges::count_if(words, [](QStringView word) {
        const auto letters = std::ranges::count_if(word, [](QChar letter) {
            return letter.isLetter();
        });
        return letters * 2 > word.size() && letters < 60;
    });
    return readable >= fewest && readable * 2 > words.size();
}

QString spoken(const QString &fileName)
{
    return fileName.isEmpty() ? i18nc("@info instead of a file name, begins a sentence", "The pasted text")
                              : QFileInfo(fileName).fileName();
}

struct Decoded {
    QString mediaType;
    QString text;
    QString subject; // of a mail
    QDateTime sent; // of a mail
};

Result<Decoded> decoded(const QByteArray &bytes, const QString &fileName)
{
    if (fileName.endsWith(".eml"_L1, Qt::CaseInsensitive) || MailText::looksLikeMail(bytes)) {
        LIAISON_TRY(const auto mail, MailText::read(bytes, spoken(fileName)));
        return Decoded{u"message/rfc822"_s, mail.text, mail.subject, mail.sent};
    }
    LIAISON_TRY(const auto text, PlainText::decoded(bytes, spoken(fileName)));
    const bool html = HtmlText::looksLikeHtml(text);
    return Decoded{html ? u"text/html"_s : u"text/plain"_s, html ? HtmlText::plain(text) : text, {}, {}};
}

}

Result<FlashNote> FlashNote::parse(const QByteArray &bytes, const QString &fileName)
{
    const QString name = spoken(fileName);
    if (bytes.size() > maximumSize) {
        return Error{Error::Code::Refused,
                     i18nc("@info error",
                           "%1 is larger than 1 MiB, too large for a Flash note; check that it is the right "
                           "file, or import only the note's text.",
                           name)};
    }
    if (bytes.trimmed().isEmpty()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info error", "%1 is empty; choose the file that holds the note's text.", name)};
    }
    FlashNote note;
    note.fileName = QFileInfo(fileName).fileName();
    note.original = bytes;
    LIAISON_TRY(const auto found, decoded(bytes, fileName));
    note.mediaType = found.mediaType;
    note.text = found.text;
    NoteReader(note).read(found.subject, found.sent);
    if (std::ranges::none_of(note.items, isSentence, &Item::text)
        && std::ranges::none_of(note.actions, isSentence, &Action::words)) {
        return Error{Error::Code::Invalid,
                     i18ncp("@info error, %2 file",
                            "%2 holds no points: no bullet and no sentence was found in its only line. Check "
                            "that it is a Flash note; points begin with a dash or stand "
                            "in paragraphs of their own.",
                            "%2 holds no points: no bullet and no sentence was found in its lines 1 to %1. Check "
                            "that it is a Flash note; points begin with a dash or stand "
                            "in paragraphs of their own.",
                            int(note.text.count(u'\n')) + (note.text.endsWith(u'\n') ? 0 : 1),
                            name)};
    }
    return note;
}

Result<QString> FlashNote::normalised(const QByteArray &bytes, const QString &fileName)
{
    LIAISON_TRY(const auto found, decoded(bytes, fileName));
    return QStringList{found.subject, found.sent.toString(Qt::ISODate), found.text}.join(u' ').simplified();
}

QString flashWord(FlashKind kind)
{
    switch (kind) {
    case FlashKind::Note:
        return u"note"_s;
    case FlashKind::Decision:
        return u"decision"_s;
    case FlashKind::Ask:
        return u"ask"_s;
    case FlashKind::Promise:
        return u"promise"_s;
    case FlashKind::Feedback:
        return u"feedback"_s;
    }
    return u"note"_s;
}

QString flashWord(FlashHorizon horizon)
{
    return horizon == FlashHorizon::Before ? u"before"_s : horizon == FlashHorizon::After ? u"after"_s : QString();
}

} // namespace Liaison
