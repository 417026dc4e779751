// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashlines.h"

#include "foundation/reference.h"
#include "foundation/text.h"
#include "foundation/wordlist.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison::FlashLines
{

using namespace Qt::StringLiterals;

namespace
{
Error invalid(const QString &why, const QString &field = {})
{
    return {Error::Code::Invalid, why, field};
}

Error unknownField(const QString &field, const QStringList &known)
{
    return invalid(i18nc("@info %1 what was typed, %2 names of fields",
                         "There is no “%1” to change here. There is: %2.",
                         field,
                         listed(known)),
                   field);
}

/// A date, or nothing.
Result<Done> put(const QString &text, QDate &target)
{
    const auto date = QDate::fromString(text.trimmed(), Qt::ISODate);
    if (!date.isValid() && !text.trimmed().isEmpty()) {
        return invalid(i18nc("@info", "“%1” is no date. Write it as year-month-day, such as 2019-03-04.", text));
    }
    target = date;
    return {};
}

/// "DK, EE" or names of countries.
Result<Done> put(const QString &text, QStringList &target)
{
    QStringList codes;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        const auto *byCode = Reference::instance().country(word.trimmed().toUpper());
        const auto *country = byCode ? byCode : Reference::instance().countryNamed(word.trimmed());
        if (!country) {
            return invalid(i18nc("@info",
                                 "“%1” is no Member State. Write codes or names with commas between them.",
                                 word.trimmed()));
        }
        codes.append(country->code);
    }
    codes.removeDuplicates();
    target = codes;
    return {};
}

/// One of @p choices, or nothing.
Result<Done> put(const QString &text, QString &target, const QStringList &choices)
{
    const auto word = text.trimmed();
    if (!word.isEmpty() && !choices.contains(word)) {
        return invalid(i18nc("@info %1 what was typed, %2 list", "“%1” is not one of: %2.", word, listed(choices)));
    }
    target = word;
    return {};
}

/// What nobody may leave empty.
Result<Done> putWords(const QString &text, QString &target)
{
    if (text.trimmed().isEmpty()) {
        return invalid(i18nc("@info", "This must not be empty."));
    }
    target = text.trimmed();
    return {};
}

/// People and organisations of the note, by name or by the number of their line.
Result<Done> put(const QString &text, QList<int> &target, const QList<FlashProposal::Party> &parties)
{
    QList<int> indices;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int number = word.trimmed().toInt(&isNumber);
        const auto named =
            std::ranges::find(parties, Text::folded(word.trimmed()), [](const FlashProposal::Party &party) {
                return Text::folded(party.name);
            });
        const auto index = !isNumber ? int(named - parties.begin()) : number > 0 ? number - 1 : -1;
        if (index < 0 || index >= parties.size()) {
            return invalid(
                i18nc("@info %1 what was typed",
                      "“%1” is nobody whom the note names. Write a name as it is shown, or the number of its line.",
                      word.trimmed()));
        }
        if (!indices.contains(index)) {
            indices.append(index);
        }
    }
    target = indices;
    return {};
}

const QStringList &choicesOf(QLatin1StringView type, QStringView field)
{
    return Schema::type(QString(type))->field(field.toString())->choices;
}

Result<Done> changeParty(FlashProposal::Party &party, const QString &field, const QString &value)
{
    if (field == u"name") {
        auto name = party.name;
        LIAISON_CHECK(putWords(value, name));
        if (name != party.name) {
            party.name = name;
            party.record = Id();
        }
        return {};
    }
    if (field == u"participates") {
        QString word;
        LIAISON_CHECK(put(value, word, {u"yes"_s, u"no"_s}));
        party.participates = word == u"yes";
        return {};
    }
    if (field == u"side") {
        return put(value, party.side, choicesOf(Participant::type, field));
    }
    if (field == u"role") {
        party.role = value.trimmed();
        return {};
    }
    return unknownField(field, {u"name"_s, u"participates"_s, u"side"_s, u"role"_s});
}

