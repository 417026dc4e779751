// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verbs of what goes to audiences outside: bundle release, audience, release log, release recall.

#include "table.h"
#include "verb.h"

#include "exchange/age.h"
#include "exchange/circleseal.h"
#include "exchange/releasewriter.h"
#include "store/profile.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QDir>
#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

namespace
{
QString lastOf(const Call &call, const QString &option)
{
    const auto given = call.values(option);
    return given.isEmpty() ? QString() : given.last();
}

Result<Audience> audienceNamed(const Call &call, const QString &name)
{
    return call.store
        ->read([name](Reader &reader) {
            return Audiences::named(reader, name);
        })
        .result();
}

QJsonObject audienceJson(const Audience &audience)
{
    return {{u"name"_s, audience.name},
            {u"clearance"_s, audience.tlp},
            {u"scope"_s, QJsonArray::fromStringList(audience.countries)},
            {u"types"_s, QJsonArray::fromStringList(audience.types)},
            {u"plain"_s, audience.plain},
            {u"sender"_s, audience.sender},
            {u"recipient"_s, audience.recipient},
            {u"key"_s, Age::recipientText(audience.device.recipient)},
            {u"releases"_s, audience.number}};
}

QString audienceLine(const Audience &audience)
{
    QStringList parts{i18nc("@info:shell %1 label", "up to TLP:%1", audience.tlp)};
    if (!audience.countries.isEmpty()) {
        parts.append(audience.countries.join(u", "_s));
    }
    if (audience.types.size() == 1) {
        parts.append(audience.takes(Person::type) ? i18nc("@info:shell an audience gets", "people only")
                                                  : i18nc("@info:shell an audience gets", "organisations only"));
    }
    if (audience.hasRecipient()) {
        parts.append(i18nc("@info:shell %1 a name", "encrypted to %1", audience.recipient));
    }
    if (audience.plain) {
        parts.append(i18nc("@info:shell of files", "also not encrypted"));
    }
    parts.append(i18ncp("@info:shell", "%1 release", "%1 releases", int(audience.number)));
    return u"%1: %2\n"_s.arg(audience.name, parts.join(u"; "_s));
}

Result<Reply> audienceList(const Call &call)
{
    const auto read = [](Reader &reader) -> Result<Reply> {
        QString text;
        QJsonArray list;
        const auto audiences = Audiences::all(reader);
        for (const auto &audience : audiences) {
            text += audienceLine(audience);
            list.append(audienceJson(audience));
        }
        if (audiences.isEmpty()) {
            text = i18nc("@info:shell", "There is no audience. Add one with “audience set”.") + u'\n';
        }
        LIAISON_TRY(const auto unknown, Audiences::unknownNames(reader));
        QJsonObject names;
        for (const auto &[name, count] : unknown.asKeyValueRange()) {
            text += i18ncp("@info:shell %2 a name",
                           "“%2” has no audience, and one contact point is cleared for it.",
                           "“%2” has no audience, and %1 contact points are cleared for it.",
                           count,
                           name)
                + u'\n';
            names.insert(name, count);
        }
        return Reply{{{u"audiences"_s, list}, {u"unknown"_s, names}}, text};
    };
    return call.store->read(read).result();
}

QStringList listOf(const QString &text)
{
    QStringList items;
    const auto parts = text.split(u',');
    for (const auto &part : parts) {
        if (!part.trimmed().isEmpty()) {
            items.append(part.trimmed());
        }
    }
    return items;
}

/// The rule with what the command line says of it.
Result<Audience> changed(Audience audience, const Call &call)
{
    if (call.isSet(u"clearance"_s)) {
        audience.tlp = lastOf(call, u"clearance"_s).toUpper();
    }
    if (call.isSet(u"scope"_s)) {
        audience.countries = listOf(lastOf(call, u"scope"_s).toUpper());
    }
    if (call.isSet(u"types"_s)) {
        const auto types = lastOf(call, u"types"_s);
        audience.types = types == u"all" ? QStringList() : QStringList{types};
    }
    if (call.isSet(u"plain"_s)) {
        audience.plain = lastOf(call, u"plain"_s) == u"yes";
    }
    if (call.isSet(u"sender"_s)) {
        audience.sender = lastOf(call, u"sender"_s);
    }
    if (call.isSet(u"recipient"_s)) {
        audience.recipient = lastOf(call, u"recipient"_s);
    }
    if (call.isSet(u"key"_s)) {
        const auto text = lastOf(call, u"key"_s).trimmed();
        audience.device.recipient = Age::recipientFromText(text);
        if (!text.isEmpty() && !audience.hasRecipient()) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell %1 what was typed",
                               "“%1” is no public key: one that begins with age1 is needed. Nothing was changed.",
                               text)};
        }
    }
    if (audience.hasRecipient() && audience.recipient.isEmpty()) {
        return Error{
            Error::Code::Invalid,
            i18nc("@info:shell", "A key needs a name: say whose it is with --recipient. Nothing was changed.")};
    }
    return audience;
}

