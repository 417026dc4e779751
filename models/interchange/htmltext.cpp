// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "htmltext.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Liaison::HtmlText
{

namespace
{

const QHash<QString, QString> &entities()
{
    static const QHash<QString, QString> table{
        {u"amp"_s, u"&"_s},    {u"lt"_s, u"<"_s},     {u"gt"_s, u">"_s},    {u"quot"_s, u"\""_s},
        {u"apos"_s, u"'"_s},   {u"nbsp"_s, u" "_s},   {u"shy"_s, u""_s},    {u"ndash"_s, u"–"_s},
        {u"mdash"_s, u"—"_s},  {u"hellip"_s, u"…"_s}, {u"lsquo"_s, u"‘"_s}, {u"rsquo"_s, u"’"_s},
        {u"ldquo"_s, u"“"_s},  {u"rdquo"_s, u"”"_s},  {u"laquo"_s, u"«"_s}, {u"raquo"_s, u"»"_s},
        {u"bull"_s, u"•"_s},   {u"middot"_s, u"·"_s}, {u"euro"_s, u"€"_s},  {u"eacute"_s, u"é"_s},
        {u"egrave"_s, u"è"_s}, {u"ecirc"_s, u"ê"_s},  {u"euml"_s, u"ë"_s},  {u"agrave"_s, u"à"_s},
        {u"acirc"_s, u"â"_s},  {u"ccedil"_s, u"ç"_s}, {u"icirc"_s, u"î"_s}, {u"iuml"_s, u"ï"_s},
        {u"ocirc"_s, u"ô"_s},  {u"ugrave"_s, u"ù"_s}, {u"ucirc"_s, u"û"_s}, {u"oelig"_s, u"œ"_s},
        {u"Eacute"_s, u"É"_s}, {u"Agrave"_s, u"À"_s}, {u"auml"_s, u"ä"_s},  {u"ouml"_s, u"ö"_s},
        {u"uuml"_s, u"ü"_s},   {u"szlig"_s, u"ß"_s},
    };
    return table;
}

// The character behind "&name;" or "&#number;", or nothing where there is no such entity.
std::optional<QString> entity(QStringView name)
{
    if (name.startsWith(u'#')) {
        bool ok = false;
        const bool hexadecimal = name.size() > 1 && name.at(1).toLower() == u'x';
        const uint code = hexadecimal ? name.sliced(2).toUInt(&ok, 16) : name.sliced(1).toUInt(&ok, 10);
        if (!ok || code == 0 || code > QChar::LastValidCodePoint || QChar::isSurrogate(code)) {
            return {};
        }
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
    }
    const auto found = entities().constFind(name.toString());
    return found == entities().cend() ? std::optional<QString>() : *found;
}

// Writes words with one space between them, and never more than one empty line.
class Writer
{
public:
    void letter(QChar letter)
    {
        if (letter.isSpace()) {
            m_space = !m_text.isEmpty() && !m_text.endsWith(u'\n') && !m_text.endsWith("- "_L1);
            return;
        }
        if (m_space) {
            m_text += u' ';
            m_space = false;
        }
        m_text += letter;
    }
    void newLine()
    {
        m_space = false;
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n') && !m_text.endsWith("\n- "_L1)) {
            m_text += u'\n';
        }
    }
    void emptyLine()
    {
        newLine();
        if (!m_text.isEmpty() && !m_text.endsWith("\n\n"_L1) && !m_text.endsWith("\n- "_L1)) {
            m_text += u'\n';
        }
    }
    void listEntry()
    {
        newLine();
        if (!m_text.endsWith("- "_L1)) {
            m_text += m_text.isEmpty() ? u"\n- "_s : u"- "_s;
        }
    }
    QString text() const
    {
        return m_text;
    }

private:
    QString m_text;
    bool m_space = false;
};

void tag(Writer &writer, const QString &name)
{
    static const QStringList lines{u"br"_s, u"/li"_s, u"tr"_s, u"/tr"_s, u"div"_s, u"/div"_s, u"hr"_s};
    static const QStringList paragraphs{u"p"_s,
                                        u"/p"_s,
                                        u"ul"_s,
                                        u"/ul"_s,
                                        u"ol"_s,
                                        u"/ol"_s,
                                        u"table"_s,
                                        u"/table"_s,
                                        u"h1"_s,
                                        u"/h1"_s,
                                        u"h2"_s,
                                        u"/h2"_s,
                                        u"h3"_s,
                                        u"/h3"_s,
                                        u"h4"_s,
                                        u"/h4"_s,
                                        u"blockquote"_s};
    if (name == u"li") {
        writer.listEntry();
    } else if (name == u"td" || name == u"th") {
        writer.letter(u' ');
    } else if (lines.contains(name)) {
        writer.newLine();
    } else if (paragraphs.contains(name)) {
        writer.emptyLine();
    }
}

}

bool looksLikeHtml(QStringView text)
{
    const auto start = text.trimmed();
    return start.startsWith("<html"_L1, Qt::CaseInsensitive)
        || start.startsWith("<!doctype html"_L1, Qt::CaseInsensitive);
}

QString plain(QStringView html)
{
    static const QStringList silent{u"script"_s, u"style"_s, u"head"_s, u"title"_s};
    Writer writer;
    QString skippedUntil; // the closing tag of what is not shown
    for (qsizetype i = 0; i < html.size(); ++i) {
        const QChar letter = html.at(i);
        if (letter == u'<' && html.sliced(i).startsWith("<!--"_L1)) {
            const auto end = html.indexOf("-->"_L1, i);
            i = end < 0 ? html.size() : end + 2;
        } else if (letter == u'<' && i + 1 < html.size()
                   && (html.at(i + 1).isLetter() || html.at(i + 1) == u'/' || html.at(i + 1) == u'!')) {
            const auto end = html.indexOf(u'>', i);
            qsizetype stop = i + 1;
            while (stop < html.size() && !html.at(stop).isSpace() && html.at(stop) != u'>'
                   && (html.at(stop) != u'/' || stop == i + 1)) {
                ++stop;
            }
            const QString name = html.sliced(i + 1, stop - i - 1).toString().toLower();
            if (!skippedUntil.isEmpty()) {
                skippedUntil = name == skippedUntil ? QString() : skippedUntil;
            } else if (silent.contains(name)) {
                skippedUntil = u'/' + name;
            } else {
                tag(writer, name);
            }
            i = end < 0 ? html.size() : end;
        } else if (!skippedUntil.isEmpty()) {
            continue;
        } else if (letter == u'&') {
            const auto end = html.sliced(i, std::min<qsizetype>(12, html.size() - i)).indexOf(u';');
            const auto text = end > 1 ? entity(html.sliced(i + 1, end - 1)) : std::nullopt;
            const QString written = text.value_or(u"&"_s);
            for (const QChar part : written) {
                writer.letter(part);
            }
            i += text ? end : 0;
        } else {
            writer.letter(letter);
        }
    }
    return writer.text();
}

} // namespace Liaison::HtmlText
