// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "schema.h"

#include <KLocalizedString>

#include <QHash>

namespace Liaison
{

namespace
{
QStringList split(const char *words)
{
    return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
}

LabelSource own(const char *field)
{
    return {LabelSource::Own, QLatin1StringView(field)};
}

LabelSource from(const char *link)
{
    return {LabelSource::From, QLatin1StringView(link)};
}

std::vector<RecordType> declared()
{
    std::vector<RecordType> types;
#define Own(field) own(field)
#define From(link) from(link)
#define Nowhere LabelSource{}
#define RandomId QStringList()
#define DerivedFrom(fields) split(fields)
#define TYPE(name, Struct, label, plural, tlp, countries, identity)                                                    \
    types.push_back({QLatin1StringView(#name), label, plural, tlp, countries, identity, {}});
#define FIELD(Struct, name, Kind, flags, extra, label)                                                                 \
    types.back().fields.push_back({QLatin1StringView(#name), FieldKind::Kind, int(flags), split(extra), label});
#define END(Struct)
#include "schema.def"
#undef Own
#undef From
#undef Nowhere
#undef RandomId
#undef DerivedFrom
    return types;
}
}

const Field *RecordType::field(QStringView wanted) const
{
    const auto found = std::ranges::find_if(fields, [wanted](const Field &field) {
        return field.name == wanted;
    });
    return found == fields.end() ? nullptr : &*found;
}

bool RecordType::has(FieldFlag flag) const
{
    return std::ranges::any_of(fields, [flag](const Field &field) {
        return field.is(flag);
    });
}

bool RecordType::isNamedByLinks() const
{
    return std::ranges::any_of(fields, [](const Field &field) {
        return field.is(Title) && field.kind == FieldKind::Link;
    });
}

namespace Schema
{

const std::vector<RecordType> &types()
{
    static const auto all = declared();
    return all;
}

const RecordType *type(QStringView name)
{
    static const auto byName = [] {
        QHash<QString, const RecordType *> map;
        for (const auto &type : types()) {
            map.insert(type.name, &type);
        }
        return map;
    }();
    return byName.value(name.toString());
}

Result<const RecordType *> typeNamed(const QString &name)
{
    if (const auto *known = type(name)) {
        return known;
    }
    QStringList names;
    for (const auto &type : types()) {
        names.append(type.name);
    }
    return Error{
        Error::Code::Invalid,
        i18nc("@info", "There is no record type “%1”. Known types: %2.", name, names.join(QStringLiteral(", ")))};
}

Result<const Field *> fieldNamed(const RecordType &type, const QString &name)
{
    if (const auto *known = type.field(name)) {
        return known;
    }
    QStringList names;
    for (const auto &field : type.fields) {
        names.append(field.name);
    }
    return Error{Error::Code::Invalid,
                 i18nc("@info %1 record type, %2 field, %3 list of fields",
                       "A record of the type %1 has no field “%2”. Its fields: %3.",
                       type.name,
                       name,
                       names.join(QStringLiteral(", "))),
                 name};
}

const QStringList &tlpLabels()
{
    static const QStringList labels = split("RED AMBER+STRICT AMBER GREEN CLEAR");
    return labels;
}

int tlpRank(QStringView label)
{
    return std::max<qsizetype>(0, tlpLabels().indexOf(label));
}

QString choiceLabel(QStringView choice)
{
    static const QHash<QString, KLazyLocalizedString> labels{
        {QStringLiteral("authority"), kli18nc("@item kind of organisation", "authority")},
        {QStringLiteral("platform"), kli18nc("@item kind of organisation", "platform")},
        {QStringLiteral("eu-body"), kli18nc("@item kind of organisation", "EU body")},
        {QStringLiteral("civil-society"), kli18nc("@item kind of organisation", "civil society")},
        {QStringLiteral("other"), kli18nc("@item", "other")},
        {QStringLiteral("coordinator"), kli18nc("@item role in the network", "coordinator")},
        {QStringLiteral("deputy"), kli18nc("@item role in the network", "deputy")},
        {QStringLiteral("member"), kli18nc("@item role in the network", "member")},
        {QStringLiteral("political"), kli18nc("@item rank of a post", "political")},
        {QStringLiteral("director-general"), kli18nc("@item rank of a post", "director-general")},
        {QStringLiteral("director"), kli18nc("@item rank of a post", "director")},
        {QStringLiteral("head-of-unit"), kli18nc("@item rank of a post", "head of unit")},
        {QStringLiteral("staff"), kli18nc("@item rank of a post", "staff")},
        {QStringLiteral("email"), kli18nc("@item medium", "e-mail")},
        {QStringLiteral("phone"), kli18nc("@item medium", "phone")},
        {QStringLiteral("mobile"), kli18nc("@item medium", "mobile")},
        {QStringLiteral("messenger"), kli18nc("@item medium", "messenger")},
        {QStringLiteral("form"), kli18nc("@item medium", "web form")},
        {QStringLiteral("postal"), kli18nc("@item medium", "post")},
        {QStringLiteral("key"), kli18nc("@item medium", "key fingerprint")},
        {QStringLiteral("office"), kli18nc("@item hours", "office hours")},
        {QStringLiteral("always"), kli18nc("@item hours", "24/7")},
        {QStringLiteral("in-person"), kli18nc("@item mode of a meeting", "in person")},
        {QStringLiteral("online"), kli18nc("@item mode of a meeting", "online")},
        {QStringLiteral("hybrid"), kli18nc("@item mode of a meeting", "hybrid")},
        {QStringLiteral("draft"), kli18nc("@item status", "draft")},
        {QStringLiteral("open"), kli18nc("@item status", "open")},
        {QStringLiteral("in-progress"), kli18nc("@item status", "in progress")},
        {QStringLiteral("closed"), kli18nc("@item status", "closed")},
        {QStringLiteral("commission"), kli18nc("@item side of a participant", "Commission")},
        {QStringLiteral("member-state"), kli18nc("@item side of a participant", "Member State")},
        {QStringLiteral("note"), kli18nc("@item kind of outcome", "note")},
        {QStringLiteral("decision"), kli18nc("@item kind of outcome", "decision")},
        {QStringLiteral("ask"), kli18nc("@item kind of outcome", "ask")},
        {QStringLiteral("promise"), kli18nc("@item kind of outcome", "promise")},
        {QStringLiteral("feedback"), kli18nc("@item kind of outcome", "feedback")},
        {QStringLiteral("before"), kli18nc("@item horizon", "before the election")},
        {QStringLiteral("after"), kli18nc("@item horizon", "after the election")},
        {QStringLiteral("kept"), kli18nc("@item state of a promise", "kept")},
        {QStringLiteral("broken"), kli18nc("@item state of a promise", "broken")},
        {QStringLiteral("withdrawn"), kli18nc("@item", "withdrawn")},
        {QStringLiteral("waiting"), kli18nc("@item status", "waiting")},
        {QStringLiteral("done"), kli18nc("@item status", "done")},
        {QStringLiteral("dropped"), kli18nc("@item status", "dropped")},
        {QStringLiteral("high"), kli18nc("@item priority", "high")},
        {QStringLiteral("normal"), kli18nc("@item priority", "normal")},
        {QStringLiteral("low"), kli18nc("@item priority", "low")},
        {QStringLiteral("announced"), kli18nc("@item status", "announced")},
        {QStringLiteral("rolling-out"), kli18nc("@item status", "rolling out")},
        {QStringLiteral("live"), kli18nc("@item status", "live")},
        {QStringLiteral("partial"), kli18nc("@item status", "partial")},
        {QStringLiteral("none"), kli18nc("@item status", "none")},
        {QStringLiteral("frozen"), kli18nc("@item status", "frozen")},
        {QStringLiteral("meeting"), kli18nc("@item purpose of a template", "meeting")},
        {QStringLiteral("briefing"), kli18nc("@item purpose of a template", "briefing")},
        {QStringLiteral("report"), kli18nc("@item purpose of a template", "report")},
        {QStringLiteral("accepted"), kli18nc("@item state of a proposal", "accepted")},
        {QStringLiteral("declined"), kli18nc("@item state of a proposal", "declined")},
    };
    const auto found = labels.constFind(choice.toString());
    return found == labels.constEnd() ? choice.toString() : found->toString();
}

}

} // namespace Liaison
