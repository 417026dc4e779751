// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "help.h"

#include "commandline.h"

#include <KLocalizedString>

#include <QJsonArray>

namespace Liaison::Terminal
{

namespace
{
constexpr int pageWidth = 80;

QString shapeOf(const Verb &verb)
{
    QString shape = verb.text();
    if (*verb.synopsis) {
        shape += u' ' + QString::fromLatin1(verb.synopsis);
    }
    for (const auto &option : verb.options) {
        const QString value = option.value ? u' ' + QString::fromLatin1(option.value) : QString();
        shape += QStringLiteral(" [--%1%2]").arg(QString::fromLatin1(option.name), value);
    }
    return shape;
}

/// "  name   meaning", the meaning wrapped in a column of its own.
QString entry(const QString &name, const QString &meaning, int column)
{
    QString text = QStringLiteral("  ") + name;
    const QString lines = wrapped(meaning, column);
    if (text.size() + 1 < column) {
        return text.leftJustified(column) + lines.mid(column);
    }
    return text + u'\n' + lines;
}

QString optionsText(const std::vector<VerbOption> &options)
{
    QString text;
    for (const auto &option : options) {
        const QString value = option.value ? u' ' + QString::fromLatin1(option.value) : QString();
        text +=
            entry(QStringLiteral("--%1%2").arg(QString::fromLatin1(option.name), value), option.meaning.toString(), 22);
    }
    return text;
}
}

QString wrapped(const QString &text, int indent)
{
    QString result;
    const QString margin(indent, u' ');
    const auto paragraphs = text.split(u'\n');
    for (const auto &paragraph : paragraphs) {
        QString line;
        const auto words = paragraph.split(u' ', Qt::SkipEmptyParts);
        for (const auto &word : words) {
            if (!line.isEmpty() && indent + line.size() + 1 + word.size() > pageWidth) {
                result += margin + line + u'\n';
                line.clear();
            }
            line += line.isEmpty() ? word : u' ' + word;
        }
        result += line.isEmpty() ? QStringLiteral("\n") : margin + line + u'\n';
    }
    return result;
}

QString helpOnAll()
{
    QString text =
        i18nc("@info:shell", "Liaison in the terminal: who is who, what was said, who promised what by when.")
        + QStringLiteral("\n\n") + i18nc("@info:shell", "Usage: liaison-cli [--profile DIR] [--json] VERB ...")
        + QStringLiteral("\n\n") + i18nc("@info:shell", "Verbs:") + u'\n';
    for (const auto &verb : verbs()) {
        text += entry(verb.text(), verb.summary.toString(), 21);
    }
    text += u'\n' + i18nc("@info:shell", "Options of all verbs:") + u'\n' + optionsText(commonOptions()) + u'\n';
    text += wrapped(i18nc("@info:shell",
                          "An ID is the beginning of a record's id, as long as no other record's id begins like that. "
                          "Exit status: 0 done, 1 not done (standard error says why), 2 the command line can't be "
                          "understood.\nMore on each verb: liaison-cli help VERB."),
                    0);
    return text;
}

QString helpOn(const Verb &verb)
{
    QString text = QStringLiteral("liaison-cli %1: %2\n\n").arg(verb.text(), verb.summary.toString());
    text +=
        i18nc("@info:shell %1 verb with its arguments", "Usage: liaison-cli [--profile DIR] [--json] %1", shapeOf(verb))
        + QStringLiteral("\n\n");
    text += wrapped(verb.description.toString(), 0);
    if (!verb.options.empty()) {
        text += u'\n' + i18nc("@info:shell", "Options:") + u'\n' + optionsText(verb.options);
    }
    if (!verb.json.empty()) {
        text += u'\n' + i18nc("@info:shell", "With --json:") + u'\n';
        for (const auto &[key, meaning] : verb.json) {
            text += entry(QString::fromLatin1(key), meaning.toString(), 22);
        }
    }
    text += u'\n' + i18nc("@info:shell", "Examples:") + u'\n';
    for (const auto &[line, meaning] : verb.examples) {
        text += QStringLiteral("  liaison-cli ") + QString::fromUtf8(line) + u'\n' + wrapped(meaning.toString(), 6);
    }
    return text;
}

QJsonObject verbsAsJson()
{
    QJsonArray all;
    for (const auto &verb : verbs()) {
        QJsonArray options;
        for (const auto &option : verb.options) {
            options.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(option.name)},
                                       {QStringLiteral("value"), QString::fromLatin1(option.value ? option.value : "")},
                                       {QStringLiteral("meaning"), option.meaning.toString()}});
        }
        QJsonObject json;
        for (const auto &[key, meaning] : verb.json) {
            json.insert(QString::fromLatin1(key), meaning.toString());
        }
        all.append(QJsonObject{{QStringLiteral("name"), verb.text()},
                               {QStringLiteral("synopsis"), QString::fromLatin1(verb.synopsis)},
                               {QStringLiteral("summary"), verb.summary.toString()},
                               {QStringLiteral("description"), verb.description.toString()},
                               {QStringLiteral("options"), options},
                               {QStringLiteral("json"), json}});
    }
    return {{QStringLiteral("verbs"), all}};
}

} // namespace Liaison::Terminal
