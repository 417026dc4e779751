// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "verb.h"

#include <KLocalizedString>

#include <QFileInfo>

namespace Liaison::Terminal
{

namespace
{
/// Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other.
int distance(QStringView a, QStringView b)
{
    std::vector<std::vector<int>> costs(a.size() + 1, std::vector<int>(b.size() + 1));
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                costs[i][j] = int(i + j);
                continue;
            }
            costs[i][j] = std::min(
                {costs[i - 1][j] + 1, costs[i][j - 1] + 1, costs[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                costs[i][j] = std::min(costs[i][j], costs[i - 2][j - 2] + 1);
            }
        }
    }
    return costs[a.size()][b.size()];
}
}

QStringList Call::values(const QString &option) const
{
    QStringList values = options.values(option);
    std::ranges::reverse(values); // QMultiMap gives the newest first
    return values;
}

Result<Done> Call::mayWrite(const QString &file) const
{
    if (QFileInfo::exists(file) && !isSet(QStringLiteral("force"))) {
        return Error{Error::Code::Refused,
                     i18nc("@info:shell %1 file",
                           "The file %1 exists already. Choose another name, or give --force; nothing was overwritten.",
                           file)};
    }
    return Done();
}

Result<QString> Call::tableFile() const
{
    const auto file = arguments.value(0);
    if (!file.isEmpty()) {
        if (!file.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
            return Error{Error::Code::Invalid,
                         i18nc("@info:shell %1 file, %2 verb",
                               "%1: “%2” writes a table; give the file the ending .csv.",
                               file,
                               verb->text())};
        }
        LIAISON_CHECK(mayWrite(file));
    }
    return file;
}

int Call::limit(int otherwise) const
{
    const auto given = values(QStringLiteral("limit"));
    return given.isEmpty() ? otherwise : given.last().toInt();
}

std::pair<int, int> Verb::argumentCount() const
{
    int least = 0;
    int most = 0;
    const auto words = QString::fromLatin1(synopsis).split(u' ', Qt::SkipEmptyParts);
    for (const auto &word : words) {
        least += word.startsWith(u'[') ? 0 : 1;
        most = most < 0 || word.contains(QLatin1StringView("...")) ? -1 : most + 1;
    }
    return {least, most};
}

const std::vector<Verb> &verbs()
{
    static const auto all = [] {
        std::vector<Verb> all;
        for (const auto group :
             {profileVerbs,  recordVerbs,   listVerbs,     actionVerbs,   electionVerbs, curationVerbs,
              reportVerbs,   documentVerbs, exchangeVerbs, sendingVerbs,  circleVerbs,   folderVerbs,
              releaseVerbs,  proposalVerbs, contactVerbs,  coverageVerbs, routeVerbs,    platformVerbs,
              conflictVerbs, historyVerbs,  safetyVerbs,   helpVerbs}) {
            std::ranges::move(group(), std::back_inserter(all));
        }
        return all;
    }();
    return all;
}

const Verb *verbNamed(const QString &name)
{
    const auto found = std::ranges::find_if(verbs(), [&name](const Verb &verb) {
        return verb.text() == name;
    });
    return found == verbs().end() ? nullptr : &*found;
}

std::vector<const Verb *> verbsNamed(const QString &name)
{
    std::vector<const Verb *> found;
    for (const auto &verb : verbs()) {
        if (verb.text() == name || verb.text().startsWith(name + u' ')) {
            found.push_back(&verb);
        }
    }
    return found;
}

QStringList similarVerbs(const QString &name)
{
    std::vector<std::pair<int, QString>> found;
    for (const auto &verb : verbs()) {
        const QString known = verb.text();
        const bool begins = name.size() > 1 && (known.startsWith(name) || known.endsWith(u' ' + name));
        const int steps = begins ? 0 : distance(name.toLower(), known);
        if (steps <= std::max<qsizetype>(1, known.size() / 3)) {
            found.emplace_back(steps, known);
        }
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, QString>::first);
    QStringList names;
    for (const auto &[steps, known] : found) {
        names.append(known);
    }
    return names.mid(0, 3);
}

} // namespace Liaison::Terminal
