// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "audiencesmodel.h"

#include "documents/wording.h"
#include "exchange/releaselog.h"
#include "foundation/wordlist.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString ruleOf(const Audience &audience)
{
    QStringList parts;
    if (audience.types.size() == 1) {
        parts.append(audience.takes(Person::type) ? i18nc("@info what an audience gets", "people only")
                                                  : i18nc("@info what an audience gets", "organisations only"));
    }
    if (!audience.countries.isEmpty()) {
        parts.append(audience.countries.join(u", "_s));
    }
    parts.append(audience.hasRecipient() ? i18nc("@info %1 a name", "encrypted to %1", audience.recipient)
                     : audience.plain    ? i18nc("@info of files", "not encrypted")
                                         : i18nc("@info of files", "not encrypted, so TLP:CLEAR only"));
    parts.append(audience.number == 0 ? i18nc("@info", "no release yet")
                                      : i18ncp("@info", "%1 release", "%1 releases", int(audience.number)));
    return parts.join(u" · "_s);
}

QString nameOfEntry(const ReleaseEntry &entry)
{
    return i18nc("@info %1 audience, %2 number", "%1, release %2", entry.name, entry.number);
}
}

AudiencesModel::AudiencesModel(QObject *parent)
    : RowsModel({"title", "subtitle", "tlp"}, {u"local"_s}, parent)
{
}

RowsModel::Query AudiencesModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        Rows rows;
        const auto audiences = Audiences::all(reader);
        for (const auto &audience : audiences) {
            rows.append({audience.id.text(), {audience.name, ruleOf(audience), audience.tlp}});
        }
        return rows;
    };
}

ReleaseLogModel::ReleaseLogModel(QObject *parent)
    : RowsModel({"title", "subtitle", "glyph", "word"}, {u"local"_s}, parent)
{
}

RowsModel::Query ReleaseLogModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        Rows rows;
        const auto entries = ReleaseLog::all(reader);
        for (const auto &entry : entries) {
            const bool open = entry.recipient.isEmpty();
            rows.append({entry.audience.text() + QString::number(entry.number),
                         {nameOfEntry(entry),
                          i18ncp("@info %2 when, %3 file",
                                 "%2 · one record · %3",
                                 "%2 · %1 records · %3",
                                 int(entry.items.size()),
                                 Wording::moment(entry.at),
                                 entry.file),
                          open ? u"attention"_s : u"done"_s,
                          open ? i18nc("@info of a file", "not encrypted")
                               : i18nc("@info %1 a name", "encrypted to %1", entry.recipient)}});
        }
        return rows;
    };
}

RecallModel::RecallModel(QObject *parent)
    : RowsModel({"title", "subtitle", "chip", "tint"},
                {u"local"_s, u"organisation"_s, u"person"_s, u"post"_s, u"competence"_s, u"contact_point"_s},
                parent)
{
}

RowsModel::Query RecallModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto recalls, ReleaseLog::recall(reader, false));
        Rows rows;
        for (const auto &recall : recalls) {
            const auto *type = Schema::type(recall.type);
            const auto kind = type ? type->label.toString() : recall.type;
            QStringList releases;
            for (const auto &release : recall.releases) {
                releases.append(i18nc("@info %1 release number, %2 date",
                                      "release %1 of %2",
                                      release.number,
                                      Wording::shortDate(release.at.toLocalTime().date())));
            }
            rows.append({recall.record.text() + recall.releases.first().audience.text(),
                         {recall.title.isEmpty() ? i18nc("@info %1 record type, %2 beginning of an id",
                                                         "%1 %2",
                                                         kind,
                                                         recall.record.text().left(8))
                                                 : recall.title,
                          i18nc("@info %1 record type, %2 audience, %3 list of releases",
                                "%1 · tell %2: %3",
                                kind,
                                recall.releases.first().name,
                                listed(releases)),
                          Recall::text(recall.what),
                          recall.what == Recall::What::Erased ? u"bad"_s : u"attention"_s}});
        }
        return rows;
    };
}

} // namespace Liaison
