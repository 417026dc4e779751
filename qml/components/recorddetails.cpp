// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "recorddetails.h"

#include "exchange/withdrawals.h"
#include "session.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QCborMap>

namespace Liaison
{

RecordDetails::RecordDetails(QObject *parent)
    : QObject(parent)
{
}

QString RecordDetails::recordId() const
{
    return m_id.isNull() ? QString() : m_id.text();
}

void RecordDetails::setRecordId(const QString &id)
{
    const auto wanted = Id::fromText(id);
    if (wanted != m_id) {
        m_id = wanted;
        Q_EMIT recordIdChanged();
        refresh();
    }
}

QVariantMap RecordDetails::values() const
{
    return m_content.values;
}

QVariantMap RecordDetails::extra() const
{
    return m_content.extra;
}

QStringList RecordDetails::conflicts() const
{
    return m_content.conflicts;
}

QString RecordDetails::withdrawn() const
{
    return m_content.withdrawn;
}

QString RecordDetails::name() const
{
    return m_content.name;
}

QString RecordDetails::type() const
{
    return m_content.type;
}

bool RecordDetails::isReady() const
{
    return m_ready;
}

bool RecordDetails::isGone() const
{
    return m_content.gone;
}

Id RecordDetails::id() const
{
    return m_id;
}

RecordDetails::Query RecordDetails::query() const
{
    return [](const Reader &) -> Result<QVariantMap> {
        return QVariantMap();
    };
}

void RecordDetails::classBegin()
{
}

void RecordDetails::componentComplete()
{
    m_complete = true;
    connect(&Session::instance()->store(), &Store::changed, this, &RecordDetails::refresh);
    refresh();
}

Result<RecordDetails::Content> RecordDetails::read(const Reader &reader, const Id &id, const Query &query)
{
    Content content;
    LIAISON_TRY(const auto info, reader.info(id));
    if (!info || info->deleted) {
        content.gone = true;
        return content;
    }
    content.name = info->title;
    content.type = info->type;
    LIAISON_TRY(const auto values, reader.values(id));
    for (const auto &[field, value] : values) {
        content.values.insert(field.toString(), reader.display(info->type, field.toString(), value));
    }
    if (info->conflicted) {
        LIAISON_TRY(const auto conflicts, reader.conflicts(id));
        for (const auto &conflict : conflicts) {
            content.conflicts.append(conflict.field);
        }
    }
    LIAISON_TRY(content.withdrawn, Withdrawals::sentence(reader, id));
    LIAISON_TRY(content.extra, query(reader));
    return content;
}

void RecordDetails::refresh()
{
    if (!m_complete || m_id.isNull()) {
        return;
    }
    const auto work = [id = m_id, query = query()](Reader &reader) {
        return read(reader, id, query);
    };
    Session::instance()->await(Session::instance()->store().read(work),
                               this,
                               [this, id = m_id](const Content &content) {
                                   if (id != m_id) {
                                       return; // another record was chosen meanwhile
                                   }
                                   const bool wasGone = m_content.gone;
                                   m_content = content;
                                   m_ready = true;
                                   Q_EMIT changed();
                                   if (content.gone && !wasGone) {
                                       Q_EMIT removed();
                                   }
                               });
}

void RecordDetails::remove()
{
    Session::instance()->edit(i18nc("@info undo; %1 name of a record", "Delete “%1”", m_content.name),
                              [id = m_id](Edit &edit) {
                                  return edit.remove(id);
                              });
}

} // namespace Liaison
