// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "subject.h"

#include "foundation/reference.h"
#include "foundation/text.h"

#include <KLocalizedString>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
Result<std::optional<BriefingSubject>> byId(const Reader &reader, const QString &text)
{
    static const QRegularExpression id(u"^[0-9a-f]{4,32}$"_s);
    std::optional<BriefingSubject> none;
    if (!id.match(text).hasMatch()) {
        return none;
    }
    LIAISON_TRY(const auto record, reader.idNamed(text));
    LIAISON_TRY(const auto info, reader.info(record));
    if (info && info->type == Liaison::Meeting::type) {
        return std::optional(BriefingSubject::meeting(record));
    }
    if (info && info->type == Organisation::type) {
        return std::optional(BriefingSubject{BriefingSubject::Platform, record});
    }
    return Error{Error::Code::Invalid,
                 i18nc("@info %1 what was typed, %2 name of a record",
                       "“%1” is “%2”, which can't be briefed on. Please name a meeting, an organisation, a country or "
                       "a topic.",
                       text,
                       info ? info->title : text)};
}

Result<QList<Id>> organisationsNamed(const Reader &reader, const QString &text)
{
    const QString wanted = Text::folded(text);
    LIAISON_TRY(const auto hits, reader.search(text, -1, {QString(Organisation::type)}));
    QList<Id> found;
    for (const auto &hit : hits) {
        LIAISON_TRY(const auto one, reader.find<Organisation>(hit.id));
        if (one && std::ranges::any_of(QStringList{one->name, one->short_name} + one->aliases, [&](const auto &name) {
                return Text::folded(name) == wanted;
            })) {
            found.append(hit.id);
        }
    }
    return found;
}
}

BriefingSubject BriefingSubject::meeting(const Id &meeting)
{
    return {Meeting, meeting};
}

Result<BriefingSubject> BriefingSubject::named(const Reader &reader, const QString &typed)
{
    constexpr auto topic = "topic:"_L1;
    const QString text = typed.simplified();
    if (text.startsWith(topic, Qt::CaseInsensitive)) {
        const QString words = text.sliced(topic.size()).trimmed();
        if (!words.isEmpty()) {
            return BriefingSubject{Topic, {}, words};
        }
        return Error{
            Error::Code::Invalid,
            i18nc("@info", "No topic was named. Please write its words after “topic:”, such as “topic:ad library”.")};
    }
    if (const auto *country = Reference::instance().countryNamed(text)) {
        return BriefingSubject{Country, {}, country->code};
    }
    LIAISON_TRY(const auto record, byId(reader, text));
    if (record) {
        return *record;
    }
    LIAISON_TRY(const auto organisations, organisationsNamed(reader, text));
    if (organisations.size() == 1) {
        return BriefingSubject{Platform, organisations.first()};
    }
    if (organisations.size() > 1) {
        return Error{Error::Code::Invalid,
                     i18ncp("@info %2 what was typed",
                            "%1 organisation is called “%2”.",
                            "%1 organisations are called “%2”. Please give the beginning of the id of one.",
                            int(organisations.size()),
                            text)};
    }
    return Error{
        Error::Code::NotFound,
        i18nc(
            "@info %1 what was typed",
            "“%1” is the name of no organisation or country, and the id of no meeting. For a topic, write “topic:%1”.",
            text)};
}

BriefingSubject BriefingSubject::of(const Briefing &briefing)
{
    if (!briefing.meeting.isNull()) {
        return meeting(briefing.meeting);
    }
    if (!briefing.platform.isNull()) {
        return {Platform, briefing.platform};
    }
    return briefing.topic.isEmpty() ? BriefingSubject{Country, {}, briefing.countries.value(0)}
                                    : BriefingSubject{Topic, {}, briefing.topic};
}

Result<Done> BriefingSubject::writeTo(const Reader &reader, Briefing &briefing) const
{
    switch (kind) {
    case Meeting: {
        LIAISON_TRY(const auto source, reader.get<Liaison::Meeting>(record));
        briefing.meeting = record;
        briefing.countries = source.countries;
        break;
    }
    case Country:
        briefing.countries = {word};
        break;
    case Platform:
        briefing.platform = record;
        break;
    case Topic:
        briefing.topic = word;
        break;
    }
    return Done();
}

Result<QString> BriefingSubject::title(const Reader &reader) const
{
    switch (kind) {
    case Meeting: {
        LIAISON_TRY(const auto source, reader.get<Liaison::Meeting>(record));
        return source.title;
    }
    case Platform: {
        LIAISON_TRY(const auto source, reader.get<Organisation>(record));
        return source.name;
    }
    case Country:
        return Reference::countryLabel(word);
    default:
        return word;
    }
}

} // namespace Liaison
