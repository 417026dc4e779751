// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "components/session.h"
#include "meetings/reportview.h"
#include "support/documenttext.h"
#include "support/records.h"
#include "window.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QUrlQuery>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// Stands for the mail program of the computer.
class MailProgram
{
public:
    MailProgram()
    {
        QQmlComponent component(&m_engine);
        component.setData(
            "import QtQml\nQtObject { property url last; function take(address: url): void { last = address; } }",
            {});
        m_object.reset(component.create());
        REQUIRE(m_object);
        QDesktopServices::setUrlHandler(u"mailto"_s, m_object.get(), "take");
    }
    ~MailProgram()
    {
        QDesktopServices::unsetUrlHandler(u"mailto"_s);
    }
    QUrl last() const
    {
        return m_object->property("last").toUrl();
    }

private:
    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_object;
};

/// How many keys were pressed since it is there; one with Ctrl counts once.
class KeyCounter : public QObject
{
public:
    KeyCounter()
    {
        qApp->installEventFilter(this);
    }
    int count() const
    {
        return m_count;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_count += watched->isWindowType() && event->type() == QEvent::KeyPress ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

/// A closed meeting of the day before yesterday and earlier, with somebody of staff in its text.
Id addClosedMeeting(Store &store)
{
    Person person;
    person.name = u"Bo Musterfrau"_s;
    person.id = add(store, person);
    Meeting meeting;
    meeting.title = u"Call on labels"_s;
    meeting.date = QDate(2019, 3, 4);
    meeting.tlp = u"CLEAR"_s;
    meeting.status = u"closed"_s;
    meeting.id = add(store, meeting);
    Participant participant;
    participant.meeting = meeting.id;
    participant.who = person.id;
    participant.attended = true;
    add(store, participant);
    Outcome outcome;
    outcome.meeting = meeting.id;
    outcome.kind = u"note"_s;
    outcome.text = u"Ms Musterfrau met Quentin Unbekannt."_s;
    add(store, outcome);
    return meeting.id;
}

void openReport(Window &window)
{
    window.open(u"meetings"_s);
    window.click(u"Call on labels"_s);
    window.click(u"Make the report"_s);
}

bool reported(Window &window)
{
    return Window::wait([&] {
        return all<Meeting>(window.store()).first().reported_on.isValid();
    });
}
}

TEST_CASE("A closed meeting asks for its report; one press hands it to the mail program, and then it is reported")
{
    TemporaryProfile profile;
    addClosedMeeting(profile.store());
    Window window(profile.close());
    const MailProgram program;
    openReport(window);
    REQUIRE(window.shows(u"internal copy"_s));
    window.click(u"Mail"_s);
    REQUIRE(reported(window));
    const QUrlQuery query(program.last());
    CHECK(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded).contains(u"Call on labels"_s));
    CHECK(query.queryItemValue(u"body"_s, QUrl::FullyDecoded).contains(u"Ms Musterfrau met"_s));
    CHECK(window.lacks(u"The report is still to be made"_s));
}

TEST_CASE("What was not reported in time stands on the overview, one press from its report")
{
    TemporaryProfile profile;
    addClosedMeeting(profile.store());
    Window window(profile.close());
    window.open(u"overview"_s);
    REQUIRE(window.shows(u"No report yet: Call on labels"_s));
    window.click(u"Report"_s);
    REQUIRE(window.shows(u"internal copy"_s));
    window.click(u"Copy as text"_s);
    REQUIRE(reported(window));
    window.open(u"overview"_s);
    CHECK(window.lacks(u"No report yet: Call on labels"_s));
}

TEST_CASE("A person's card says why the name may be disclosed, and of a post how high it is")
{
    TemporaryProfile profile;
    Organisation ministry;
    ministry.name = u"Ministry of Examples"_s;
    ministry.kind = u"authority"_s;
    ministry.id = add(profile.store(), ministry);
    Person person;
    person.name = u"Ada Vorbild"_s;
    person.disclosable = true;
    person.disclosable_reason = u"Spokesperson"_s;
    person.id = add(profile.store(), person);
    Post post;
    post.person = person.id;
    post.organisation = ministry.id;
    post.title = u"Head of press"_s;
    post.rank = u"head-of-unit"_s;
    add(profile.store(), post);
    Window window(profile.close());
    Session::instance()->open(person.id.text());
    CHECK(window.shows(u"Name may be disclosed: Spokesperson"_s));
    CHECK(window.shows(u"rank: head of unit"_s));
}

