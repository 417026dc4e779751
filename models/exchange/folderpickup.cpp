// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Of the exchange folder: what comes.

#include "folderwork.h"

#include <KLocalizedString>

#include <QDir>

using namespace Qt::StringLiterals;

namespace Liaison
{

void ExchangeFolder::findFiles(Work &work) const
{
    QSet<QString> remembered;
    for (const auto &drops : std::as_const(work.drops)) {
        for (const auto &entry : drops.drops) {
            remembered.insert(entry.name);
        }
    }
    const auto files = QDir(work.place.path).entryInfoList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    for (const auto &info : files) {
        const auto text = info.fileName();
        const auto name = FolderName::parse(text);
        if (!name) {
            const auto kind = FolderName::kindOf(text);
            if (FolderName::isLeftover(text, work.own) && !work.onlyLook) {
                QFile::remove(info.filePath());
            } else if (kind == FolderName::Copy) {
                work.leave(
                    info.filePath(),
                    i18nc("@info", "A synchronising program made it of two files of one name. It is not needed."));
            } else if (kind == FolderName::Misnamed) {
                work.leave(
                    info.filePath(),
                    i18nc("@info",
                          "It has no name of a bundle in the exchange folder. If it is for you, open it yourself."));
            }
            continue;
        }
        const bool isForMe = std::ranges::any_of(name->to, [&work](const QString &tag) {
            return work.own.contains(tag);
        });
        if (work.own.contains(name->from)) {
            work.ours.insert(text);
            if (!remembered.contains(text)) {
                work.leave(
                    info.filePath(),
                    i18nc(
                        "@info",
                        "It is from this profile, which does not remember it: a backup was restored, or the profile was "
                        "copied. Remove it once whom it is for has taken it."));
            }
        } else if (isForMe && info.isSymLink()) {
            work.leave(info.filePath(), i18nc("@info", "It is a symbolic link, which is not followed."));
        } else if (isForMe) {
            work.mine.append(info);
        }
    }
}

const ExchangeFolder::Content &ExchangeFolder::contentOf(const QFileInfo &info)
{
    auto &content = m_contents[info.fileName()];
    const auto modified = info.lastModified().toMSecsSinceEpoch();
    if (content.size == info.size() && content.modified == modified) {
        return content;
    }
    content = {.size = info.size(), .modified = modified};
    const auto bundle = SyncImport::open(m_profile, info.filePath()).result();
    if (!bundle) {
        content.error = bundle.error();
        return content;
    }
    if (bundle->manifest.isRelease()) {
        content.error = Error{
            Error::Code::Refused,
            i18nc("@info", "It is a release: contacts that somebody gives away. Open it yourself to take them in.")};
        return content;
    }
    content.manifest = bundle->manifest;
    content.from = bundle->from;
    content.hash = bundle->hash;
    return content;
}

Result<QList<FolderReport::Bundle>> ExchangeFolder::bundlesFor(Work &work)
{
    struct Candidate {
        FolderReport::Bundle bundle;
        Manifest::Sync sync;
    };
    QHash<ReplicaId, QList<Candidate>> bySender;
    for (const auto &info : std::as_const(work.mine)) {
        const auto &content = contentOf(info);
        if (content.error && !QFileInfo::exists(info.filePath())) {
            continue; // its sender has taken it away a moment ago
        }
        const auto *peer = work.peer(content.from);
        if (content.error || !peer) {
            const bool isPartial = content.error && content.error->code == Error::Code::Corrupt;
            const auto why = content.error ? content.error->message : i18nc("@info", "Nobody in your circle sent it.");
            work.leave(
                info.filePath(),
                isPartial
                    ? i18nc("@info %1 a sentence",
                            "It is damaged, or not all of it has come yet: %1 It is looked at again when it changes.",
                            why)
                    : why);
            continue;
        }
        const auto &sync = content.manifest.sync;
        if (work.notes.value(peer->id).hasCome(sync)) {
            continue; // its sender takes it away
        }
        bySender[sync.replica].append({.bundle = {.file = info.filePath(),
                                                  .peer = peer->id,
                                                  .sender = peer->name,
                                                  .number = sync.number,
                                                  .records = content.manifest.records},
                                       .sync = sync});
    }
    QList<FolderReport::Bundle> bundles;
    const auto choose = [&](Reader &reader) -> Result<Done> {
        for (auto &candidates : bySender) {
            std::ranges::sort(candidates, {}, [](const Candidate &candidate) {
                return candidate.sync.number;
            });
            // The newest that builds on what is here holds all that is in those before it.
            qsizetype first = candidates.size() - 1;
            for (; first > 0; --first) {
                LIAISON_TRY(
                    const bool rests,
                    work.notes.value(candidates.at(first).bundle.peer).rests(reader, candidates.at(first).sync));
                if (rests) {
                    break;
                }
            }
            for (const auto &candidate : candidates.sliced(first)) {
                bundles.append(candidate.bundle);
            }
        }
        return {};
    };
    LIAISON_CHECK(m_profile.store().read(choose).result());
    std::ranges::stable_sort(bundles, [](const FolderReport::Bundle &a, const FolderReport::Bundle &b) {
        return std::tie(a.sender, a.peer) < std::tie(b.sender, b.peer);
    });
    return bundles;
}

Result<Done> ExchangeFolder::pickUp(Work &work)
{
    LIAISON_TRY(auto bundles, bundlesFor(work));
    const auto state = QString::number(work.accept) + work.state;
    if (std::exchange(m_judged, state) != state) {
        m_waiting.clear();
    }
    for (auto &bundle : bundles) {
        if (const auto judged = m_waiting.constFind(bundle.file); judged != m_waiting.cend()) {
            work.report.waiting.append(*judged);
            continue;
        }
        const auto taken = take(work, bundle);
        if (taken && *taken) {
            work.report.taken.append(bundle);
            LIAISON_CHECK(readNotes(work));
            m_judged.clear(); // it may decide about others
            continue;
        }
        if (!taken && !QFileInfo::exists(bundle.file)) {
            continue; // its sender has taken it away a moment ago
        }
        if (!taken) {
            bundle.why = taken.error().message;
        }
        if (work.onlyLook && bundle.records == 0) {
            continue; // there will be nothing to decide
        }
        work.report.waiting.append(bundle);
        m_waiting.insert(bundle.file, bundle);
    }
    return {};
}

Result<bool> ExchangeFolder::take(const Work &work, FolderReport::Bundle &bundle) const
{
    LIAISON_TRY(const auto opened, SyncImport::open(m_profile, bundle.file).result());
    const auto *peer = work.peer(opened.from);
    if (!peer || peer->id != bundle.peer || opened.manifest.sync.number != bundle.number) {
        return Error{Error::Code::Busy, i18nc("@info", "It has changed a moment ago and is looked at again.")};
    }
    const bool isUnasked = work.onlyLook || (work.accept == Automatic && !peer->automatic);
    if (isUnasked && bundle.records > mostRecordsUnasked) {
        bundle.why = i18nc("@info", "It is large, and is looked through once you open it.");
        return false;
    }
    LIAISON_TRY(const auto preview, SyncImport::preview(m_profile.store(), opened).result());
    bundle.clean = preview.isClean();
    bool agreed = preview.changesNothing() && preview.apart().isEmpty(); // only receipts: there is nothing to decide
    if (!agreed && work.accept == Automatic && peer->automatic) {
        const auto ask = [&work, peer](Reader &reader) {
            return work.notes.value(peer->id).isTakenBack(reader);
        };
        LIAISON_TRY(const bool isTakenBack, m_profile.store().read(ask).result());
        agreed = bundle.clean && !isTakenBack;
        bundle.why = isTakenBack
            ? i18nc("@info", "You took the last import from there back, so this one waits for you.")
            : bundle.clean
            ? QString()
            : i18nc(
                  "@info",
                  "Something in it conflicts, deletes, erases or is outside of what its sender may change, so it waits for you.");
    } else if (!agreed && work.accept == Clean) {
        agreed = bundle.clean;
    } else if (!agreed && work.accept == All) {
        agreed = preview.massChanges().isEmpty();
        bundle.why = agreed ? QString() : preview.massChanges().first().text;
    }
    if (!agreed || work.onlyLook) {
        return false;
    }
    LIAISON_TRY(const auto outcome, SyncImport::accept(m_profile, preview).result());
    if (outcome.kind == SyncImport::Outcome::Differs) {
        return Error{Error::Code::Busy, i18nc("@info", "The profile has changed meanwhile; it is looked at again.")};
    }
    bundle.transaction = outcome.transaction;
    return true;
}

} // namespace Liaison
