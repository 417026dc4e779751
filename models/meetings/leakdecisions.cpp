// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "leakdecisions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Liaison::Meetings
{

using namespace Qt::StringLiterals;

namespace
{
const QStringList &kinds()
{
    static const QStringList words{u"accept"_s, u"replace"_s, u"leave-out"_s}; // by LeakDecision::Kind
    return words;
}

/// Empty where nothing is kept: for several meetings of no series.
Result<QString> keyOf(const Reader &reader, const QList<Id> &meetings)
{
    if (meetings.isEmpty()) {
        return QString();
    }
    auto about = meetings.first();
    if (meetings.size() > 1) {
        LIAISON_TRY(const auto meeting, reader.get<Meeting>(about));
        about = meeting.series;
    }
    return about.isNull() ? QString() : u"meetings/decisions/"_s + about.text();
}

Result<Done> write(Edit &edit, const QString &key, const QList<LeakDecision> &decisions)
{
    if (key.isEmpty()) {
        return Done();
    }
    QJsonArray array;
    for (const auto &decision : decisions) {
        array.append(QJsonObject{{"kind"_L1, kinds().at(decision.kind)},
                                 {"text"_L1, decision.text},
                                 {"word"_L1, decision.word}});
    }
    return array.isEmpty() ? edit.removeLocal(key)
                           : edit.setLocal(key, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}
}

Result<QList<LeakDecision>> keptDecisions(const Reader &reader, const QList<Id> &meetings)
{
    LIAISON_TRY(const auto key, keyOf(reader, meetings));
    QList<LeakDecision> decisions;
    for (const auto &entry : QJsonDocument::fromJson(reader.local(key).toUtf8()).array()) {
        const auto object = entry.toObject();
        const auto kind = kinds().indexOf(object.value("kind"_L1).toString());
        if (kind >= 0) {
            decisions.append(
                {LeakDecision::Kind(kind), object.value("text"_L1).toString(), object.value("word"_L1).toString()});
        }
    }
    return decisions;
}

Result<Done> keepDecision(Edit &edit, const QList<Id> &meetings, const LeakDecision &decision)
{
    LIAISON_TRY(const auto key, keyOf(edit, meetings));
    LIAISON_TRY(auto decisions, keptDecisions(edit, meetings));
    decisions.removeIf([&decision](const LeakDecision &other) {
        return other.text == decision.text;
    });
    decisions.append(decision);
    return write(edit, key, decisions);
}

Result<Done> forgetDecision(Edit &edit, const QList<Id> &meetings, const LeakDecision &decision)
{
    LIAISON_TRY(const auto key, keyOf(edit, meetings));
    LIAISON_TRY(auto decisions, keptDecisions(edit, meetings));
    decisions.removeAll(decision);
    return write(edit, key, decisions);
}

} // namespace Liaison::Meetings
