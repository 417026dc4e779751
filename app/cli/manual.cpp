// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The manual page. It is made at build time from the same table that the program works by, so that it can't fall behind.

#include "commandline.h"
#include "help.h"

#include <KLocalizedString>

namespace Liaison::Terminal
{

namespace
{
/// Text that troff prints as it is.
QString plain(QString text)
{
    text.replace(u'\\', QStringLiteral("\\e")).replace(u'-', QStringLiteral("\\-"));
    QStringList lines = text.split(u'\n');
    for (auto &line : lines) {
        if (line.startsWith(u'.') || line.startsWith(u'\'')) {
            line.prepend(QStringLiteral("\\&"));
        }
    }
    return lines.join(QStringLiteral("\n.PP\n"));
}

QString bold(const QString &text)
{
    return QStringLiteral("\\fB%1\\fR").arg(plain(text));
}

QString italic(const QString &text)
{
    return QStringLiteral("\\fI%1\\fR").arg(plain(text));
}

QString tagged(const QString &tag, const QString &text)
{
    return QStringLiteral(".TP\n%1\n%2\n").arg(tag, plain(text));
}

QString optionText(const VerbOption &option)
{
    const QString name = bold(QStringLiteral("--") + QString::fromLatin1(option.name));
    return option.value ? name + u' ' + italic(QString::fromLatin1(option.value)) : name;
}

QString options(const std::vector<VerbOption> &options)
{
    QString page;
    for (const auto &option : options) {
        page += tagged(optionText(option), option.meaning.toString());
    }
    return page;
}

QString section(const QString &title, const QString &text)
{
    return QStringLiteral(".SH %1\n%2\n").arg(title, text);
}

QString onVerb(const Verb &verb)
{
    QString page =
        QStringLiteral(".SS \"%1\"\n%2\n").arg(plain(verb.text()), bold(QStringLiteral("liaison-cli ") + verb.text()));
    if (*verb.synopsis) {
        page += italic(QString::fromLatin1(verb.synopsis)) + u'\n';
    }
    for (const auto &option : verb.options) {
        page += QStringLiteral("[%1]\n").arg(optionText(option));
    }
    page += QStringLiteral(".PP\n%1\n").arg(plain(verb.description.toString()));
    page += options(verb.options);
    if (!verb.json.empty()) {
        page += QStringLiteral(".PP\n%1\n").arg(plain(i18nc("@info:shell", "With --json:")));
        for (const auto &[key, meaning] : verb.json) {
            page += tagged(bold(QString::fromLatin1(key)), meaning.toString());
        }
    }
    for (const auto &[line, meaning] : verb.examples) {
        page += QStringLiteral(".PP\n%1\n.PP\n.RS 4\n.nf\nliaison\\-cli %2\n.fi\n.RE\n")
                    .arg(plain(meaning.toString()), plain(QString::fromUtf8(line)));
    }
    return page;
}
}

QString manualPage(const QString &version)
{
    QString page = QStringLiteral(
                       ".\\\" SPDX-"
                       "FileCopyrightText: 2026 Liaison contributors\n.\\\" SPDX-License-"
                       "Identifier: EUPL-1.2\n"
                       ".TH LIAISON\\-CLI 1 \"\" \"Liaison %1\"\n")
                       .arg(plain(version));
    page += section(i18nc("@title heading of a manual page", "NAME"),
                    QStringLiteral("liaison\\-cli \\- %1")
                        .arg(plain(i18nc("@info:shell", "contacts, meetings and promises, in the terminal"))));
    page += section(i18nc("@title heading of a manual page", "SYNOPSIS"),
                    bold(QStringLiteral("liaison-cli"))
                        + QStringLiteral(" [\\fB\\-\\-profile\\fR \\fIDIR\\fR] [\\fB\\-\\-json\\fR] "
                                         "\\fIVERB\\fR ..."));
    page += section(
        i18nc("@title heading of a manual page", "DESCRIPTION"),
        plain(i18nc(
            "@info:shell",
            "Liaison keeps who is who, what was said, who promised what by when, and what you need to know before "
            "the next meeting. This program works on the same profile as the desktop program, also at the same "
            "time: for scripts, for computers without a screen, and for quick questions.\nAn ID is the beginning "
            "of a record's id, as long as no other record's id begins like that.")));
    page += section(i18nc("@title heading of a manual page", "OPTIONS"), options(commonOptions()));
    QString all;
    for (const auto &verb : verbs()) {
        all += onVerb(verb);
    }
    page += section(i18nc("@title heading of a manual page", "VERBS"), all);
    page += section(
        i18nc("@title heading of a manual page", "JSON"),
        plain(i18nc(
            "@info:shell",
            "Ids are 32 hexadecimal digits; dates and times follow ISO 8601, moments in UTC; fields go by their names in the "
            "schema (“liaison-cli types TYPE” lists them), and a field that is empty is left out; yes is true; lists are arrays; "
            "a file's bytes are an object with \"bytes\", their number, and in one record also \"base64\". New keys may be "
            "added; none changes its meaning.")));
    page +=
        section(i18nc("@title heading of a manual page", "EXIT STATUS"),
                tagged(bold(QStringLiteral("0")), i18nc("@info:shell", "Done."))
                    + tagged(bold(QStringLiteral("1")),
                             i18nc("@info:shell", "Not done; standard error says why, in a sentence."))
                    + tagged(bold(QStringLiteral("2")), i18nc("@info:shell", "The command line can't be understood.")));
    page += section(i18nc("@title heading of a manual page", "FILES"),
                    tagged(italic(QStringLiteral("~/.local/share/liaison")),
                           i18nc("@info:shell", "The profile, unless --profile names another.")));
    // No line may be empty: troff would take it for a space of its own.
    page.replace(QStringLiteral("\n\n"), QStringLiteral("\n"));
    return page;
}

} // namespace Liaison::Terminal
