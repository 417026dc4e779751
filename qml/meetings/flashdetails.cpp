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
/// As FlashLines::change() reads it: people are sent as their indices.
QString wordsOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QMetaType::QString:
        return value.toString();
    case QMetaType::Int:
    case QMetaType::Double: // a number that JavaScript has counted
        return value.toInt() < 0 ? QString() : QString::number(value.toInt() + 1);
    default:
        break;
    }
    QStringList numbers;
    for (const auto &index : value.toList()) {
        numbers.append(QString::number(index.toInt() + 1));
    }
    return numbers.join(u',');
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
    const auto place = FlashLines::placeOf(*m_proposal, row);
    if (place.list == FlashLines::Place::Parties) {
        const auto &party = m_proposal->parties.at(place.index);
        return {{u"list"_s, u"party"_s},
                {u"type"_s, party.type},
                {u"record"_s, party.record.isNull() ? QString() : party.record.text()},
                {u"recordTitle"_s, party.record.isNull() ? QString() : party.name},
                {u"participates"_s, party.participates},
                {u"side"_s, party.side},
                {u"role"_s, party.role}};
    }
    if (place.list == FlashLines::Place::Points) {
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
            {u"report_to"_s, task.reportTo}};
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
    const auto done = field == u"record" ? takeRecord(row, value.toMap())
                                         : FlashLines::change(*m_proposal, row, field, wordsOf(value));
    if (FlashLines::placeOf(*m_proposal, row).list == FlashLines::Place::Parties) {
        Q_EMIT namesChanged();
    }
    rowChanged(row);
    return done ? QString() : done.error().message;
}

/// Who stands in this row is an entry of the directory, or none.
Result<Done> FlashImporter::takeRecord(int row, const QVariantMap &record)
{
    const auto place = FlashLines::placeOf(*m_proposal, row);
    if (place.list != FlashLines::Place::Parties) {
        return {};
    }
    auto &party = m_proposal->parties[place.index];
    party.record = Id::fromText(record.value(u"id"_s).toString());
    if (!party.record.isNull()) {
        party.name = record.value(u"title"_s).toString();
    }
    return {};
}

} // namespace Liaison
