// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "commandline.h"

#include "store/profile.h"

#include <KLocalizedString>

#include <QCommandLineParser>
#include <QDir>

#include <limits>

namespace Liaison::Terminal
{

namespace
{
Error misuse(const QString &sentence, const Verb *verb = nullptr)
{
    return {
        Error::Code::Invalid,
        verb ? i18nc("@info:shell %1 what is wrong, %2 verb", "%1 See “liaison-cli help %2”.", sentence, verb->text())
             : i18nc("@info:shell %1 what is wrong", "%1 See “liaison-cli help”.", sentence)};
}

void addOptions(QCommandLineParser &parser, const std::vector<VerbOption> &options)
{
    for (const auto &option : options) {
        QStringList names{QString::fromLatin1(option.name)};
        if (names.first() == u"help" || names.first() == u"version") {
            names.prepend(names.first().left(1));
        }
        parser.addOption(QCommandLineOption(names,
                                            option.meaning.toString(),
                                            QString::fromLatin1(option.value ? option.value : "")));
    }
}

/// Second words of the verbs that begin with @p word: "export, import, inspect" for "bundle".
QStringList secondWords(const QString &word)
{
    QStringList seconds;
    for (const auto &verb : verbs()) {
        if (verb.text().startsWith(word + u' ')) {
            seconds.append(verb.text().mid(word.size() + 1));
        }
    }
    return seconds;
}

Error unknownVerb(const QStringList &words)
{
    const auto &first = words.first();
    if (const auto seconds = secondWords(first); !seconds.isEmpty()) {
        return misuse(i18nc("@info:shell %1 first word of verbs, %2 list of second words",
                            "“%1” is followed by one of: %2.",
                            first,
                            seconds.join(QStringLiteral(", "))));
    }
    const auto similar = similarVerbs(first);
    if (similar.isEmpty()) {
        return misuse(i18nc("@info:shell", "There is no verb “%1”.", first));
    }
    return misuse(i18nc("@info:shell %1 what was typed, %2 verbs",
                        "There is no verb “%1”. Perhaps: %2.",
                        first,
                        similar.join(QStringLiteral(", "))));
}

Result<Done> checkCount(const Verb &verb, const QStringList &arguments)
{
    const auto [least, most] = verb.argumentCount();
    if (arguments.size() >= least && (most < 0 || arguments.size() <= most)) {
        return Done();
    }
    const QString shape = QStringLiteral("%1 %2").arg(verb.text(), QString::fromLatin1(verb.synopsis)).trimmed();
    return arguments.size() < least
        ? misuse(i18nc("@info:shell %1 verb and its arguments", "Something is missing: “%1”.", shape), &verb)
        : misuse(i18nc("@info:shell %1 verb and its arguments, %2 what was typed",
                       "“%2” is too much: “%1”.",
                       shape,
                       arguments.at(most)),
                 &verb);
}

Result<Done> checkAssignment(const Verb &verb, const QString &word)
{
    if (word.indexOf(u'=') > 0) {
        return Done();
    }
    return misuse(i18nc("@info:shell %1 what was typed", "“%1” is not of the form FIELD=VALUE.", word), &verb);
}

/// Whether @p value is what the option's placeholder says.
Result<Done> checkOption(const Verb &verb, const VerbOption &option, const QString &value)
{
    const auto name = QString::fromLatin1(option.name);
    const auto shape = QString::fromLatin1(option.value);
    bool isNumber = false;
    if (shape == u"N" && (value.toInt(&isNumber) < 0 || !isNumber)) {
        return misuse(i18nc("@info:shell %1 option, %2 greatest number, %3 what was typed",
                            "--%1 takes a whole number from 0 to %2, not “%3”.",
                            name,
                            QString::number(std::numeric_limits<int>::max()),
                            value),
                      &verb);
    }
    if (shape.contains(u'|') && !shape.split(u'|').contains(value)) {
        return misuse(i18nc("@info:shell %1 option, %2 list of words, %3 what was typed",
                            "--%1 takes one of these: %2; not “%3”.",
                            name,
                            shape.split(u'|').join(QStringLiteral(", ")),
                            value),
                      &verb);
    }
    return shape == u"FIELD=VALUE" ? checkAssignment(verb, value) : Done();
}

/// Whether arguments and values of options are what the synopsis says they are, as far as that can be told without a profile.
Result<Done> checkValues(const Verb &verb, const Call &call)
{
    for (const auto &option : verb.options) {
        const auto values = option.value ? call.values(QString::fromLatin1(option.name)) : QStringList();
        for (const auto &value : values) {
            LIAISON_CHECK(checkOption(verb, option, value));
        }
    }
    const auto shapes = QString::fromLatin1(verb.synopsis).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = shapes.indexOf(QStringLiteral("FIELD=VALUE...")); i >= 0 && i < call.arguments.size(); ++i) {
        LIAISON_CHECK(checkAssignment(verb, call.arguments.at(i)));
    }
    if (!call.arguments.isEmpty() && shapes == QStringList{QStringLiteral("[VERB...]")}) {
        return verbsNamed(call.arguments.join(u' ')).empty() ? unknownVerb(call.arguments) : Result<Done>();
    }
    return Done();
}

/// Takes the options of the line over into @p request.
Result<Done> takeOptions(const QCommandLineParser &parser, const std::vector<VerbOption> &options, Request &request)
{
    for (const auto &option : options) {
        const auto name = QString::fromLatin1(option.name);
        if (!parser.isSet(name)) {
            continue;
        }
        if (name == u"json") {
            request.call.json = true;
        } else if (name == u"profile") {
            if (parser.value(name).isEmpty()) {
                return misuse(i18nc("@info:shell", "--profile needs the name of a folder."));
            }
            request.call.folder = QDir(parser.value(name)).absolutePath();
        } else if (option.value) {
            const auto values = parser.values(name);
            for (const auto &value : values) {
                request.call.options.insert(name, value);
            }
        } else {
            request.call.options.insert(name, QString());
        }
    }
    return Done();
}
}