TEST_CASE("Instead of a report there may be a reason")
{
    TemporaryProfile profile;
    addClosedMeeting(profile.store());
    Window window(profile.close());
    window.open(u"meetings"_s);
    window.click(u"Call on labels"_s);
    window.fill(u"Why there is no report"_s, u"Only a test of the line"_s);
    window.key(Qt::Key_Return);
    REQUIRE(window.lacks(u"The report is still to be made"_s));
    CHECK(all<Meeting>(window.store()).first().no_report_reason == u"Only a test of the line"_s);
}

TEST_CASE("A disclosure copy withholds names, and somebody decides about what is left")
{
    TemporaryProfile profile;
    addClosedMeeting(profile.store());
    Window window(profile.close());
    openReport(window);
    window.click(u"Disclosure copy"_s);
    REQUIRE(window.shows(u"Look at 1 thing before it goes out"_s));
    const auto text = [&] {
        return window.item(u"documentText"_s)->property("text").toString();
    };
    CHECK(text().contains(u"met Quentin Unbekannt"_s));
    CHECK_FALSE(text().contains(u"Muster"_s));
    window.click(u"Replace “Quentin Unbekannt”…"_s);
    window.type(u"a researcher"_s);
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"“Quentin Unbekannt” is replaced by “a researcher”"_s));
    CHECK(window.shows(u"Nothing is left to look at"_s));
    CHECK(text().contains(u"met a researcher"_s));
    // The next time it is decided already.
    window.click(u"Disclosure copy"_s);
    REQUIRE(window.lacks(u"Nothing is left to look at"_s));
    Session::instance()->openPage(u"overview"_s);
    Session::instance()->openPage(u"meetings"_s, all<Meeting>(window.store()).first().id.text(), u"disclosure"_s);
    REQUIRE(window.shows(u"“Quentin Unbekannt” is replaced by “a researcher”"_s));
    window.click(u"Take back: “Quentin Unbekannt” is replaced by “a researcher”"_s);
    REQUIRE(window.shows(u"Look at 1 thing before it goes out"_s));
    window.click(u"Copy as text"_s);
    REQUIRE(reported(window));
    CHECK(QGuiApplication::clipboard()->text().contains(u"Disclosure copy"_s));
    CHECK_FALSE(QGuiApplication::clipboard()->text().contains(u"Muster"_s));
}

TEST_CASE("The Flash report of 4 March 2019 is imported, and reported without a name of staff")
{
    QFile note(QStringLiteral(LIAISON_SOURCE_DIR "/../shared/data/flash-2019-03-04.txt"));
    if (!note.exists()) {
        SKIP("flash-2019-03-04.txt is not on this computer");
    }
    const QTemporaryDir folder;
    TemporaryProfile profile(clockOfToday());
    Window window(profile.close(), Window::wide, clockOfToday());
    Session::instance()->openFiles({QUrl::fromLocalFile(note.fileName())});
    REQUIRE(window.shows(u"What the note would become"_s));
    window.click(u"Import"_s);
    REQUIRE(window.shows(u"Next line…"_s));
    const auto meeting = all<Meeting>(window.store()).first();
    CHECK(meeting.date == QDate(2019, 3, 4));
    must(window.store().edit(u"Label"_s, [id = meeting.id](Edit &edit) {
        return edit.write(u"meeting"_s, id, {{u"tlp"_s, u"CLEAR"_s}});
    }));
    // Whoever of staff is in it, by any word of their names.
    QStringList staff;
    for (const auto &participant : all<Participant>(window.store())) {
        const auto name = must(window.store().read([&](Reader &reader) -> Result<QString> {
            return reader.title(participant.who);
        }));
        if (participant.side == u"commission" && participant.role.isEmpty() && name.count(u' ') == 1) {
            staff += name.split(u' ');
        }
    }
    REQUIRE(staff.size() == 4);
    Session::instance()->openPage(u"meetings"_s, meeting.id.text(), u"report"_s);
    REQUIRE(window.shows(u"internal copy"_s));
    const auto text = [&] {
        return window.item(u"documentText"_s)->property("text").toString();
    };
    for (const auto &word : std::as_const(staff)) {
        CHECK(text().contains(word));
    }
    const auto internal = folder.filePath(u"internal.pdf"_s);
    window.object<ReportView>()->write(QUrl::fromLocalFile(internal));
    REQUIRE(window.wait([&] {
        return QFile::exists(internal);
    }));
    window.click(u"disclosureCopy"_s);
    REQUIRE(window.shows(u"names withheld by rule"_s));
    REQUIRE(window.wait([&] {
        return !text().contains(staff.first());
    }));
    for (const auto &word : std::as_const(staff)) {
        CHECK_FALSE(text().contains(word, Qt::CaseInsensitive));
    }
    const auto copy = folder.filePath(u"copy.pdf"_s);
    window.object<ReportView>()->write(QUrl::fromLocalFile(copy));
    REQUIRE(window.wait([&] {
        return QFile::exists(copy);
    }));
    if (Extract::canReadPdf()) {
        const auto pages = Extract::pdfPages(contentOf(copy)).join(u' ');
        CHECK(pages.contains(u"Flash 04/03"_s));
        for (const auto &word : std::as_const(staff)) {
            CHECK_FALSE(pages.contains(word, Qt::CaseInsensitive));
        }
    }
}

