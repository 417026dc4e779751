// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "leakcheck.h"

#include "foundation/reference.h"
#include "foundation/text.h"
#include "knownwords.h"

#include <KLocalizedString>

#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace Liaison::Meetings
{

using namespace Qt::StringLiterals;

namespace
{
const QRegularExpression &address()
{
    static const QRegularExpression pattern(
        u"[\\w.+%-]+@[\\w-]+(\\.[\\w-]+)+|\\bhttps?://[^\\s<>\"]+|\\bwww\\.[^\\s<>\"]+|\\+\\d[\\d ().-]{6,}\\d|\\b0\\d(?:[ .-]?\\d){7,}"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// "[name withheld]", and what somebody wrote in brackets
const QRegularExpression &brackets()
{
    static const QRegularExpression pattern(u"\\[[^\\[\\]\\n]*\\]"_s);
    return pattern;
}

struct Span {
    qsizetype start;
    qsizetype end;
};

/// Why words are shown that may be the name of somebody who is withheld; empty where they are.
QString whyOf(NameFinder::Form form, const QString &name)
{
    switch (form) {
    case NameFinder::Form::Family:
    case NameFinder::Form::Given:
        return i18nc("@info why a word in a report is shown, %1 name", "part of the name %1", name);
    case NameFinder::Form::Declined:
        return i18nc("@info why a word in a report is shown, %1 name", "may be another case of the name %1", name);
    case NameFinder::Form::Initials:
        return i18nc("@info why letters in a report are shown, %1 name", "may be the initials of %1", name);
    case NameFinder::Form::Whole:
        break;
    }
    return {};
}

class LeakFinder
{
public:
    LeakFinder(const Disclosure &disclosure, const QStringList &labels)
        : m_disclosure(disclosure)
        , m_known(labels)
    {
        for (const auto &decision : disclosure.rule().decisions) {
            if (decision.kind == LeakDecision::Accept) {
                m_accepted.insert(decision.text);
            } else if (decision.kind == LeakDecision::Replace) {
                m_accepted.insert(decision.word);
            }
        }
    }

    QList<Leak> find(const Document &document)
    {
        for (const auto &[text, place] : textsOf(document)) {
            m_known.learn(text);
        }
        for (const auto &[text, place] : textsOf(document)) {
            look(text, place);
        }
        std::ranges::stable_sort(m_leaks, {}, &Leak::kind);
        return m_leaks;
    }

private:
    struct Passage {
        QString text;
        QString place;
    };
    static QList<Passage> textsOf(const Document &document)
    {
        QList<Passage> passages{{document.title, i18nc("@info where something stands in a report", "Title")}};
        QString heading;
        int line = 0;
        const auto here = [&] {
            ++line;
            return heading.isEmpty() ? i18nc("@info where something stands in a report", "Line %1", line)
                                     : i18nc("@info where something stands in a report, %1 heading, %2 number",
                                             "%1, line %2",
                                             heading,
                                             line);
        };
        for (const auto &block : document.blocks) {
            if (const auto *title = std::get_if<Document::Heading>(&block)) {
                heading = title->text;
                line = 0;
                passages.append({heading, i18nc("@info where something stands in a report", "Heading")});
            } else if (const auto *paragraph = std::get_if<Document::Paragraph>(&block)) {
                passages.append({paragraph->text.plainText(), here()});
            } else if (const auto *callout = std::get_if<Document::Callout>(&block)) {
                passages.append({callout->text.plainText(), here()});
            } else if (const auto *bullets = std::get_if<Document::Bullets>(&block)) {
                for (const auto &item : bullets->items) {
                    passages.append({item.plainText(), here()});
                }
            } else if (const auto *values = std::get_if<Document::KeyValues>(&block)) {
                for (const auto &[key, value] : values->entries) {
                    passages.append({value.plainText(), key});
                }
            } else if (const auto *table = std::get_if<Document::Table>(&block)) {
                for (const auto &row : table->rows) {
                    const auto place = here();
                    for (const auto &cell : row) {
                        passages.append({cell.plainText(), place});
                    }
                }
            }
        }
        return passages;
    }

    void add(Leak::Kind kind, const QString &text, const QString &why, const QString &place)
    {
        if (text.isEmpty() || m_accepted.contains(text)) {
            return;
        }
        auto found = std::ranges::find_if(m_leaks, [&](const Leak &leak) {
            return leak.text == text && leak.kind == kind;
        });
        if (found == m_leaks.end()) {
            m_leaks.append({kind, text, why, {place}});
        } else if (!found->places.contains(place)) {
            found->places.append(place);
        }
    }

    void look(const QString &text, const QString &place)
    {
        QList<Span> taken;
        const auto isFree = [&taken](qsizetype start, qsizetype end) {
            return std::ranges::none_of(taken, [&](const Span &span) {
                return span.start < end && span.end > start;
            });
        };
        for (auto found = brackets().globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            if (m_disclosure.isPlaceholder(match.captured())) {
                taken.append({match.capturedStart(), match.capturedEnd()});
            }
        }
        for (auto found = address().globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            if (isFree(match.capturedStart(), match.capturedEnd())) {
                taken.append({match.capturedStart(), match.capturedEnd()});
                add(Leak::Address, match.captured(), {}, place);
            }
        }
        // The longest name at a place is the one that is meant; of two alike, the one that is withheld.
        auto hits = m_disclosure.finder().in(text);
        std::ranges::stable_sort(hits, {}, [this](const NameFinder::Hit &hit) {
            return std::pair(-hit.length, m_disclosure.party(hit.owner).named);
        });
        for (const auto &hit : std::as_const(hits)) {
            const auto &party = m_disclosure.party(hit.owner);
            auto words = text.sliced(hit.start, hit.length);
            if (words.count(u'(') > words.count(u')') && text.mid(hit.end(), 1) == u")") {
                words += u')';
            }
            const bool guessed = hit.form == NameFinder::Form::Declined || hit.form == NameFinder::Form::Initials;
            // One word of the name of somebody who has nothing to do with it, and a word that everybody knows.
            const bool ordinary = (guessed || hit.form == NameFinder::Form::Given) && m_known.has(words);
            if (!isFree(hit.start, hit.end()) || ordinary || (guessed && party.named)) {
                continue;
            }
            taken.append({hit.start, hit.end()});
            if (!party.person) {
                add(Leak::Organisation, words, {}, place);
            } else if (party.named) {
                add(Leak::Person, words, party.why, place);
            } else {
                add(Leak::Withheld, words, whyOf(hit.form, party.name), place);
            }
        }
        lookForCapitals(text, place, taken);
    }

    /// Runs of words that begin with capitals: "Rapid Alert System", "Code of Practice".
    void lookForCapitals(const QString &text, const QString &place, const QList<Span> &taken)
    {
        const auto words = Text::wordsIn(text);
        const auto isCapital = [&](const Text::Place &word) {
            const QChar first = text.at(word.start);
            return (first.isUpper() || first.isTitleCase()) && std::ranges::none_of(taken, [&word](const Span &span) {
                       return span.start < word.start + word.length && span.end > word.start;
                   });
        };
        const auto gap = [&](qsizetype after) {
            const auto end = words.at(after).start + words.at(after).length;
            return QStringView(text).sliced(end, words.at(after + 1).start - end);
        };
        const auto goesOn = [&](qsizetype after) {
            const auto between = gap(after).trimmed();
            const bool initial = words.at(after).length == 1 && between == u".";
            return (between.isEmpty() || between == u"-" || between == u"'" || between == u"’" || between == u"&"
                    || initial)
                && isCapital(words.at(after + 1));
        };
        const auto beginsSentence = [&](qsizetype word) {
            return word == 0 || std::ranges::any_of(gap(word - 1), [](QChar sign) {
                       return u".!?:;…\n“”\"«(–"_s.contains(sign);
                   });
        };
        for (qsizetype at = 0; at < words.size(); ++at) {
            if (!isCapital(words.at(at))) {
                continue;
            }
            auto last = at;
            while (last + 1 < words.size() && goesOn(last)) {
                ++last;
            }
            // Words at the ends that everybody knows belong to the sentence.
            auto first = at;
            const auto isKnown = [&](qsizetype word) {
                const auto shown = QStringView(text).sliced(words.at(word).start, words.at(word).length);
                return m_known.has(shown) || (beginsSentence(word) && m_known.hasLearnt(shown));
            };
            const auto run =
                QStringView(text).sliced(words.at(first).start,
                                         words.at(last).start + words.at(last).length - words.at(first).start);
            if (!m_known.has(run)) {
                while (first <= last && isKnown(first)) {
                    ++first;
                }
                auto end = last;
                while (end > first && isKnown(end)) {
                    --end;
                }
                if (first <= end) {
                    const auto from = words.at(first).start;
                    add(Leak::Unknown, text.sliced(from, words.at(end).start + words.at(end).length - from), {}, place);
                }
            }
            at = last;
        }
    }

    const Disclosure &m_disclosure;
    KnownWords m_known;
    QSet<QString> m_accepted;
    QList<Leak> m_leaks;
};
}

QList<Leak> leaksIn(const Document &document, const Disclosure &disclosure, const QStringList &labels)
{
    return LeakFinder(disclosure, labels).find(document);
}

QString leakWord(Leak::Kind kind)
{
    static const QStringList words{u"withheld"_s, u"unknown"_s, u"address"_s, u"person"_s, u"organisation"_s};
    return words.at(kind);
}

QString leakLabel(Leak::Kind kind)
{
    switch (kind) {
    case Leak::Withheld:
        return i18nc("@item kind of finding in a report", "may be a name that is withheld");
    case Leak::Person:
        return i18nc("@item kind of finding in a report", "person who may be named");
    case Leak::Organisation:
        return i18nc("@item kind of finding in a report", "organisation");
    case Leak::Address:
        return i18nc("@item kind of finding in a report", "address or number");
    case Leak::Unknown:
        break;
    }
    return i18nc("@item kind of finding in a report", "not in the directory");
}

QJsonArray leaksAsJson(const QList<Leak> &leaks)
{
    QJsonArray array;
    for (const auto &leak : leaks) {
        array.append(QJsonObject{{u"kind"_s, leakWord(leak.kind)},
                                 {u"text"_s, leak.text},
                                 {u"why"_s, leak.why},
                                 {u"places"_s, QJsonArray::fromStringList(leak.places)}});
    }
    return array;
}

} // namespace Liaison::Meetings