Result<Reply> audienceSet(const Call &call)
{
    const auto work = [call](Edit &edit) -> Result<Audience> {
        const auto name = call.arguments.first().trimmed();
        const auto known = Audiences::named(edit, name);
        LIAISON_TRY(const auto audience, changed(known ? *known : Audience{.name = name}, call));
        LIAISON_TRY(const auto id, Audiences::put(edit, audience));
        return Audiences::find(edit, id).value_or(Audience());
    };
    LIAISON_TRY(const auto audience, call.store->edit(QString(), work).result());
    return Reply{audienceJson(audience), audienceLine(audience)};
}

Result<Reply> audienceRemove(const Call &call)
{
    const auto work = [name = call.arguments.first()](Edit &edit) -> Result<Audience> {
        LIAISON_TRY(const auto audience, Audiences::named(edit, name));
        LIAISON_CHECK(Audiences::remove(edit, audience.id));
        return audience;
    };
    LIAISON_TRY(const auto audience, call.store->edit(QString(), work).result());
    return Reply{
        {{u"removed"_s, audience.name}},
        i18nc("@info:shell %1 a name", "%1 is no audience any more. What went to them stays in the log.", audience.name)
            + u'\n'};
}

QJsonObject entryJson(const ReleasePlan::Entry &entry)
{
    return {{u"id"_s, entry.record.text()},
            {u"type"_s, entry.type},
            {u"title"_s, entry.title},
            {u"owner"_s, entry.owner}};
}

QJsonObject planJson(const ReleasePlan &plan)
{
    QJsonArray going;
    for (const auto &entry : plan.going()) {
        going.append(entryJson(entry));
    }
    QJsonArray withheld;
    for (const auto &entry : plan.withheld()) {
        auto json = entryJson(entry);
        json.insert(u"reason"_s, ReleasePlan::word(entry.reason));
        withheld.append(json);
    }
    QJsonArray stripped;
    for (const auto &field : plan.stripped()) {
        stripped.append(QJsonObject{{u"id"_s, field.record.text()},
                                    {u"type"_s, field.type},
                                    {u"title"_s, field.title},
                                    {u"field"_s, field.field},
                                    {u"reason"_s, ReleasePlan::word(field.reason)}});
    }
    return {{u"audience"_s, plan.audience().name},
            {u"tlp"_s, plan.content().strictestTlp()},
            {u"going"_s, going},
            {u"withheld"_s, withheld},
            {u"stripped"_s, stripped}};
}

QString lineOf(const ReleasePlan::Entry &entry)
{
    const auto *type = Schema::type(entry.type);
    return u"    %1: %2%3\n"_s.arg(type->label.toString(),
                                   entry.title,
                                   entry.owner.isEmpty() ? QString() : u" ("_s + entry.owner + u')');
}

QString planText(const ReleasePlan &plan)
{
    auto text = plan.summary() + u'\n';
    if (!plan.isEmpty()) {
        text += i18nc("@info:shell %1 audience", "  Goes to %1:", plan.audience().name) + u'\n';
    }
    for (const auto &entry : plan.going()) {
        text += lineOf(entry);
    }
    QMap<ReleasePlan::Reason, QString> withheld;
    for (const auto &entry : plan.withheld()) {
        withheld[entry.reason] += lineOf(entry);
    }
    for (const auto &[reason, lines] : withheld.asKeyValueRange()) {
        text += i18nc("@info:shell %1 a reason", "  Withheld. %1:", plan.text(reason)) + u'\n' + lines;
    }
    QMap<QString, int> stripped;
    for (const auto &field : plan.stripped()) {
        ++stripped[i18nc("@info:shell %1 a field, %2 a reason", "%1: %2", field.label, plan.text(field.reason))];
    }
    for (const auto &[what, count] : stripped.asKeyValueRange()) {
        text += i18nc("@info:shell %1 field and reason, %2 how often", "  Stripped. %1 (%2)", what, count) + u'\n';
    }
    return text;
}

