// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "notein.h"

#include "meetings/flashimport.h"

#include <KLocalizedString>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;

Result<Reply> importNote(const Call &call, const QString &path)
{
    const auto absolute = QDir().absoluteFilePath(path);
    QFile file(absolute);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::NotFound,
                     i18nc("@info:shell %1 file, %2 reason", "%1 can't be read: %2", path, file.errorString())};
    }
    LIAISON_TRY(const auto note, FlashNote::parse(file.read(FlashNote::maximumSize + 1), QFileInfo(path).fileName()));
    const auto look = [note](Reader &reader) {
        return FlashImport::propose(reader, note);
    };
    // Looking and writing in one, because another program may import the same note.
    const auto take = [note, path](Edit &edit) -> Result<std::pair<FlashProposal, Id>> {
        LIAISON_TRY(const auto proposal, FlashImport::propose(edit, note));
        if (!proposal.date.isValid()) {
            return Error{
                Error::Code::Invalid,
                i18nc("@info:shell",
                      "%1 does not say when the meeting was. Import it in the window, where you can add the date.",
                      path)};
        }
        LIAISON_TRY(const auto meeting, FlashImport::commit(edit, proposal));
        return std::pair(proposal, meeting);
    };
    FlashProposal proposal;
    Id meeting;
    if (call.isSet(u"dry-run"_s)) {
        LIAISON_TRY(proposal, call.store->read(look).result());
        meeting = proposal.importedAs;
    } else {
        const auto label = i18nc("@info label of a change; %1 title", "Import the note “%1”", note.title);
        LIAISON_TRY(const auto taken, call.store->edit(label, take).result());
        std::tie(proposal, meeting) = taken;
    }
    const bool before = !proposal.importedAs.isNull();
    const bool written = !before && !meeting.isNull();
    QJsonArray points;
    QString text = u"%1  %2\n"_s.arg(proposal.date.toString(Qt::ISODate), proposal.title);
    QJsonArray people;
    for (const int index : proposal.participants()) {
        const auto &party = proposal.parties.at(index);
        people.append(QJsonObject{{u"name"_s, party.name}, {u"type"_s, party.type}, {u"new"_s, party.record.isNull()}});
        text += u"  %1 %2%3\n"_s.arg(i18nc("@info:shell", "participant"),
                                     party.name,
                                     party.record.isNull() ? i18nc("@info:shell", " (new)") : QString());
    }
    for (const auto &point : proposal.points) {
        points.append(QJsonObject{{u"kind"_s, point.kind},
                                  {u"text"_s, point.text},
                                  {u"horizon"_s, point.horizon},
                                  {u"countries"_s, QJsonArray::fromStringList(point.countries)}});
        text += u"  %1 %2\n"_s.arg(point.kind, point.text);
    }
    QJsonArray actions;
    for (const auto &task : proposal.tasks) {
        const auto owner = task.owner >= 0 ? proposal.parties.at(task.owner).name : QString();
        actions.append(QJsonObject{{u"title"_s, task.title}, {u"owner"_s, owner}, {u"words"_s, task.words}});
        text += u"  %1 %2%3\n"_s.arg(i18nc("@info:shell", "action"),
                                     task.title,
                                     owner.isEmpty() ? QString() : u" ("_s + owner + u')');
    }
    for (const auto &remark : std::as_const(proposal.remarks)) {
        text += u"  "_s + remark + u'\n';
    }
    text += before ? i18nc("@info:shell", "This note was imported before; nothing was written.")
        : written  ? i18nc("@info:shell %1 id", "Imported as the meeting %1.", meeting.text())
                   : i18nc("@info:shell", "Nothing was written: this was a dry run.");
    return Reply{{{u"file"_s, absolute},
                  {u"kind"_s, u"note"_s},
                  {u"written"_s, written},
                  {u"meeting"_s, meeting.isNull() ? QString() : meeting.text()},
                  {u"date"_s, proposal.date.toString(Qt::ISODate)},
                  {u"title"_s, proposal.title},
                  {u"participants"_s, people},
                  {u"points"_s, points},
                  {u"actions"_s, actions},
                  {u"remarks"_s, QJsonArray::fromStringList(proposal.remarks)}},
                 text + u'\n'};
}

} // namespace Liaison::Terminal
