// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What a dialog shows and changes of one proposed line, beyond text and kind.

#include "flashimporter.h"

#include "foundation/reference.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QList<int> indices(const QVariant &value)
{
    QList<int> result;
    for (const auto &entry : value.toList()) {
        result.append(entry.toInt());
    }
    return result;
}

/// A date as typed, or nothing; a sentence where it is neither.
Result<QDate> dateOf(const QString &text)
{
    const auto date = QDate::fromString(text.trimmed(), Qt::ISODate);
    if (!date.isValid() && !text.trimmed().isEmpty()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info", "“%1” is no date. Write it as year-month-day, such as 2019-03-04.", text)};
    }
    return date;
}

/// "DK, EE" or names of countries.
Result<QStringList> countriesOf(const QString &text)
{
    QStringList codes;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        const auto *byCode = Reference::instance().country(word.trimmed().toUpper());
        const auto *country = byCode ? byCode : Reference::instance().countryNamed(word.trimmed());
        if (!country) {
            return Error{Error::Code::Invalid,
                         i18nc("@info",
                               "“%1” is no Member State. Write codes or names with commas between them.",
                               word.trimmed())};
        }
        codes.append(country->code);
    }
    codes.removeDuplicates();
    return codes;
}

/// Puts what @p parsed holds into @p target; the sentence where it holds none.
template<typename T>
QString take(const Result<T> &parsed, T &target)
{
    if (!parsed) {
        return parsed.error().message;
    }
    target = *parsed;
    return {};
}
}

QVariantList FlashImporter::numbers(const QList<int> &indices)
{
    return QVariantList(indices.cbegin(), indices.cend());
}

QVariantMap FlashImporter::details(int row) const
{
    if (!m_proposal || row < 0 || row >= rowCount()) {
        return {};
    }
    const auto place = placeOf(row);
    if (place.list == Place::Parties) {
        const auto &party = m_proposal->parties.at(place.index);
        return {{u"list"_s, u"party"_s},
                {u"type"_s, party.type},
                {u"record"_s, party.record.isNull() ? QString() : party.record.text()},
                {u"recordTitle"_s, party.record.isNull() ? QString() : party.name},
                {u"participates"_s, party.participates},
                {u"side"_s, party.side},
                {u"role"_s, party.role}};
    }
    if (place.list == Place::Points) {
        const auto &point = m_proposal->points.at(place.index);
        return {{u"list"_s, u"point"_s},
                {u"horizon"_s, point.horizon},
                {u"due"_s, point.due.toString(Qt::ISODate)},
                {u"countries"_s, point.countries.join(u", "_s)},
                {u"from"_s, numbers(point.from)},
                {u"to"_s, numbers(point.to)}};
    }
    const auto &task = m_proposal->tasks.at(place.index);
    return {{u"list"_s, u"task"_s},
            {u"owner"_s, task.owner},
            {u"due"_s, task.due.toString(Qt::ISODate)},
            {u"reportTo"_s, task.reportTo}};
}

QStringList FlashImporter::partyNames() const
{
    QStringList names;
    for (const auto &party : m_proposal ? m_proposal->parties : QList<FlashProposal::Party>()) {
        names.append(party.name);
    }
    return names;
}

QVariantList FlashImporter::forums() const
{
    QVariantList list{QVariantMap{{u"value"_s, QString()}, {u"text"_s, i18nc("@item:inlistbox no forum", "Nobody")}}};
    for (const auto &forum : Reference::instance().forums()) {
        list.append(QVariantMap{{u"value"_s, forum.id}, {u"text"_s, forum.name}});
    }
    return list;
}

QString FlashImporter::change(int row, const QString &field, const QVariant &value)
{
    if (!m_proposal || row < 0 || row >= rowCount()) {
        return {};
    }
    const auto place = placeOf(row);
    QString problem;
    if (place.list == Place::Parties) {
        changeParty(m_proposal->parties[place.index], field, value);
        Q_EMIT namesChanged();
    } else if (place.list == Place::Points) {
        problem = changePoint(m_proposal->points[place.index], field, value);
    } else {
        problem = changeTask(m_proposal->tasks[place.index], field, value);
    }
    rowChanged(row);
    return problem;
}

void FlashImporter::changeParty(FlashProposal::Party &party, const QString &field, const QVariant &value)
{
    if (field == u"record") {
        const auto record = value.toMap();
        party.record = Id::fromText(record.value(u"id"_s).toString());
        if (!party.record.isNull()) {
            party.name = record.value(u"title"_s).toString();
        }

    } else if (field == u"participates") {
        party.participates = value.toBool();
    } else if (field == u"side") {
        party.side = value.toString();
    } else if (field == u"role") {
        party.role = value.toString().trimmed();
    }
}

QString FlashImporter::changePoint(FlashProposal::Point &point, const QString &field, const QVariant &value)
{
    if (field == u"due") {
        return take(dateOf(value.toString()), point.due);
    }
    if (field == u"countries") {
        return take(countriesOf(value.toString()), point.countries);
    }
    if (field == u"horizon") {
        point.horizon = value.toString();
    } else if (field == u"from") {
        point.from = indices(value);
    } else if (field == u"to") {
        point.to = indices(value);
    }
    return {};
}

QString FlashImporter::changeTask(FlashProposal::Task &task, const QString &field, const QVariant &value)
{
    if (field == u"due") {
        return take(dateOf(value.toString()), task.due);
    }
    if (field == u"owners") {
        const auto owners = indices(value);
        task.owner = owners.value(0, -1);
        task.coOwners = owners.mid(1);
    } else if (field == u"owner") {
        task.owner = value.toInt();
    } else if (field == u"reportTo") {
        task.reportTo = value.toString();
    }
    return {};
}

} // namespace Liaison
