// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetingeditor.h"

#include "components/session.h"
#include "foundation/timezones.h"
#include "meetings/agenda.h"

#include <KLocalizedString>

#include <QTimeZone>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
Result<Id> seriesNamed(Edit &edit, const QString &name, const Id &first)
{
    LIAISON_TRY(const auto known, edit.all<Series>(u"WHERE name = ? LIMIT 1"_s, {name}));
    if (!known.isEmpty()) {
        return known.first().id;
    }
    LIAISON_TRY(const auto meeting, edit.get<Meeting>(first));
    Series series;
    series.name = name;
    series.countries = meeting.countries;
    series.tlp = meeting.tlp;
    return edit.put(series);
}
}

MeetingEditor::MeetingEditor(QObject *parent)
    : RecordEditor(parent)
{
}

bool MeetingEditor::isDirty() const
{
    return RecordEditor::isDirty() || !m_newSeries.trimmed().isEmpty();
}

QVariantList MeetingEditor::outlines() const
{
    return m_outlines;
}

QString MeetingEditor::timeZone() const
{
    return timeZoneNamed(QString::fromLatin1(QTimeZone::systemTimeZoneId())); // none that would be refused
}

void MeetingEditor::componentComplete()
{
    RecordEditor::componentComplete();
    const auto work = [](Reader &reader) {
        return reader.all<Template>(u"WHERE purpose = 'meeting' ORDER BY name"_s);
    };
    Session::instance()->await(Session::instance()->store().read(work), this, [this](const QList<Template> &templates) {
        m_outlines = {QVariantMap{{u"value"_s, QString()}, {u"text"_s, i18nc("@item no template", "an empty agenda")}}};
        for (const auto &outline : templates) {
            m_outlines.append(QVariantMap{{u"value"_s, outline.id.text()}, {u"text"_s, outline.name}});
        }
        Q_EMIT outlinesChanged();
    });
}

RecordEditor::Also MeetingEditor::also() const
{
    const auto series = m_newSeries.simplified();
    const auto outline = recordId().isEmpty() ? Id::fromText(m_outline) : Id();
    if (series.isEmpty() && outline.isNull()) {
        return {};
    }
    return [series, outline](Edit &edit, const Id &meeting) -> Result<Done> {
        if (!series.isEmpty()) {
            LIAISON_TRY(const auto id, seriesNamed(edit, series, meeting));
            LIAISON_CHECK(edit.write(Meeting::type, meeting, {{u"series"_s, id.bytes()}}));
        }
        if (!outline.isNull()) {
            LIAISON_CHECK(Meetings::applyTemplate(edit, meeting, outline));
        }
        return Done();
    };
}

} // namespace Liaison