Result<Done>
changePoint(FlashProposal &proposal, FlashProposal::Point &point, const QString &field, const QString &value)
{
    if (field == u"text") {
        return putWords(value, point.text);
    }
    if (field == u"kind") {
        const auto &kinds = choicesOf(Outcome::type, field);
        return value.trimmed().isEmpty()
            ? invalid(i18nc("@info %1 list", "A point has a kind, one of: %1.", listed(kinds)))
            : put(value, point.kind, kinds);
    }
    if (field == u"horizon") {
        return put(value, point.horizon, choicesOf(Outcome::type, field));
    }
    if (field == u"due") {
        return put(value, point.due);
    }
    if (field == u"countries") {
        return put(value, point.countries);
    }
    if (field == u"from" || field == u"to") {
        return put(value, field == u"from" ? point.from : point.to, proposal.parties);
    }
    return unknownField(field, {u"text"_s, u"kind"_s, u"horizon"_s, u"due"_s, u"countries"_s, u"from"_s, u"to"_s});
}

Result<Done> changeTask(FlashProposal &proposal, FlashProposal::Task &task, const QString &field, const QString &value)
{
    if (field == u"title") {
        return putWords(value, task.title);
    }
    if (field == u"owner" || field == u"owners") {
        QList<int> owners;
        LIAISON_CHECK(put(value, owners, proposal.parties));
        if (field == u"owner" && owners.size() > 1) {
            return invalid(
                i18nc("@info %1 the name of a field", "Only one can be the owner. Several are its “%1”.", u"owners"_s));
        }
        task.owner = owners.value(0, -1);
        if (field == u"owners") {
            task.coOwners = owners.mid(1);
        }
        task.coOwners.removeAll(task.owner);
        return {};
    }
    if (field == u"due") {
        return put(value, task.due);
    }
    if (field == u"report_to") {
        QStringList forums;
        for (const auto &forum : Reference::instance().forums()) {
            forums.append(forum.id);
        }
        return put(value, task.reportTo, forums);
    }
    return unknownField(field, {u"title"_s, u"owner"_s, u"owners"_s, u"due"_s, u"report_to"_s});
}

bool &acceptance(FlashProposal &proposal, int line)
{
    const auto place = placeOf(proposal, line);
    return place.list == Place::Parties ? proposal.parties[place.index].accepted
        : place.list == Place::Points   ? proposal.points[place.index].accepted
                                        : proposal.tasks[place.index].accepted;
}
}

int count(const FlashProposal &proposal)
{
    return int(proposal.parties.size() + proposal.points.size() + proposal.tasks.size());
}

Place placeOf(const FlashProposal &proposal, int line)
{
    const int parties = int(proposal.parties.size());
    const int points = int(proposal.points.size());
    if (line < parties) {
        return {Place::Parties, line};
    }
    return line < parties + points ? Place{Place::Points, line - parties}
                                   : Place{Place::Tasks, line - parties - points};
}

bool isAccepted(const FlashProposal &proposal, int line)
{
    const auto place = placeOf(proposal, line);
    return place.list == Place::Parties ? proposal.parties.at(place.index).accepted
        : place.list == Place::Points   ? proposal.points.at(place.index).accepted
                                        : proposal.tasks.at(place.index).accepted;
}

void setAccepted(FlashProposal &proposal, int line, bool accepted)
{
    acceptance(proposal, line) = accepted;
}

Result<Done> change(FlashProposal &proposal, int line, const QString &field, const QString &value)
{
    const auto place = placeOf(proposal, line);
    switch (place.list) {
    case Place::Parties:
        return changeParty(proposal.parties[place.index], field, value);
    case Place::Points:
        return changePoint(proposal, proposal.points[place.index], field, value);
    case Place::Tasks:
        break;
    }
    return changeTask(proposal, proposal.tasks[place.index], field, value);
}

Result<Done> change(FlashProposal &proposal, const QString &field, const QString &value)
{
    if (field == u"title") {
        return putWords(value, proposal.title);
    }
    if (field == u"date") {
        return put(value, proposal.date);
    }
    if (field == u"tlp") {
        return put(value.toUpper(), proposal.tlp, Schema::tlpLabels());
    }
    return unknownField(field, {u"title"_s, u"date"_s, u"tlp"_s});
}

} // namespace Liaison::FlashLines
