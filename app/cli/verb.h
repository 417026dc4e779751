// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <KLazyLocalizedString>

#include <QJsonObject>
#include <QMultiMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace Liaison
{
class Profile;
class Store;

namespace Terminal
{

struct Verb;

/// One call of the program, taken apart: what its verb works with.
struct Call {
    const Verb *verb = nullptr;
    QStringList arguments; ///< as many as the verb's synopsis allows
    QMultiMap<QString, QString> options; ///< long name → value; the value of a switch is empty
    QString folder; ///< of the profile, absolute
    bool json = false;
    Profile *profile = nullptr; ///< open, unless the verb needs none
    Store *store = nullptr; ///< the profile's

    bool isSet(const QString &option) const
    {
        return options.contains(option);
    }
    /// In the order in which they were typed.
    QStringList values(const QString &option) const;
    /// Refuses a file that exists, unless --force is given.
    Result<Done> mayWrite(const QString &file) const;
    /// The file that the first argument names, if any: refused where it is no table (.csv) or may not be written.
    Result<QString> tableFile() const;
    /// --limit N, or @p otherwise; 0 means no limit.
    int limit(int otherwise) const;
};

/// What a verb answers. Only the one that is asked for is printed; both say the same.
struct Reply {
    QJsonObject json;
    QString text; ///< lines for a person; what comes from records may hold anything, the program cleans it
    QString complaint = {}; ///< a sentence for standard error, where the answer itself is bad news (exit status 1)
};

struct VerbOption {
    const char *name; ///< without its dashes
    /// Placeholder of its value; null for a switch. N is a whole number, FIELD=VALUE and words with | between are what they say:
    /// anything else is refused as misuse.
    const char *value;
    KLazyLocalizedString meaning;
};

/// A key of the JSON document; the keys of what it holds are written with dots and brackets: "records[].id".
struct JsonKey {
    const char *key;
    KLazyLocalizedString meaning;
};

struct Example {
    const char *line; ///< what follows "liaison-cli "
    KLazyLocalizedString meaning;
};

/// A verb of the program. Parsing, help, suggestions, the manual page and a part of the tests follow from the table of these.
struct Verb {
    enum Needs {
        NoProfile,
        Existing, ///< refused where there is none
        MayCreate, ///< made where there is none
        MustBeNew, ///< refused where there is one
    };

    const char *name; ///< one word, or two: "bundle export"
    const char *synopsis; ///< its arguments: NAME, [NAME] where it may be left out, NAME... where it may be repeated
    KLazyLocalizedString summary; ///< a line, with no full stop
    KLazyLocalizedString description; ///< paragraphs
    std::vector<VerbOption> options;
    std::vector<JsonKey> json;
    std::vector<Example> examples;
    Needs needs;
    Result<Reply> (*run)(const Call &call);

    QString text() const ///< its name
    {
        return QString::fromLatin1(name);
    }
    /// Least and greatest number of arguments, by the synopsis; the greatest is -1 for any number.
    std::pair<int, int> argumentCount() const;
};

/// All verbs, in the order in which help lists them.
const std::vector<Verb> &verbs();
const Verb *verbNamed(const QString &name);
/// The one of that name, or all whose first word it is.
std::vector<const Verb *> verbsNamed(const QString &name);
/// Names of verbs that somebody who typed @p name may have meant; best first.
QStringList similarVerbs(const QString &name);

// The groups that verbs() is made of; each in a file of its own.
std::vector<Verb> profileVerbs(); ///< init, sample, me
std::vector<Verb> recordVerbs(); ///< add, set, show, delete, restore, erase
std::vector<Verb> listVerbs(); ///< types, list, search, trash
std::vector<Verb> actionVerbs(); ///< todo, actions
std::vector<Verb> electionVerbs(); ///< elections, elections move
std::vector<Verb> coverageVerbs(); ///< coverage
std::vector<Verb> routeVerbs(); ///< route
std::vector<Verb> platformVerbs(); ///< platforms
std::vector<Verb> conflictVerbs(); ///< conflicts, conflicts settle
std::vector<Verb> curationVerbs(); ///< duplicates, merge, distinct, worklist, subject
std::vector<Verb> reportVerbs(); ///< report
std::vector<Verb> documentVerbs(); ///< brief
std::vector<Verb> exchangeVerbs(); ///< import, bundle import, bundle inspect
std::vector<Verb> sendingVerbs(); ///< bundle export, peer status
std::vector<Verb> circleVerbs(); ///< identity, peer
std::vector<Verb> folderVerbs(); ///< folder set, folder unset, folder show, folder sync
std::vector<Verb>
releaseVerbs(); ///< audience list, audience set, audience remove, bundle release, release log, release recall
std::vector<Verb> proposalVerbs(); ///< proposals, proposals accept, proposals decline, propose, confirm
std::vector<Verb> contactVerbs(); ///< export
std::vector<Verb> historyVerbs(); ///< history, history restore, undo
std::vector<Verb> safetyVerbs(); ///< backup, restore-backup, verify
std::vector<Verb> helpVerbs(); ///< help

} // namespace Terminal
} // namespace Liaison
