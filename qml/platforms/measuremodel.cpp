// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "measuremodel.h"

#include "foundation/datepattern.h"
#include "foundation/reference.h"
#include "platforms/commitments.h"
#include "platformwords.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr auto commitmentKind = "commitment"_L1;
enum Column { Kind, Title, Subtitle, Level, Word, Chip, Files, Country };

Row rowOf(const Platforms::MeasureFacts::Country &country)
{
    const auto &commitment = country.commitment;
    QStringList parts{commitment.evidence, commitment.notes};
    parts.removeAll(QString());
    QVariantList files;
    for (const auto &file : country.evidence) {
        files.append(QVariantMap{{u"record"_s, file.id.text()}, {u"name"_s, file.name}});
    }
    return {commitment.id.text(),
            {QString(commitmentKind),
             PlatformWords::scope(commitment),
             parts.join(u'\n'),
             PlatformWords::level(commitment, country.overdue),
             PlatformWords::word(commitment, country.overdue),
             QString(),
             files,
             commitment.country}};
}

Row rowOf(const Platforms::MeasureFacts::Said &said)
{
    QStringList parts{Reference::shortCountries(said.outcome.countries),
                      said.from,
                      said.meetingTitle,
                      dateText(said.date, DateParts::DayMonthYear)};
    parts.removeAll(QString());
    return {said.outcome.id.text(),
            {said.outcome.kind,
             said.outcome.text,
             parts.join(u" · "_s),
             QString(),
             said.outcome.state.isEmpty() ? QString() : Schema::choiceLabel(said.outcome.state),
             Schema::choiceLabel(said.outcome.kind),
             QVariantList(),
             QString()}};
}
}

MeasureModel::MeasureModel(QObject *parent)
    : RowsModel({"kind", "title", "subtitle", "level", "word", "chip", "files", "country"},
                {u"commitment"_s, u"attachment"_s, u"outcome"_s, u"meeting"_s, u"local"_s},
                parent)
{
}

QString MeasureModel::platform() const
{
    return m_platform;
}

void MeasureModel::setPlatform(const QString &platform)
{
    if (std::exchange(m_platform, platform) != platform) {
        Q_EMIT subjectChanged();
        refresh();
    }
}

QString MeasureModel::measure() const
{
    return m_measure;
}

void MeasureModel::setMeasure(const QString &measure)
{
    if (std::exchange(m_measure, measure) != measure) {
        Q_EMIT subjectChanged();
        refresh();
    }
}

QString MeasureModel::name() const
{
    return Reference::measureName(m_measure);
}

QString MeasureModel::about() const
{
    const auto &measures = Reference::instance().measures();
    const auto found = std::ranges::find(measures, m_measure, &Reference::Measure::id);
    return found == measures.end() ? QString() : found->description;
}

bool MeasureModel::isUnionMissing() const
{
    return std::ranges::none_of(rows(), [](const Row &row) {
        return row.values.at(Kind) == commitmentKind && row.values.at(Country).toString().isEmpty();
    });
}

int MeasureModel::commitments() const
{
    return int(std::ranges::count_if(rows(), [](const Row &row) {
        return row.values.at(Kind) == commitmentKind;
    }));
}

RowsModel::Query MeasureModel::query() const
{
    if (m_platform.isEmpty() || m_measure.isEmpty()) {
        return {};
    }
    return [platform = Id::fromText(m_platform), measure = m_measure](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto facts, Platforms::measureFacts(reader, platform, measure));
        Rows rows;
        for (const auto &country : facts.countries) {
            rows.append(rowOf(country));
        }
        for (const auto &said : facts.said) {
            rows.append(rowOf(said));
        }
        return rows;
    };
}

} // namespace Liaison
