// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "sample.h"

#include "loader.h"
#include "store/ledger.h"

#include <KLocalizedString>

#include <QTemporaryDir>

namespace Liaison::Sample
{

namespace
{
// Links lead from later files to earlier ones.
constexpr const char *files[] = {"union", "networks", "networks2", "platforms", "meetings", "meetings2", "actions"};

const auto ownerKey = QStringLiteral("me");
/// Two people correct this one at the same time: the conflict that the sample leaves open.
const auto disputedKey = QStringLiteral("disputed");
const auto colleagueKey = QStringLiteral("colleague");

// See Reader::local().
const auto ownerBeforeKey = QStringLiteral("sample/owner");
/// The last transaction of fill(): what came into being later is the user's.
const auto lastKey = QStringLiteral("sample/transaction");

struct Filled {
    int records = 0;
    Id disputed;
    Id colleague;
    QDateTime at;
};

Result<Done> checkEmpty(const Reader &reader)
{
    LIAISON_TRY(const auto others,
                reader.select(QStringLiteral("SELECT 1 FROM record WHERE id <> ? LIMIT 1"), {reader.me().bytes()}));
    if (!others.isEmpty()) {
        return Error{
            Error::Code::Refused,
            i18nc("@info", "The sample data are for an empty profile; this one has records. Nothing was changed.")};
    }
    return Done();
}

Result<Filled> fillEmpty(Edit &edit)
{
    LIAISON_CHECK(checkEmpty(edit));
    Loader loader(edit);
    LIAISON_CHECK(edit.setToday(today()));
    LIAISON_TRY(const auto owner, edit.find<Person>(edit.me()));
    LIAISON_CHECK(edit.setLocal(ownerBeforeKey, owner ? owner->id.text() : QString()));
    if (owner) {
        loader.bind(ownerKey, owner->id);
    }
    for (const auto *name : files) {
        QFile file(QStringLiteral(":/liaison/sample/%1.json").arg(QLatin1StringView(name)));
        if (!file.open(QIODevice::ReadOnly)) {
            return Error{
                Error::Code::Corrupt,
                i18nc("@info", "The sample data “%1” are missing from this program.", QString::fromLatin1(name))};
        }
        LIAISON_CHECK(loader.load(file.readAll()));
    }
    LIAISON_CHECK(edit.setMe(loader.idOf(ownerKey)));
    return Filled{loader.count(), loader.idOf(disputedKey), loader.idOf(colleagueKey), edit.now()};
}

auto writesNumber(const Id &contactPoint, const QString &number)
{
    return [contactPoint, number](Edit &edit) -> Result<Id> {
        LIAISON_TRY(const auto before, edit.get<ContactPoint>(contactPoint));
        auto after = before;
        after.value = number;
        return edit.put(after, before);
    };
}

/// What a colleague's computer would send back: the same records, with a change of theirs.
Result<QList<RecordState>> colleaguesWrite(const Store::Content &content, const Filled &filled)
{
    DatabaseOptions options;
    options.file = QStringLiteral(":memory:");
    options.clock = Clock::fixed(filled.at.addSecs(-3600));
    LIAISON_TRY(const auto colleague, Store::open(options));
    LIAISON_CHECK(colleague->merge({}, content.first).result());
    LIAISON_CHECK(colleague
                      ->edit({},
                             [person = filled.colleague](Edit &edit) {
                                 return edit.setMe(person);
                             })
                      .result());
    LIAISON_CHECK(colleague->edit({}, writesNumber(filled.disputed, QStringLiteral("+45 00 00 04 78"))).result());
    LIAISON_TRY(const auto theirs, colleague->content().result());
    return theirs.first;
}
}

struct Kept {
    QHash<QString, QString> settings;
    QList<RecordState> records;
};

/// What of a filled profile is not the sample's: the owner of before, settings, and what came into being afterwards.
Result<Kept> keptOf(const Reader &reader)
{
    if (!reader.playsOnADay()) {
        return Error{Error::Code::Refused,
                     i18nc("@info", "There are no sample data in this profile. Nothing was changed.")};
    }
    Kept kept;
    LIAISON_TRY(const auto rows, reader.select(QStringLiteral("SELECT key, value FROM local")));
    for (const auto &row : rows) {
        const auto key = row.at(0).toString();
        // Settings stay; what the store, the exchange and the sample noted down is about records that go.
        if (key.startsWith(u"profile/") || key.startsWith(u"directory/")) {
            kept.settings.insert(key, row.at(1).toString());
        }
    }
    const auto owner = Id::fromText(reader.local(ownerBeforeKey));
    if (!owner.isNull()) {
        kept.settings.insert(QStringLiteral("me"), owner.text());
    }
    LIAISON_TRY(
        const auto ids,
        reader.select(QStringLiteral("SELECT id FROM record WHERE id = ? OR id IN"
                                     " (SELECT record FROM history WHERE field = ? AND transaction_number > ?)"),
                      {owner.bytes(), QString(createdField), reader.local(lastKey).toLongLong()}));
    for (const auto &row : ids) {
        LIAISON_TRY(const auto state, reader.state(Id::fromBytes(row.first().toByteArray())));
        kept.records.append(state);
    }
    return kept;
}

QDate today()
{
    return QDate(2019, 3, 5);
}

Result<Summary> fill(Store &store)
{
    LIAISON_TRY(const auto filled, store.edit(i18nc("@info label of a change", "Sample data"), fillEmpty).result());
    LIAISON_TRY(const auto content, store.content().result());
    LIAISON_TRY(const auto theirs, colleaguesWrite(content, filled));
    LIAISON_CHECK(store
                      .edit(i18nc("@info label of a change", "Sample data: a number was corrected here"),
                            writesNumber(filled.disputed, QStringLiteral("+45 00 00 04 87")))
                      .result());
    LIAISON_TRY(const auto report,
                store.merge(i18nc("@info label of a change", "Sample data: a colleague's changes"), theirs).result());
    LIAISON_CHECK(store
                      .edit({},
                            [last = report.transaction](Edit &edit) {
                                return edit.setLocal(lastKey, QString::number(last));
                            })
                      .result());
    return Summary{filled.records, report.conflicts()};
}

Result<QString> clear(Profile &profile)
{
    LIAISON_TRY(const auto kept,
                profile.store()
                    .read([](Reader &reader) {
                        return keptOf(reader);
                    })
                    .result());
    const QTemporaryDir folder(profile.folder() + QStringLiteral("/empty-XXXXXX"));
    const auto empty = folder.filePath(QStringLiteral("empty"));
    {
        DatabaseOptions options;
        options.file = empty;
        LIAISON_TRY(const auto store, Store::open(options));
        LIAISON_CHECK(store->merge(i18nc("@info label of a change", "Remove sample data"), kept.records).result());
        const auto write = [settings = kept.settings](Edit &edit) -> Result<Done> {
            for (const auto &[key, value] : settings.asKeyValueRange()) {
                LIAISON_CHECK(edit.setLocal(key, value));
            }
            return Done();
        };
        LIAISON_CHECK(store->edit({}, write).result());
    }
    LIAISON_CHECK(profile.restore(empty).result());
    const auto backups = profile.backups();
    return backups.isEmpty() ? QString() : backups.first().file;
}

} // namespace Liaison::Sample
