// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashtasks.h"

#include "flashaction.h"
#include "flashdate.h"
#include "foundation/text.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Liaison::FlashTasks
{

namespace
{
/// Where the bracket begins that ends the text; -1 where none does.
qsizetype lastBracket(const QString &text)
{
    if (!text.endsWith(u')')) {
        return -1;
    }
    int depth = 0;
    for (auto at = text.size() - 1; at >= 0; --at) {
        depth += text.at(at) == u')' ? 1 : text.at(at) == u'(' ? -1 : 0;
        if (depth == 0) {
            return at;
        }
    }
    return -1;
}

/// Pieces of a list, at commas outside of brackets.
QStringList pieces(const QString &list)
{
    QStringList result{QString()};
    int depth = 0;
    for (const QChar letter : list) {
        depth += letter == u'(' ? 1 : letter == u')' ? -1 : 0;
        if (letter == u',' && depth == 0) {
            result.append(QString());
        } else {
            result.last() += letter;
        }
    }
    for (auto &piece : result) {
        piece = piece.trimmed();
    }
    return result;
}

QString statusOf(const QString &words)
{
    static const QHash<QString, QString> states{
        {u"open"_s, u"open"_s},
        {u"ouvert"_s, u"open"_s},
        {u"in progress"_s, u"in-progress"_s},
        {u"ongoing"_s, u"in-progress"_s},
        {u"en cours"_s, u"in-progress"_s},
        {u"waiting"_s, u"waiting"_s},
        {u"en attente"_s, u"waiting"_s},
        {u"done"_s, u"done"_s},
        {u"fait"_s, u"done"_s},
        {u"dropped"_s, u"dropped"_s},
        {u"abandonne"_s, u"dropped"_s},
    };
    return states.value(Text::folded(words));
}

/// "due on 12 March 2019", "done on 4 March 2019", "échéance 12 mars 2019", "12 March"
bool takeDate(const QString &words, QDate day, FlashNote::Action &action)
{
    static const WordList done("done completed fait faite termine terminee");
    static const WordList fillers(
        "due done completed on by before until no later than for the le la pour avant d ici au plus "
        "tard echeance fait faite termine terminee deadline");
    const auto date = FlashDate::find(words, FlashDate::YearMayMiss);
    if (!date) {
        return false;
    }
    const auto before = Text::words(words.first(date->at));
    const auto after = Text::words(words.sliced(date->end));
    if (!after.isEmpty() || !std::ranges::all_of(before, [](const QString &word) {
            return fillers.contains(word) || FlashDate::weekdayNamed(word) > 0;
        })) {
        return false;
    }
    const bool isDone = std::ranges::any_of(before, [](const QString &word) {
        return done.contains(word);
    });
    if (isDone) {
        action.completed = date->latestNotAfter({});
        action.status = u"done"_s;
    } else {
        action.due = date->year || !day.isValid() ? date->date() : date->firstNotBefore(day);
    }
    return isDone ? action.completed.isValid() : action.due.isValid();
}

/// "Title (owner, due on …, in progress)"
bool readBracket(const QString &bullet, const FlashParties &parties, QDate day, FlashNote::Action &action)
{
    const auto at = lastBracket(bullet);
    if (at < 1) {
        return false;
    }
    auto facts = pieces(bullet.sliced(at + 1, bullet.size() - at - 2));
    bool understood = false;
    while (!facts.isEmpty()) {
        const auto status = statusOf(facts.last());
        if (status.isEmpty() && !takeDate(facts.last(), day, action)) {
            break;
        }
        action.status = status.isEmpty() ? action.status : status;
        understood = true;
        facts.removeLast();
    }
    const auto owner = facts.join(u", "_s);
    const auto party = parties.named(owner);
    if (party) {
        action.owner = *party;
    } else if (understood && !owner.isEmpty()) {
        action.owner = {FlashParty::Kind::Organisation, owner, owner};
    } else if (!understood) {
        return false; // "Check the labels (in all countries)"
    }
    action.title = FlashActions::shortened(bullet.first(at).trimmed());
    return !action.title.isEmpty();
}

/// "COM: send the list"
bool readColon(const QString &bullet, const FlashParties &parties, FlashNote::Action &action)
{
    constexpr qsizetype longestName = 60;
    const auto colon = bullet.indexOf(u':');
    if (colon < 1 || colon > longestName) {
        return false;
    }
    const auto party = parties.named(bullet.first(colon).trimmed());
    const auto rest = bullet.sliced(colon + 1).trimmed();
    if (!party || rest.isEmpty()) {
        return false;
    }
    action.owner = *party;
    action.title = FlashActions::shortened(rest.first(1).toUpper() + rest.sliced(1));
    return true;
}
}

QList<FlashNote::Action> of(const QString &bullet, const FlashParties &parties, QDate day)
{
    FlashNote::Action action;
    action.words = bullet;
    action.listed = true;
    if (readBracket(bullet, parties, day, action)) {
        if (action.owner.name.isEmpty()) {
            readColon(action.title, parties, action);
        }
        action.status = action.status == u"open" ? QString() : action.status;
        return {action};
    }
    constexpr qsizetype longestRead = 2000; // nobody writes an action that is longer
    FlashStatement::Context context;
    QList<FlashNote::Action> said;
    for (const auto &sentence : FlashWords::sentences(bullet.first(std::min(bullet.size(), longestRead)))) {
        const auto statement = FlashStatement::of(sentence, parties, context, day);
        said += FlashActions::in(sentence, statement);
    }
    for (auto &one : said) {
        one.listed = true;
        one.words = bullet;
    }
    if (!said.isEmpty()) {
        return said;
    }
    FlashNote::Action bare;
    bare.words = bullet;
    bare.listed = true;
    if (!readColon(bullet, parties, bare)) {
        bare.title = FlashActions::shortened(bullet.endsWith(u'.') ? bullet.chopped(1) : bullet);
    }
    const FlashWords words(bullet.first(std::min(bullet.size(), longestRead)));
    for (int at = 0; at < words.size() && !bare.due.isValid(); ++at) {
        bare.due = flashDueAt(words, at, day);
    }
    return {bare};
}

QString announced(const QString &bullet)
{
    const auto colon = std::max(bullet.indexOf(u':'), qsizetype(0));
    const bool isAction = Text::folded(bullet.first(colon).trimmed()) == u"action"; // in English and in French
    return isAction && !bullet.endsWith(u'.') ? bullet.sliced(colon + 1).trimmed() : QString();
}

} // namespace Liaison::FlashTasks
