// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "platforms/commitments.h"

#include "party.h"
#include "platforms/evidence.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;
using Platforms::MeasureFacts;

namespace
{
MeasureFacts factsOf(Store &store, const Id &platform, const QString &measure)
{
    return must(store.read([=](Reader &reader) {
        return Platforms::measureFacts(reader, platform, measure);
    }));
}

QStringList textsOf(const MeasureFacts &facts)
{
    QStringList texts;
    for (const auto &said : facts.said) {
        texts.append(said.outcome.text);
    }
    return texts;
}

QFuture<Result<Id>> addFile(Store &store, const Id &commitment, const QString &path)
{
    return store.edit(u"Attach"_s, [=](Edit &edit) {
        return Platforms::addEvidence(edit, commitment, path);
    });
}

QString fileWith(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}
}

TEST_CASE("behind a cell is the Union's commitment, then those of single countries, and what was said at meetings")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto loop = platform(store, u"Friendloop"_s);
    const auto chat = platform(store, u"Chatter"_s);
    commit(store, loop, u"ad-library"_s, u"live"_s, u"EE"_s);
    commit(store, loop, u"ad-library"_s, u"announced"_s, {}, today.addDays(-3));
    commit(store, loop, u"ad-library"_s, u"live"_s, u"DK"_s);
    commit(store, chat, u"ad-library"_s, u"none"_s);
    const auto meeting = meetingOn(store, today.addDays(-1));
    const auto later = meetingOn(store, today);
    say(store, meeting, u"promise"_s, u"By the end of March."_s, u"ad-library"_s, {loop});
    say(store, meeting, u"feedback"_s, u"It can't be searched."_s, u"ad-library"_s, {loop}, {u"DK"_s});
    say(store, later, u"feedback"_s, u"About all platforms."_s, u"ad-library"_s);
    say(store, later, u"feedback"_s, u"About the other one."_s, u"ad-library"_s, {chat});
    say(store, later, u"feedback"_s, u"About something else."_s, u"ad-label"_s, {loop});

    const auto facts = factsOf(store, loop, u"ad-library"_s);
    CHECK(facts.platformName == u"Friendloop");
    REQUIRE(facts.countries.size() == 3);
    CHECK(facts.countries.at(0).commitment.country.isEmpty());
    CHECK(facts.countries.at(0).overdue);
    CHECK(facts.countries.at(1).commitment.country == u"DK");
    CHECK(facts.countries.at(2).commitment.country == u"EE");
    CHECK(textsOf(facts)
          == QStringList{u"About all platforms."_s, u"It can't be searched."_s, u"By the end of March."_s});
    CHECK(facts.said.at(1).date == today.addDays(-1));
    CHECK(facts.said.at(1).to == u"Friendloop");
    CHECK(factsOf(store, loop, u"fact-checking"_s).countries.isEmpty());
}

TEST_CASE("what somebody said is attached to a measure afterwards, in one step that can be undone")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto loop = platform(store, u"Friendloop"_s);
    const auto outcome =
        say(store, meetingOn(store, today), u"feedback"_s, u"No rule asks for residence."_s, {}, {loop});
    must(store.edit(u"Attach"_s, [outcome](Edit &edit) {
        return Platforms::attach(edit, outcome, u"advertiser-residence"_s);
    }));
    CHECK(factsOf(store, loop, u"advertiser-residence"_s).said.size() == 1);
    must(store.undo());
    CHECK(factsOf(store, loop, u"advertiser-residence"_s).said.isEmpty());
}

TEST_CASE("a file is kept as evidence once, and comes out as it went in")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto loop = platform(store, u"Friendloop"_s);
    const auto commitment = commit(store, loop, u"ad-library"_s, u"live"_s);
    const QTemporaryDir folder;
    const QByteArray content("%PDF-1.4 \0 not really", 21);
    const auto file = must(addFile(store, commitment, fileWith(folder, u"letter.pdf"_s, content)));
    CHECK(must(addFile(store, commitment, fileWith(folder, u"copy.pdf"_s, content))) == file);

    const auto evidence = factsOf(store, loop, u"ad-library"_s).countries.first().evidence;
    REQUIRE(evidence.size() == 1);
    CHECK(evidence.first().name == u"letter.pdf");
    CHECK(evidence.first().media_type == u"application/pdf");
    const auto out = folder.filePath(u"out.pdf"_s);
    must(store.read([=](Reader &reader) {
        return Platforms::saveEvidence(reader, file, out);
    }));
    CHECK(contentOf(out) == content);
    const auto lost = store.read([=](Reader &reader) {
        return Platforms::saveEvidence(reader, file, u"/nowhere/out.pdf"_s);
    });
    CHECK(refusal(lost).message == u"There is no folder “/nowhere”. Please create it first, or choose another one."_s);
}

TEST_CASE("a file that is too large, empty or not there is refused with a sentence, and nothing is kept")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto loop = platform(store, u"Friendloop"_s);
    const auto commitment = commit(store, loop, u"ad-library"_s, u"live"_s);
    const QTemporaryDir folder;
    const QByteArray largest(Platforms::largestEvidence, 'x');
    CHECK(refusal(addFile(store, commitment, fileWith(folder, u"large.bin"_s, largest + 'x')))
              .message.contains(u"large.bin"_s));
    CHECK(refusal(addFile(store, commitment, fileWith(folder, u"empty.txt"_s, {}))).message.contains(u"empty"_s));
    CHECK(refusal(addFile(store, commitment, folder.filePath(u"missing.txt"_s))).message.contains(u"missing.txt"_s));
    CHECK(factsOf(store, loop, u"ad-library"_s).countries.first().evidence.isEmpty());
    must(addFile(store, commitment, fileWith(folder, u"large.bin"_s, largest)));
    CHECK(factsOf(store, loop, u"ad-library"_s).countries.first().evidence.size() == 1);
}
