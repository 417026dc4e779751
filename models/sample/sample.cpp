// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "sample.h"

#include "loader.h"

#include <KLocalizedString>

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
    LIAISON_TRY(const auto owner, edit.find<Person>(edit.me()));
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
    return Summary{filled.records, report.conflicts()};
}

} // namespace Liaison::Sample
