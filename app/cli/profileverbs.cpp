// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs of the profile as a whole: init, sample, me.

#include "cardout.h"
#include "recordview.h"
#include "verb.h"

#include "exchange/fingerprintwords.h"
#include "exchange/newfile.h"
#include "sample/sample.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QDir>
#include <QJsonArray>

namespace Liaison::Terminal
{

namespace
{
QJsonValue meJson(const std::optional<RecordInfo> &me)
{
    return me ? QJsonValue(asJson(*me)) : QJsonValue();
}

Result<Reply> init(const Call &call)
{
    const auto name = call.values(QStringLiteral("name"));
    const auto country = call.values(QStringLiteral("country"));
    const auto card = call.values(QStringLiteral("card"));
    if (name.isEmpty() && !country.isEmpty()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell", "--country says where the owner of the profile works; give --name as well.")};
    }
    if (name.isEmpty() && !card.isEmpty()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell", "A card says whose it is; give --name as well as --card.")};
    }
    // Its name is taken first: where there is such a file already, no profile is made.
    const auto file = card.isEmpty() ? QString() : QDir().absoluteFilePath(card.last());
    std::optional<NewFile> place;
    if (!card.isEmpty()) {
        LIAISON_TRY(auto claimed, NewFile::claim(file));
        place.emplace(std::move(claimed));
    }
    std::optional<RecordInfo> me;
    if (!name.isEmpty()) {
        Person person;
        person.name = name.last();
        person.country = country.isEmpty() ? QString() : country.last();
        LIAISON_TRY(me,
                    call.store
                        ->edit(i18nc("@info label of a change", "Set up the profile"),
                               [person](Edit &edit) -> Result<std::optional<RecordInfo>> {
                                   LIAISON_TRY(const auto id, edit.put(person));
                                   LIAISON_CHECK(edit.setMe(id));
                                   return edit.info(id);
                               })
                        .result());
    }
    Reply reply{{{QStringLiteral("profile"), call.folder}, {QStringLiteral("me"), meJson(me)}},
                i18nc("@info:shell %1 folder", "The profile is in %1.", call.folder) + u'\n'};
    QStringList words;
    if (place) {
        LIAISON_TRY(const auto written, writeCard(call, *place));
        words = FingerprintWords::of(written.device.fingerprint());
        reply.text += cardText(file) + QStringLiteral("  %1\n").arg(words.join(u' '));
    }
    reply.json.insert(QStringLiteral("card"), file);
    reply.json.insert(QStringLiteral("words"), QJsonArray::fromStringList(words));
    return reply;
}

Result<Reply> sample(const Call &call)
{
    if (call.isSet(QStringLiteral("remove"))) {
        LIAISON_TRY(const auto backup, Sample::clear(*call.profile));
        return Reply{
            {{QStringLiteral("backup"), backup}},
            i18nc("@info:shell %1 file", "The sample data are gone. What was there is kept in the backup %1.", backup)
                + u'\n'};
    }
    LIAISON_TRY(const auto summary, Sample::fill(*call.store));
    const auto today = Sample::today().toString(Qt::ISODate);
    return Reply{{{QStringLiteral("records"), summary.records},
                  {QStringLiteral("conflicts"), summary.conflicts},
                  {QStringLiteral("today"), today}},
                 i18ncp("@info:shell %2 folder, %3 date",
                        "%1 fictional record was added to %2. It is %3 there.",
                        "%1 fictional records were added to %2. It is %3 there.",
                        summary.records,
                        call.folder,
                        today)
                     + u'\n'};
}

Result<Reply> me(const Call &call)
{
    const auto read = [](Reader &reader) {
        return reader.info(reader.me());
    };
    std::optional<RecordInfo> me;
    if (call.arguments.isEmpty()) {
        LIAISON_TRY(me, call.store->read(read).result());
    } else {
        LIAISON_TRY(me,
                    call.store
                        ->edit(i18nc("@info label of a change", "Say who I am"),
                               [read, word = call.arguments.first()](Edit &edit) -> Result<std::optional<RecordInfo>> {
                                   LIAISON_TRY(const auto id, edit.idNamed(word));
                                   LIAISON_TRY(const auto person, edit.get<Person>(id));
                                   LIAISON_CHECK(edit.setMe(person.id));
                                   return read(edit);
                               })
                        .result());
    }
    return Reply{
        {{QStringLiteral("me"), meJson(me)}},
        (me ? QStringLiteral("%1  %2").arg(me->id.text(), me->title)
            : i18nc("@info:shell",
                    "Nobody yet: add yourself with “liaison-cli add person name=…”, then “liaison-cli me ID”."))
            + u'\n'};
}
}

std::vector<Verb> profileVerbs()
{
    return {
        {"init",
         "",
         kli18nc("@info:shell", "makes a profile"),
         kli18nc(
             "@info:shell",
             "Makes a new, empty profile: a folder that only its owner can read. With --name it also gets a record of its owner, who is then the "
             "author of what is written here; with --card also their card, which others need to send bundles here."),
         {{"name", "NAME", kli18nc("@info:shell", "Your name.")},
          {"country", "CC", kli18nc("@info:shell", "Your country, such as DK.")},
          {"card", "FILE", kli18nc("@info:shell", "Also writes your card, as “identity --card” does.")}},
         {{"profile", kli18nc("@info:shell", "The folder.")},
          {"me", kli18nc("@info:shell", "id, type and title of the owner's record, or null.")},
          {"card", kli18nc("@info:shell", "With --card: the file, absolute; otherwise empty.")},
          {"words[]", kli18nc("@info:shell", "With --card: the words of your keys, to be read out.")}},
         {{"init --name \"Anna Example\" --country DK --card anna.liaison-card",
           kli18nc("@info:shell", "In the usual place.")},
          {"--profile /tmp/try init", kli18nc("@info:shell", "In a place of its own.")}},
         Verb::MustBeNew,
         init},
        {"sample",
         "",
         kli18nc("@info:shell", "fills an empty profile with fictional records"),
         kli18nc(
             "@info:shell",
             "Fills an empty profile with fictional people, networks, platforms, meetings and actions, for trying the program, with one "
             "conflict to settle. From then on it is 5 March 2019 in this profile, until --remove takes the sample out of it again; a backup "
             "keeps what was there. Where there is no profile yet, one is made. A profile that has records is left as it is."),
         {{"remove", nullptr, kli18nc("@info:shell", "Takes the sample's records out again; what you added stays.")}},
         {{"records", kli18nc("@info:shell", "How many were added.")},
          {"conflicts", kli18nc("@info:shell", "How many conflicts there are to settle.")},
          {"today", kli18nc("@info:shell", "The day that it is in this profile from now on.")},
          {"backup",
           kli18nc("@info:shell", "With --remove, instead of all others: the file that keeps what was there.")}},
         {{"--profile /tmp/try sample", kli18nc("@info:shell", "In a place of its own.")},
          {"sample --remove", kli18nc("@info:shell", "Enough looked around.")}},
         Verb::MayCreate,
         sample},
        {"me",
         "[ID]",
         kli18nc("@info:shell", "says, or sets, who the owner of the profile is"),
         kli18nc(
             "@info:shell",
             "Says which person the profile belongs to; with ID, makes that person its owner, the author of what is written from now on."),
         {},
         {{"me", kli18nc("@info:shell", "id, type and title of the owner's record, or null.")}},
         {{"me 3f2a91c0", kli18nc("@info:shell", "From now on.")}},
         Verb::Existing,
         me},
    };
}

} // namespace Liaison::Terminal
