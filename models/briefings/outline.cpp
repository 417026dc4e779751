// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "outline.h"

#include "briefingparts.h"
#include "foundation/wordlist.h"

#include <KLocalizedString>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
bool isFor(const QString &name, BriefingSubject::Kind kind)
{
    const auto *part = BriefingParts::named(name);
    return !part || (part->subjects & kind);
}

/// Parts that were not named are there to be taken.
void complete(BriefingOutline &outline, BriefingSubject::Kind kind)
{
    outline.parts.removeIf([kind](const BriefingOutline::Part &part) {
        return !isFor(part.name, kind);
    });
    for (const auto &part : BriefingParts::all()) {
        if ((part.subjects & kind) && !outline.part(part.name)) {
            outline.parts.append({part.name, false});
        }
    }
}

QString plain(const QString &line)
{
    return line.startsWith(u'\\') ? line.sliced(1) : line;
}
}

BriefingOutline BriefingOutline::standard(BriefingSubject::Kind kind)
{
    BriefingOutline outline;
    for (const auto &part : BriefingParts::all()) {
        if (part.subjects & kind) {
            outline.parts.append({part.name});
        }
    }
    return outline;
}

BriefingOutline BriefingOutline::parse(const QString &text, BriefingSubject::Kind kind)
{
    BriefingOutline outline;
    QStringList words;
    bool named = false;
    const auto finish = [&] {
        const QString own = words.join(u'\n').trimmed();
        words.clear();
        if (!outline.parts.isEmpty()) {
            outline.parts.last().text = own;
        } else if (!own.isEmpty()) {
            outline.parts.append({u"short"_s, true, own});
        }
    };
    for (const QString &line : text.split(u'\n')) {
        if (!line.startsWith(u'#')) {
            words.append(plain(line));
            continue;
        }
        finish();
        named = true;
        const bool taken = !line.startsWith(u"#-");
        const QString name = BriefingParts::nameFor(line.sliced(taken ? 1 : 2));
        // Twice is once: what is written under both belongs together.
        if (outline.part(name) || name.isEmpty()) {
            words.append(outline.parts.isEmpty() ? QString() : outline.parts.last().text);
            continue;
        }
        outline.parts.append({name, taken});
    }
    finish();
    if (named) {
        complete(outline, kind);
        return outline;
    }
    const QString own = outline.parts.isEmpty() ? QString() : outline.parts.first().text;
    outline = standard(kind);
    outline.part(u"short")->text = own;
    return outline;
}

BriefingOutline BriefingOutline::ofTemplate(const QString &body, BriefingSubject::Kind kind)
{
    static const QRegularExpression begins(u"^#"_s, QRegularExpression::MultilineOption);
    if (body.contains(begins)) {
        return parse(body, kind);
    }
    static const QRegularExpression bullet(u"^\\s*([-*•]|\\d{1,2}[.)])\\s+"_s);
    BriefingOutline outline;
    for (QString line : body.split(u'\n', Qt::SkipEmptyParts)) {
        const QString name = BriefingParts::nameFor(line.remove(bullet));
        if (!name.isEmpty() && !outline.part(name)) {
            outline.parts.append({name});
        }
    }
    complete(outline, kind);
    return outline;
}

Result<BriefingOutline> BriefingOutline::only(const QStringList &names, BriefingSubject::Kind kind)
{
    BriefingOutline outline;
    QStringList known;
    for (const auto &part : BriefingParts::all()) {
        if (part.subjects & kind) {
            known.append(part.name);
        }
    }
    for (const QString &word : names) {
        const QString name = BriefingParts::nameFor(word);
        if (!known.contains(name)) {
            return Error{Error::Code::Invalid,
                         i18nc("@info %1 what was typed, %2 words",
                               "“%1” is no part of this briefing. It has: %2.",
                               word,
                               listed(known))};
        }
        if (!outline.part(name)) {
            outline.parts.append({name});
        }
    }
    complete(outline, kind);
    return outline;
}

QString BriefingOutline::text() const
{
    QStringList lines;
    for (const Part &part : parts) {
        lines.append((part.taken ? u"# "_s : u"#- "_s) + part.name);
        if (part.text.isEmpty()) {
            continue;
        }
        for (const QString &line : part.text.split(u'\n')) {
            lines.append(line.startsWith(u'#') || line.startsWith(u'\\') ? u'\\' + line : line);
        }
    }
    return lines.join(u'\n');
}

BriefingOutline::Part *BriefingOutline::part(QAnyStringView name)
{
    const auto found = std::ranges::find_if(parts, [name](const Part &part) {
        return name == part.name;
    });
    return found == parts.end() ? nullptr : &*found;
}

} // namespace Liaison
