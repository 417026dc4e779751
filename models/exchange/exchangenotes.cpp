// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchangenotes.h"

#include "digest.h"
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto key = "exchange/notes"_L1;

QByteArray fromHex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}
}

ExchangeNotes ExchangeNotes::read(const Reader &reader)
{
    const auto object = QJsonDocument::fromJson(reader.local(key).toUtf8()).object();
    ExchangeNotes notes;
    const auto sent = object.value("sent"_L1).toObject();
    notes.sent = {.replica = sent.value("replica"_L1).toString().toLongLong(),
                  .number = sent.value("number"_L1).toInteger(),
                  .bundle = fromHex(sent.value("bundle"_L1))};
    const auto received = object.value("received"_L1).toObject();
    for (auto entry = received.begin(); entry != received.end(); ++entry) {
        const auto values = entry.value().toObject();
        notes.received[entry.key().toLongLong()] = {.number = values.value("number"_L1).toInteger(),
                                                    .bundle = fromHex(values.value("bundle"_L1)),
                                                    .transaction = values.value("transaction"_L1).toInteger()};
    }
    return notes;
}

Result<Done> ExchangeNotes::write(Edit &edit) const
{
    // Replica ids as text: as JSON numbers they would not be exact.
    QJsonObject others;
    for (const auto &[replica, entry] : received) {
        others.insert(QString::number(replica),
                      QJsonObject{{u"number"_s, entry.number},
                                  {u"bundle"_s, Digest::hex(entry.bundle)},
                                  {u"transaction"_s, entry.transaction}});
    }
    const QJsonObject object{{u"sent"_s,
                              QJsonObject{{u"replica"_s, QString::number(sent.replica)},
                                          {u"number"_s, sent.number},
                                          {u"bundle"_s, Digest::hex(sent.bundle)}}},
                             {u"received"_s, others}};
    return edit.setLocal(key, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

} // namespace Liaison