const std::vector<VerbOption> &commonOptions()
{
    static const std::vector<VerbOption> options{
        {"profile",
         "DIR",
         kli18nc("@info:shell",
                 "The folder of the profile; otherwise “liaison” in the folder of your own data "
                 "(XDG_DATA_HOME, usually ~/.local/share).")},
        {"json", nullptr, kli18nc("@info:shell", "Answers with one JSON document.")},
        {"help", nullptr, kli18nc("@info:shell", "Says what the verb does, as “help VERB”.")},
        {"version", nullptr, kli18nc("@info:shell", "Names the version of the program.")},
    };
    return options;
}

Result<Request> understand(const QStringList &words)
{
    Request request;
    request.call.folder = Profile::defaultFolder();

    // What stands before the verb, then what stands after it: only the verb tells which options there may be.
    QCommandLineParser before;
    before.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    addOptions(before, commonOptions());
    if (!before.parse(QStringList{QStringLiteral("liaison-cli")} + words)) {
        return misuse(before.errorText());
    }
    LIAISON_CHECK(takeOptions(before, commonOptions(), request));
    auto rest = before.positionalArguments();
    if (before.isSet(QStringLiteral("version"))) {
        request.kind = Request::Version;
        return request;
    }
    if (rest.isEmpty()) {
        return before.isSet(QStringLiteral("help")) ? Result<Request>(request)
                                                    : misuse(i18nc("@info:shell", "Say what to do: liaison-cli VERB."));
    }

    const Verb *verb = rest.size() > 1 ? verbNamed(rest.at(0) + u' ' + rest.at(1)) : nullptr;
    qsizetype length = 2;
    if (!verb) {
        verb = verbNamed(rest.at(0));
        length = 1;
    }
    if (!verb) {
        return unknownVerb(rest);
    }
    QCommandLineParser after;
    addOptions(after, commonOptions());
    addOptions(after, verb->options);
    if (!after.parse(QStringList{QStringLiteral("liaison-cli")} + rest.mid(length))) {
        return misuse(after.errorText(), verb);
    }
    LIAISON_CHECK(takeOptions(after, commonOptions(), request));
    LIAISON_CHECK(takeOptions(after, verb->options, request));
    request.call.verb = verb;
    request.call.arguments = after.positionalArguments();
    request.call.options.remove(QStringLiteral("help"));
    if (before.isSet(QStringLiteral("help")) || after.isSet(QStringLiteral("help"))) {
        return request;
    }
    request.kind = after.isSet(QStringLiteral("version")) ? Request::Version : Request::Run;
    if (request.kind == Request::Run) {
        LIAISON_CHECK(checkCount(*verb, request.call.arguments));
        LIAISON_CHECK(checkValues(*verb, request.call));
    }
    return request;
}

} // namespace Liaison::Terminal
