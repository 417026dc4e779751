// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "importing.h"

#include "sample/sample.h"

using namespace Liaison;
using namespace Liaison::Directory;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

TEST_CASE("an export comes back without loss, in an empty profile and in its own")
{
    const auto format = GENERATE(ContactExportOptions::VCard4, ContactExportOptions::VCard3, ContactExportOptions::Csv);
    const bool internal = GENERATE(false, true);
    CAPTURE(int(format), internal);
    ContactBench bench;
    must(Sample::fill(bench.store()));
    // Awkward texts, and two posts.
    auto person = bench.all<Person>().first();
    person.name = u"Ане-Мари \"A;B\", O'Neill \\n"_s;
    person.notes = u"=SUM(A1)\nsecond; line, \\n"_s;
    person.latin_name = u"Ane-Mari"_s;
    person.sort_name = u"O'Neill, Ане-Мари"_s;
    bench.add(person);
    Post second;
    second.person = person.id;
    second.organisation = bench.all<Organisation>().last().id;
    second.title = u"Deputy, acting"_s;
    second.since = QDate(2018, 5, 1);
    ContactPoint point;
    point.owner = bench.add(second);
    point.medium = u"email"_s;
    point.value = u"second@example.org"_s;
    point.purpose = u"night: \"only\""_s;
    point.tlp = u"RED"_s;
    point.notes = u"two\nlines"_s;
    bench.add(point);
    Tag tag;
    tag.record = person.id;
    tag.label = u"press, radio"_s;
    bench.add(tag);

    ContactExportOptions options;
    options.format = format;
    options.internal = internal;
    const auto file = bench.exported(options);

    const auto before = bench.revision();
    const auto again = bench.import(file);
    for (const auto &entry : again.entries) {
        CAPTURE(entry.name, entry.problem, changesAsText(entry));
        CHECK(entry.verdict == ContactEntry::Unchanged);
    }
    CHECK(bench.revision() == before);

    ContactBench other;
    const auto outcome = other.import(file);
    for (const auto &entry : outcome.entries) {
        CAPTURE(entry.name, entry.problem, entry.line);
        CHECK(entry.verdict != ContactEntry::Unreadable);
        CHECK(entry.verdict != ContactEntry::Undecided);
    }
    auto expected = content(bench, internal); // others are not told what somebody did before
    if (format == ContactExportOptions::VCard3 && !internal) {
        // Version 3 has no property for the language and the name in Latin letters.
        const auto without = [](QStringList &lines) {
            for (auto &line : lines) {
                auto parts = line.split(u'|');
                if (parts.first() == u"person") {
                    parts[3].clear();
                    parts[6].clear();
                }
                line = parts.join(u'|');
            }
            lines.sort();
        };
        auto got = content(other);
        without(expected);
        without(got);
        CHECK(got == expected);
    } else {
        const auto got = content(other);
        for (const auto &line : got) {
            if (!expected.contains(line)) {
                UNSCOPED_INFO("only after: " << line.toStdString());
            }
        }
        for (const auto &line : std::as_const(expected)) {
            if (!got.contains(line)) {
                UNSCOPED_INFO("lost: " << line.toStdString());
            }
        }
        CHECK(got == expected);
    }
    if (internal) {
        CHECK(innerContent(other) == innerContent(bench));
    } else {
        // Nothing but what a vCard has a property for.
        for (const auto &word : {"TLP", "RED", "verified", "legal", "audience", "X-LIAISON"}) {
            CHECK_FALSE(file.toUpper().contains(QByteArray(word).toUpper() + ':'));
            CHECK_FALSE(file.left(2000).contains(QByteArray(word) + ','));
        }
        CHECK_FALSE(file.contains("AMBER"));
    }
    CHECK(other.import(file).summary.wroteNothing());
}

TEST_CASE("notes stay here where they are not wanted, and what is labelled strictly is counted")
{
    ContactBench bench;
    Person person;
    person.name = u"Anna Example"_s;
    person.notes = u"not for others"_s;
    ContactPoint point;
    point.owner = bench.add(person);
    point.medium = u"email"_s;
    point.value = u"anna@example.org"_s;
    point.tlp = u"RED"_s;
    bench.add(point);
    QTemporaryDir folder;
    const auto write = [&](const ContactExportOptions &options, const QString &name) {
        return must(bench.store().read([&](Reader &reader) -> Result<ContactExportSummary> {
            LIAISON_TRY(const auto ids, ContactExport::select(reader, ContactExport::Condition{}, {}));
            return ContactExport::write(reader, ids, folder.filePath(name), options);
        }));
    };
    const auto summary = write({}, u"a.vcf"_s);
    CHECK(summary.people == 1);
    CHECK(summary.withNotes == 1);
    CHECK(summary.strict == 1);
    ContactExportOptions without;
    without.notes = false;
    CHECK(write(without, u"b.vcf"_s).withNotes == 0);
    CHECK_FALSE(bench.exported(without).contains("not for others"));
    CHECK(bench.exported({}).contains("not for others"));
}

TEST_CASE("a selection is the list that is shown")
{
    ContactBench bench;
    must(Sample::fill(bench.store()));
    const auto names = [&bench](const QString &country, const QString &kind) {
        return must(bench.store().read([country, kind](Reader &reader) -> Result<QStringList> {
            LIAISON_TRY(const auto ids, ContactExport::selectNetwork(reader, country, kind));
            QStringList names;
            for (const auto &id : ids) {
                names.append(reader.title(id));
            }
            return names;
        }));
    };
    const auto danish = names(u"DK"_s, {});
    const auto platforms = names({}, u"platform"_s);
    CHECK(danish.size() > 2);
    CHECK(platforms.size() > 2);
    CHECK(names({}, {}).size() == bench.all<Person>().size() + bench.all<Organisation>().size());
    for (const auto &name : danish) {
        CHECK_FALSE(platforms.contains(name));
    }
}
