// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "commitments.h"

#include "evidence.h"

#include <KLocalizedString>

namespace Liaison::Platforms
{

using namespace Qt::StringLiterals;

namespace
{
QString namesOf(const Reader &reader, const QList<Id> &ids)
{
    QStringList names;
    for (const auto &id : ids) {
        names.append(reader.title(id));
    }
    names.removeAll(QString());
    return names.join(i18nc("@info between names of a list", ", "));
}

bool isFeedback(const MeasureFacts::Said &said)
{
    return said.outcome.kind == u"feedback";
}
}

bool isOverdue(const Commitment &commitment, QDate today)
{
    static const QStringList settled{u"live"_s, u"withdrawn"_s, u"none"_s};
    return commitment.promised_for.isValid() && commitment.promised_for < today && !settled.contains(commitment.status);
}

Result<MeasureFacts> measureFacts(const Reader &reader, const Id &platform, const QString &measure)
{
    MeasureFacts facts{.platform = platform, .platformName = reader.title(platform), .measure = measure};
    LIAISON_TRY(const auto commitments,
                reader.all<Commitment>(u"WHERE platform = ? AND measure = ? ORDER BY country IS NOT NULL, country"_s,
                                       {platform.bytes(), measure}));
    for (const auto &commitment : commitments) {
        MeasureFacts::Country country{commitment, isOverdue(commitment, reader.today())};
        LIAISON_TRY(country.evidence, evidenceOf(reader, commitment.id));
        facts.countries.append(std::move(country));
    }
    // Whoever is named is the platform, or no platform is.
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT o.id, m.id, m.title, m.date FROM outcome o JOIN meeting m ON m.id = o.meeting"
                              " WHERE o.measure = ? AND (EXISTS (SELECT 1 FROM json_each(o.from_whom) WHERE value = ?)"
                              " OR EXISTS (SELECT 1 FROM json_each(o.to_whom) WHERE value = ?)"
                              " OR NOT EXISTS (SELECT 1 FROM (SELECT value FROM json_each(o.from_whom)"
                              " UNION SELECT value FROM json_each(o.to_whom)) w"
                              " JOIN organisation p ON p.id = unhex(w.value) WHERE p.kind = 'platform'))"
                              " ORDER BY m.date DESC, o.position"_s,
                              {measure, platform.text(), platform.text()}));
    for (const auto &row : rows) {
        LIAISON_TRY(const auto outcome, reader.get<Outcome>(Id::fromBytes(row.at(0).toByteArray())));
        facts.said.append({outcome,
                           namesOf(reader, outcome.from_whom),
                           namesOf(reader, outcome.to_whom),
                           Id::fromBytes(row.at(1).toByteArray()),
                           row.at(2).toString(),
                           QDate::fromString(row.at(3).toString(), Qt::ISODate)});
    }
    std::ranges::stable_partition(facts.said, isFeedback);
    return facts;
}

Result<Done> attach(Edit &edit, const Id &outcome, const QString &measure)
{
    LIAISON_CHECK(edit.write(QString(Outcome::type), outcome, {{u"measure"_s, measure}}));
    return Done();
}

} // namespace Liaison::Platforms
