// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// A note as text, everything that was understood in it, for comparing it with what a person wrote down beside it.
#pragma once

#include "interchange/flashnote.h"

#include <QDir>
#include <QFile>

namespace Liaison::NoteDescription
{

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QString notesFolder()
{
    return QStringLiteral(LIAISON_SOURCE_DIR "/tests/interchange/notes/");
}

inline QStringList noteFiles()
{
    return QDir(notesFolder()).entryList({QStringLiteral("*.txt"), QStringLiteral("*.eml")}, QDir::Files, QDir::Name);
}

inline QString partyText(const FlashParty &party)
{
    static const char *const
        kinds[]{"person", "platform", "body", "country", "Member States", "platforms", "everyone", "organisation"};
    return QStringLiteral("%1 = %2 [%3]").arg(party.written, party.name, QLatin1StringView(kinds[int(party.kind)]));
}

inline QString partiesText(const QList<FlashParty> &parties)
{
    QStringList texts;
    for (const auto &party : parties) {
        texts.append(partyText(party));
    }
    return texts.join(QStringLiteral("; "));
}

inline QString described(const FlashNote &note)
{
    QStringList lines;
    const auto say = [&lines](const QString &what, const QString &value) {
        if (!value.isEmpty()) {
            lines.append(what + QStringLiteral(": ") + value);
        }
    };
    say(QStringLiteral("subject"), note.subject);
    say(QStringLiteral("title"), note.title);
    say(QStringLiteral("sent"), note.sent.toString(Qt::ISODate));
    say(QStringLiteral("held"), note.held.toString(Qt::ISODate));
    say(QStringLiteral("opening"), note.opening);
    for (const auto &organisation : note.organisations) {
        say(QStringLiteral("organisation"),
            QStringLiteral("%1 = %2%3")
                .arg(organisation.name,
                     organisation.canonical,
                     organisation.platform ? QStringLiteral(" [platform]") : QString()));
    }
    for (const auto &person : note.people) {
        const QString from = person.organisation.isEmpty() ? QString() : QStringLiteral(" of ") + person.organisation;
        const QString title = person.title.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(person.title);
        say(QStringLiteral("person"), person.name + title + from);
    }
    say(QStringLiteral("preamble"), note.preamble.join(QStringLiteral(" | ")));
    say(QStringLiteral("closing"), note.closing.join(QStringLiteral(" | ")));
    say(QStringLiteral("remarks"), note.remarks.join(QStringLiteral(" | ")));
    const auto sayAction = [&](const FlashNote::Action &action) {
        say(QStringLiteral("  action"), action.title);
        say(QStringLiteral("    owner"), action.owner.name.isEmpty() ? QString() : partyText(action.owner));
        say(QStringLiteral("    with"), partiesText(action.coOwners));
        say(QStringLiteral("    due"), action.due.toString(Qt::ISODate));
        say(QStringLiteral("    status"), action.status);
        say(QStringLiteral("    done on"), action.completed.toString(Qt::ISODate));
        say(QStringLiteral("    report to"), action.reportTo);
        say(QStringLiteral("    words"), action.words);
    };
    for (const auto &item : note.items) {
        lines.append(QString());
        lines.append(
            QStringLiteral("%1, lines %2 to %3").arg(flashWord(item.kind)).arg(item.firstLine).arg(item.lastLine));
        say(QStringLiteral("  under"), item.heading);
        say(QStringLiteral("  horizon"), flashWord(item.horizon));
        say(QStringLiteral("  countries"), item.countries.join(u' '));
        say(QStringLiteral("  from"), partiesText(item.from));
        say(QStringLiteral("  to"), partiesText(item.to));
        say(QStringLiteral("  due"), item.due.toString(Qt::ISODate));
        say(QStringLiteral("  text"), item.text);
        for (const auto &action : note.actions) {
            if (action.item >= 0 && &note.items.at(action.item) == &item) {
                sayAction(action);
            }
        }
    }
    const auto isAlone = [](const FlashNote::Action &action) {
        return action.item < 0;
    };
    if (std::ranges::any_of(note.actions, isAlone)) {
        lines.append({QString(), QStringLiteral("listed")});
    }
    for (const auto &action : note.actions) {
        if (isAlone(action)) {
            sayAction(action);
        }
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace Liaison::NoteDescription