QJsonObject releaseJson(const ReleaseEntry &entry)
{
    return {{u"audience"_s, entry.name},
            {u"number"_s, entry.number},
            {u"at"_s, entry.at.toUTC().toString(Qt::ISODateWithMs)},
            {u"recipient"_s, entry.recipient},
            {u"file"_s, entry.file},
            {u"tlp"_s, entry.tlp},
            {u"hash"_s, QString::fromLatin1(entry.hash.toHex())},
            {u"records"_s, entry.items.size()}};
}

QString releaseLine(const ReleaseEntry &entry)
{
    return i18ncp("@info:shell %2 date, %3 audience, %4 number, %5 “encrypted to Vidora”, %6 file",
                  "%2  %3, release %4: one record, %5, %6",
                  "%2  %3, release %4: %1 records, %5, %6",
                  int(entry.items.size()),
                  entry.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                  entry.name,
                  entry.number,
                  entry.recipient.isEmpty() ? i18nc("@info:shell of a file", "not encrypted")
                                            : i18nc("@info:shell %1 a name", "encrypted to %1", entry.recipient),
                  entry.file)
        + u'\n';
}

Result<Reply> bundleRelease(const Call &call)
{
    const auto name = lastOf(call, u"audience"_s);
    if (name.isEmpty()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell", "To whom? Say it with --audience NAME; “audience list” tells who there is.")};
    }
    const bool dryRun = call.isSet(u"dry-run"_s);
    if (call.arguments.isEmpty() && !dryRun) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell", "Into which file? Name one, or look with --dry-run. Nothing was written.")};
    }
    const auto file = call.arguments.isEmpty() ? QString() : QDir().absoluteFilePath(call.arguments.first());
    LIAISON_TRY(const auto audience, audienceNamed(call, name));
    LIAISON_TRY(const auto plan, ReleaseWriter::preview(*call.store, audience.id).result());
    Reply reply{planJson(plan), planText(plan)};
    reply.json.insert(u"file"_s, file);
    reply.json.insert(u"written"_s, !dryRun);
    if (dryRun) {
        if (!file.isEmpty()) {
            const auto may = ReleaseWriter::mayWrite(plan, file);
            reply.complaint = may ? QString() : may.error().message;
        }
        return reply;
    }
    LIAISON_TRY(const auto seal, ReleaseWriter::sealFor(audience, call.profile->folder()));
    LIAISON_TRY(const auto written, ReleaseWriter::write(*call.store, plan, file, seal).result());
    reply.json.insert(u"number"_s, written.entry.number);
    reply.json.insert(u"bytes"_s, written.fileSize);
    reply.json.insert(u"encrypted"_s, written.sealing.encrypted);
    reply.json.insert(u"hash"_s, QString::fromLatin1(written.entry.hash.toHex()));
    reply.text = plan.summary() + u'\n'
        + i18nc("@info:shell %1 number, %2 file", "Release %1 was written to %2.", written.entry.number, file) + u' '
        + (written.sealing.encrypted ? i18nc("@info:shell %1 a name", "It is encrypted to %1.", audience.recipient)
                                     : i18nc("@info:shell", "It is not encrypted: whoever has the file can read it."))
        + u'\n';
    return reply;
}

Result<Reply> releaseLog(const Call &call)
{
    const auto read = [audience = lastOf(call, u"audience"_s)](Reader &reader) -> Result<Reply> {
        QString text;
        QJsonArray list;
        const auto entries = ReleaseLog::all(reader);
        for (const auto &entry : entries) {
            if (audience.isEmpty() || entry.name.compare(audience, Qt::CaseInsensitive) == 0) {
                text += releaseLine(entry);
                list.append(releaseJson(entry));
            }
        }
        if (list.isEmpty()) {
            text = i18nc("@info:shell", "Nothing was released.") + u'\n';
        }
        return Reply{{{u"releases"_s, list}}, text};
    };
    return call.store->read(read).result();
}

