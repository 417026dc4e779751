// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "latin.h"

#include "text.h"

#include <QCache>

#include <unicode/translit.h>
#include <unicode/uversion.h>

namespace Liaison::Text
{

namespace
{
constexpr int keptWords = 20'000;

/// One system of writing another script in Latin letters.
class System
{
public:
    /// @p before: letters to be replaced first, where ICU has another rule for them.
    explicit System(const char *rules, const QHash<QChar, QChar> &before = {})
        : m_before(before)
    {
        UErrorCode error = U_ZERO_ERROR;
        m_rules.reset(icu::Transliterator::createInstance(icu::UnicodeString(rules), UTRANS_FORWARD, error));
        if (U_FAILURE(error)) {
            m_rules.reset();
        }
    }
    /// Empty where something is left in the other script.
    QString applied(QStringView word) const
    {
        if (!m_rules) {
            return {};
        }
        icu::UnicodeString text(word.utf16(), int32_t(word.size()));
        for (const auto &[from, to] : m_before.asKeyValueRange()) {
            text.findAndReplace(icu::UnicodeString(from.unicode()), icu::UnicodeString(to.unicode()));
        }
        m_rules->transliterate(text);
        const auto result = folded(QStringView(text.getBuffer(), text.length()));
        const auto isPlain = [](QChar letter) {
            return letter.unicode() < 0x80 && letter.isLetterOrNumber();
        };
        QString plain;
        std::ranges::copy_if(result, std::back_inserter(plain), isPlain);
        return plain;
    }

private:
    QHash<QChar, QChar> m_before;
    std::unique_ptr<icu::Transliterator> m_rules;
};

/// The rules of ICU are not to be used by two threads at once.
struct Systems {
    std::vector<System> greek;
    std::vector<System> cyrillic;
    std::vector<System> others;
    QCache<QString, QStringList> known{keptWords};

    Systems()
    {
        greek.emplace_back("Greek-Latin/UNGEGN; Latin-ASCII");
        greek.emplace_back("Greek-Latin; Latin-ASCII");
        // The Bulgarian law of 2009 writes й as y.
        cyrillic.emplace_back("Bulgarian-Latin/BGN; Latin-ASCII", QHash<QChar, QChar>{{u'й', u'y'}});
        cyrillic.emplace_back("Cyrillic-Latin; Latin-ASCII");
        others.emplace_back("Any-Latin; Latin-ASCII");
    }
    const std::vector<System> &of(QChar::Script script) const
    {
        return script == QChar::Script_Greek ? greek : script == QChar::Script_Cyrillic ? cyrillic : others;
    }
};

/// Of the first letter that is in neither Latin nor none in particular; Latin where all are.
QChar::Script otherScript(QStringView word)
{
    for (const auto letter : word) {
        if (letter.unicode() < 0x250 || !letter.isLetter()) {
            continue;
        }
        if (const auto script = letter.script(); script != QChar::Script_Latin && script > QChar::Script_Common) {
            return script;
        }
    }
    return QChar::Script_Latin;
}
}

QStringList latinForms(QStringView word)
{
    const auto script = otherScript(word);
    if (script == QChar::Script_Latin) {
        return {};
    }
    thread_local Systems systems;
    const auto key = word.toString().toLower();
    if (const auto *known = systems.known.object(key)) {
        return *known;
    }
    auto *forms = new QStringList;
    for (const auto &system : systems.of(script)) {
        const auto form = system.applied(key);
        if (!form.isEmpty() && !forms->contains(form)) {
            forms->append(form);
        }
    }
    const auto found = *forms;
    systems.known.insert(key, forms);
    return found;
}

QString latinised(QStringView text)
{
    if (otherScript(text) == QChar::Script_Latin) {
        return {};
    }
    QStringList forms;
    for (const auto &word : wordsIn(text)) {
        forms += latinForms(text.mid(word.start, word.length));
    }
    forms.removeDuplicates();
    return forms.join(u' ');
}

QString latinVersion()
{
    return QStringLiteral("2 ICU " U_ICU_VERSION);
}

} // namespace Liaison::Text
