// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "disclosure.h"

#include "foundation/text.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QRegularExpression>
#include <QSet>

namespace Liaison::Meetings
{

using namespace Qt::StringLiterals;

namespace
{
/// Words that are somebody's family name now and then, and in a text of a meeting hardly ever.
bool isOrdinary(QStringView word)
{
    static const QSet<QString> words = [] {
        const auto list =
            u"january february march april may june july august september october november december "
            "monday tuesday wednesday thursday friday saturday sunday janvier fevrier mars avril mai juin "
            "juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche"_s
                .split(u' ');
        return QSet<QString>{list.cbegin(), list.cend()};
    }();
    const auto folded = Text::folded(word);
    return words.contains(folded) || NameFinder::isParticle(folded);
}

const QRegularExpression &mailAddress()
{
    static const QRegularExpression address(u"[\\w.+%-]+@[\\w-]+(\\.[\\w-]+)+"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return address;
}

QString personWithheld()
{
    return i18nc("@info instead of a name in a disclosure copy", "[name withheld]");
}

QString organisationWithheld()
{
    return i18nc("@info instead of the name of an organisation in a disclosure copy", "[organisation withheld]");
}

QString participantWithheld()
{
    return i18nc("@info instead of the name of somebody who took part, under the Chatham House rule",
                 "[a participant]");
}
}

const QStringList &ranks()
{
    static const QStringList ranks = Schema::type(QString(Post::type))->field(u"rank")->choices;
    return ranks;
}

QString rankOfRole(const QString &role)
{
    // Nothing but these: "assistant of the Commissioner" is none.
    static const QHash<QString, QString> roles = [] {
        QHash<QString, QString> result;
        const auto add = [&result](const QString &rank, const char *words) {
            for (const auto &word : QString::fromLatin1(words).split(u'|')) {
                result.insert(word, rank);
            }
        };
        add(u"political"_s,
            "commissioner|commissaire|president|presidente|vice-president|vice-presidente|executive vice-president|"
            "first vice-president|high representative|minister|ministre|prime minister|state secretary|"
            "secretary of state|secretaire d'etat|member of the european parliament|mep");
        add(u"director-general"_s,
            "director-general|director general|directeur general|directrice generale|secretary-general|"
            "deputy director-general|deputy director general");
        add(u"director"_s, "director|directeur|directrice");
        add(u"head-of-unit"_s, "head of unit|chef d'unite|cheffe d'unite");
        return result;
    }();
    return roles.value(Text::folded(role).replace(u'’', u'\''));
}

bool Disclosure::allows(const QString &tlp) const
{
    return Schema::tlpRank(tlp) >= Schema::tlpRank(m_rule.ceiling);
}

bool Disclosure::isWithheld(int owner, const Scope &scope) const
{
    return !m_parties.at(owner).named || scope.hidden.contains(owner);
}

bool Disclosure::mayName(const Id &who, const Id &meeting) const
{
    const auto owner = m_owners.constFind(who);
    return owner != m_owners.cend() && !isWithheld(*owner, m_scopes.value(meeting));
}

bool Disclosure::mayName(const QString &guest, const Id &meeting) const
{
    const auto scope = m_scopes.value(meeting);
    const auto owner = scope.guests.constFind(guest);
    return owner != scope.guests.cend() && !isWithheld(*owner, scope);
}

QString Disclosure::nameOf(const Id &who, const Id &meeting) const
{
    const auto owner = m_owners.constFind(who);
    if (owner == m_owners.cend()) {
        return who.isNull() ? QString() : personWithheld();
    }
    const auto scope = m_scopes.value(meeting);
    return isWithheld(*owner, scope) ? placeholder(*owner, scope) : m_parties.at(*owner).name;
}

QString Disclosure::placeholder(int owner, const Scope &scope) const
{
    const auto &party = m_parties.at(owner);
    if (scope.hidden.contains(owner)) {
        return participantWithheld();
    }
    if (!party.person) {
        return organisationWithheld();
    }
    return m_rule.functions && !party.function.isEmpty() ? u'[' + party.function + u']' : personWithheld();
}

bool Disclosure::isPlaceholder(const QString &text) const
{
    return text == personWithheld() || text == organisationWithheld() || text == participantWithheld()
        || (m_rule.functions && std::ranges::any_of(m_parties, [&text](const Party &party) {
                return !party.function.isEmpty() && text == QString(u'[' + party.function + u']');
            }));
}

QString Disclosure::withoutNames(const QString &original, const Scope &scope) const
{
    const auto text = NameFinder::withoutInvisible(original);
    QList<NameFinder::Hit> withheld;
    QList<NameFinder::Hit> named;
    for (const auto &hit : m_finder.in(text)) {
        const bool close = scope.close.contains(hit.owner);
        const bool family =
            hit.form == NameFinder::Form::Family && !isOrdinary(QStringView(text).sliced(hit.start, hit.length));
        if (!isWithheld(hit.owner, scope)) {
            if (hit.form == NameFinder::Form::Whole) {
                named.append(hit);
            }
        } else if (hit.form == NameFinder::Form::Whole || family
                   || (close && hit.form != NameFinder::Form::Initials)) { // those are somebody's decision
            withheld.append(hit);
        }
    }
    // "Anna Example" may be named: there, "Example" is not somebody else. A whole name within that of an organisation is.
    withheld.removeIf([this, &named](const NameFinder::Hit &hit) {
        return std::ranges::any_of(named, [this, &hit](const NameFinder::Hit &other) {
            return other.covers(hit) && (hit.form != NameFinder::Form::Whole || m_parties.at(other.owner).person);
        });
    });
    // An address goes as a whole.
    for (auto found = mailAddress().globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        for (auto &hit : withheld) {
            if (hit.start < match.capturedEnd() && hit.end() > match.capturedStart()) {
                const auto end = std::max(hit.end(), match.capturedEnd());
                hit.start = std::min(hit.start, match.capturedStart());
                hit.length = end - hit.start;
            }
        }
    }
    std::ranges::sort(withheld, {}, [](const NameFinder::Hit &hit) {
        return std::pair(hit.start, -hit.length);
    });
    QString result;
    qsizetype at = 0;
    for (qsizetype i = 0; i < withheld.size();) {
        const auto &first = withheld.at(i);
        auto end = first.end();
        auto next = i + 1;
        while (next < withheld.size() && withheld.at(next).start < end) {
            end = std::max(end, withheld.at(next).end());
            ++next;
        }
        result += text.sliced(at, first.start - at) + placeholder(first.owner, scope);
        at = end;
        i = next;
    }
    return result + text.sliced(at);
}

std::optional<QString> Disclosure::decided(QString text) const
{
    for (const auto &decision : m_rule.decisions) {
        const QRegularExpression whole(u"(?<!\\w)"_s + QRegularExpression::escape(decision.text) + u"(?!\\w)"_s,
                                       QRegularExpression::UseUnicodePropertiesOption);
        if (decision.kind == LeakDecision::LeaveOut && whole.match(text).hasMatch()) {
            return {};
        }
        if (decision.kind == LeakDecision::Replace) {
            auto word = decision.word;
            text.replace(whole, word.replace(u'\\', u"\\\\"_s));
        }
    }
    return text;
}

std::optional<QString> Disclosure::cleared(const QString &text, const Id &meeting) const
{
    return decided(withoutNames(text, m_scopes.value(meeting)));
}

} // namespace Liaison::Meetings