Result<Reply> releaseRecall(const Call &call)
{
    const auto read = [call](Reader &reader) -> Result<Reply> {
        QList<Recall> recalls;
        if (call.arguments.isEmpty()) {
            LIAISON_TRY(recalls, ReleaseLog::recall(reader, call.isSet(u"changed"_s)));
        } else {
            LIAISON_TRY(const auto id, ReleaseLog::idNamed(reader, call.arguments.first()));
            LIAISON_TRY(recalls, ReleaseLog::recall(reader, id));
        }
        QString text;
        QJsonArray list;
        for (const auto &recall : std::as_const(recalls)) {
            const auto *type = Schema::type(recall.type);
            text += i18nc("@info:shell %1 “withdrawn”, %2 type, %3 name or id, %4 audience",
                          "%1: %2 %3; tell %4:",
                          Recall::text(recall.what),
                          type ? type->label.toString() : recall.type,
                          recall.title.isEmpty() ? recall.record.text().left(8) : recall.title,
                          recall.releases.first().name)
                + u'\n';
            QJsonArray releases;
            for (const auto &release : recall.releases) {
                text += u"    "_s + releaseLine(release);
                releases.append(releaseJson(release));
            }
            list.append(QJsonObject{{u"id"_s, recall.record.text()},
                                    {u"type"_s, recall.type},
                                    {u"title"_s, recall.title},
                                    {u"state"_s, Recall::word(recall.what)},
                                    {u"releases"_s, releases}});
        }
        if (list.isEmpty()) {
            text = i18nc("@info:shell", "Nothing that was released has been withdrawn or erased.") + u'\n';
        }
        return Reply{{{u"recalls"_s, list}}, text};
    };
    return call.store->read(read).result();
}
}