TEST_CASE("The Flash report of 4 March 2019 is pasted, put right and taken in with few keys and no mouse")
{
    QFile note(QStringLiteral(LIAISON_SOURCE_DIR "/../shared/data/flash-2019-03-04.txt"));
    if (!note.open(QIODevice::ReadOnly)) {
        SKIP("flash-2019-03-04.txt is not on this computer");
    }
    TemporaryProfile profile(clockOfToday());
    Window window(profile.close(), Window::wide, clockOfToday());
    const KeyCounter keys;
    window.open(u"meetings"_s);
    window.tabTo(u"Import note…"_s);
    window.key(Qt::Key_Space);
    REQUIRE(window.shows(u"See what it becomes"_s));
    window.tabTo(u"Text of the note"_s);
    window.paste(QString::fromUtf8(note.readAll()));
    window.tabTo(u"See what it becomes"_s);
    window.key(Qt::Key_Space);
    REQUIRE(window.shows(u"14 points"_s));
    REQUIRE(Window::wait([&] { // until the first line has the keys
        return window.focus() && window.focus()->property("isPoint").isValid();
    }));
    const auto read = keys.count();
    // The platforms' call is no ask to anybody here: a note. It stands behind eight parties and twelve points.
    for (int i = 0; i < 8 + 12; ++i) {
        window.key(Qt::Key_Down);
    }
    window.key(Qt::Key_N);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.shows(u"Next line…"_s));
    CHECK(read <= 30); // half of them are Tabs from the sidebar to the button
    CHECK(keys.count() <= read + 25);
}

TEST_CASE("A meeting that may not go out says so, and what to do")
{
    TemporaryProfile profile;
    const auto meeting = addClosedMeeting(profile.store());
    must(profile.store().edit(u"Label"_s, [meeting](Edit &edit) {
        return edit.write(u"meeting"_s, meeting, {{u"tlp"_s, u"AMBER"_s}});
    }));
    Window window(profile.close());
    openReport(window);
    window.click(u"Disclosure copy"_s);
    REQUIRE(window.shows(u"Choose a higher ceiling"_s));
    CHECK_FALSE(window.item(u"Mail"_s)->isEnabled());
    window.click(u"Labels up to"_s);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    CHECK(window.lacks(u"Choose a higher ceiling"_s));
}

TEST_CASE("A note is put right with keys alone")
{
    TemporaryProfile profile;
    Window window(profile.close());
    window.open(u"meetings"_s);
    window.click(u"Import note…"_s);
    window.click(u"Text of the note"_s);
    window.paste(
        u"Subject: Flash 4/3/2019 - Call with Vidora\nParticipants: Ada Example\n\n- First point of all.\n- Second point of all.\n"_s);
    window.click(u"See what it becomes"_s);
    REQUIRE(window.shows(u"First point of all."_s));
    REQUIRE(Window::wait([&] { // until the first line has the keys
        return window.focus() && window.focus()->property("isPoint").isValid();
    }));
    // Two parties, then the points.
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_P);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Space);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(Window::wait([&] {
        return all<Meeting>(window.store()).size() == 1;
    }));
    const auto outcomes = all<Outcome>(window.store());
    REQUIRE(outcomes.size() == 1);
    CHECK(outcomes.first().text == u"First point of all."_s);
    CHECK(outcomes.first().kind == u"promise"_s);
}