std::vector<Verb> releaseVerbs()
{
    const std::vector<JsonKey> ofAudience{
        {"name", kli18nc("@info:shell", "As contact points name it in “audiences”.")},
        {"clearance", kli18nc("@info:shell", "The strictest TLP label that may go to it.")},
        {"scope[]", kli18nc("@info:shell", "Countries that it gets contacts of; empty: all.")},
        {"types[]", kli18nc("@info:shell", "Whose contact points it gets; empty: of people and organisations.")},
        {"plain", kli18nc("@info:shell", "Whether files that are not encrypted may hold more than what is TLP:CLEAR.")},
        {"sender", kli18nc("@info:shell", "The name under which it is sent, or empty.")},
        {"recipient", kli18nc("@info:shell", "Whom bundles are encrypted to, or empty.")},
        {"key", kli18nc("@info:shell", "The recipient's public key.")},
        {"releases", kli18nc("@info:shell", "How many releases went to it.")},
    };
    std::vector<JsonKey> ofList{
        {"unknown",
         kli18nc("@info:shell",
                 "Names that contact points are cleared for and no audience has, with how many contact points.")}};
    ofList.insert(
        ofList.begin(),
        {"audiences[]",
         kli18nc(
             "@info:shell",
             "name, clearance, scope, types, plain, sender, recipient, key and releases, as “audience set” tells them.")});
    const JsonKey ofRelease{
        "releases[]",
        kli18nc("@info:shell", "The newest first: audience, number, at, recipient, file, tlp, hash, records.")};
    return {
        {"audience list",
         "",
         kli18nc("@info:shell", "lists who outside gets contacts"),
         kli18nc(
             "@info:shell",
             "Lists the audiences with their rules, and names that contact points are cleared for though no audience has them."),
         {},
         ofList,
         {{"audience list", kli18nc("@info:shell", "Who there is.")}},
         Verb::Existing,
         audienceList},
        {"audience set",
         "NAME",
         kli18nc("@info:shell", "adds an audience, or changes its rule"),
         kli18nc(
             "@info:shell",
             "An audience is somebody outside whom contacts are given to. A contact point goes there only if its field “audiences” holds NAME and its TLP "
             "label is no stricter than the clearance, which is CLEAR at first. What is not named here stays as it is."),
         {{"clearance",
           "TLP",
           kli18nc("@info:shell", "The strictest label that may go: CLEAR, GREEN, AMBER, AMBER+STRICT or RED.")},
          {"scope", "CC,...", kli18nc("@info:shell", "Contacts of these countries only; empty for all.")},
          {"types",
           "person|organisation|all",
           kli18nc("@info:shell", "Contact points of people or of organisations only.")},
          {"plain",
           "yes|no",
           kli18nc("@info:shell", "Whether files that are not encrypted may hold more than what is TLP:CLEAR.")},
          {"sender", "NAME", kli18nc("@info:shell", "The name under which it is sent.")},
          {"recipient", "NAME", kli18nc("@info:shell", "Whom bundles are encrypted to.")},
          {"key",
           "KEY",
           kli18nc("@info:shell", "The recipient's public key, which begins with age1; empty for none.")}},
         ofAudience,
         {{"audience set platforms --clearance GREEN",
           kli18nc("@info:shell", "Who is cleared for “platforms” may go to them, up to TLP:GREEN.")}},
         Verb::Existing,
         audienceSet},
        {"audience remove",
         "NAME",
         kli18nc("@info:shell", "forgets an audience"),
         kli18nc("@info:shell",
                 "The rule is gone; what went to the audience stays in the log, and counts as withdrawn."),
         {},
         {{"removed", kli18nc("@info:shell", "Its name.")}},
         {{"audience remove press", kli18nc("@info:shell", "Nothing goes to the press any more.")}},
         Verb::Existing,
         audienceRemove},
        {"bundle release",
         "[FILE]",
         kli18nc("@info:shell", "gives an audience the contacts that are cleared for it"),
         kli18nc(
             "@info:shell",
             "Writes what is cleared for an audience, and nothing else, as a new file: a bundle (.liaison), vCards (.vcf), a table (.csv) or a contact "
             "sheet (.pdf). Values only: no notes, authors or history, and ids of their own. An existing file is never overwritten, and what goes to "
             "nobody is not written. With --dry-run it only tells what would go, what is withheld and why."),
         {{"audience", "NAME", kli18nc("@info:shell", "To whom.")},
          {"dry-run", nullptr, kli18nc("@info:shell", "Only tell what would happen.")}},
         {{"audience", kli18nc("@info:shell", "To whom.")},
          {"tlp", kli18nc("@info:shell", "The strictest label of what goes.")},
          {"going[]", kli18nc("@info:shell", "What goes: id, type, title, owner.")},
          {"withheld[]",
           kli18nc(
               "@info:shell",
               "What stays: the same with reason (not-cleared, too-strict, no-label, contested, other-country, other-type, objection, former, owner-stays, nothing-to-reach).")},
          {"stripped[]",
           kli18nc(
               "@info:shell",
               "Fields that stay of what goes: id, type, title, field, reason (internal, contested, target-stays).")},
          {"file", kli18nc("@info:shell", "The file, absolute.")},
          {"written", kli18nc("@info:shell", "Whether it was written; then also number, bytes, encrypted and hash.")}},
         {{"bundle release --audience platforms contacts.vcf", kli18nc("@info:shell", "For their address books.")},
          {"bundle release --audience platforms --dry-run", kli18nc("@info:shell", "What would go?")}},
         Verb::Existing,
         bundleRelease},
        {"release log",
         "",
         kli18nc("@info:shell", "lists what was released to whom"),
         kli18nc("@info:shell",
                 "Lists every release, the newest first. The log holds ids and versions of records, no values."),
         {{"audience", "NAME", kli18nc("@info:shell", "To this audience only.")}},
         {ofRelease},
         {{"release log", kli18nc("@info:shell", "All of it.")}},
         Verb::Existing,
         releaseLog},
        {"release recall",
         "[ID]",
         kli18nc("@info:shell", "tells whom to tell that something was withdrawn"),
         kli18nc(
             "@info:shell",
             "Lists what was released and has been erased or withdrawn since, and who has it: the list of whom to tell. With ID, who has that record and "
             "what belongs to it, whether or not it is as it was; the record may be erased."),
         {{"changed", nullptr, kli18nc("@info:shell", "Also what was changed since they got it.")}},
         {{"recalls[]",
           kli18nc(
               "@info:shell",
               "By audience: id, type, title (empty where it is erased), state (erased, withdrawn, changed, current), releases.")},
          {"recalls[].releases[]", kli18nc("@info:shell", "Those that carried it, as “release log” tells them.")}},
         {{"release recall", kli18nc("@info:shell", "Is there anybody to tell?")},
          {"release recall 3f2a91c0", kli18nc("@info:shell", "Who was given this contact?")}},
         Verb::Existing,
         releaseRecall},
    };
}

} // namespace Liaison::Terminal
