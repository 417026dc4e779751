// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactimporter.h"

#include "components/session.h"
#include "exchange/releasefile.h"
#include "exchange/syncimport.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;
using namespace Liaison::Directory;

namespace
{
constexpr int watchInterval = 100; // milliseconds
constexpr qint64 smallFile = 2 * 1024 * 1024; // whose new entries are shown in all detail

/// Decisions first, then in the order in which people look.
int rankOf(ContactEntry::Verdict verdict)
{
    switch (verdict) {
    case ContactEntry::Undecided:
        return 0;
    case ContactEntry::New:
        return 1;
    case ContactEntry::Changed:
        return 2;
    case ContactEntry::Unreadable:
        return 3;
    case ContactEntry::Unchanged:
        break;
    }
    return 4;
}

struct Previewed {
    QList<ContactEntry> entries;
    ContactSummary summary;
};
}

ContactImporter::ContactImporter(QObject *parent)
    : QAbstractListModel(parent)
{
    m_watch.setInterval(watchInterval);
    connect(&m_watch, &QTimer::timeout, this, &ContactImporter::progressChanged);
}

ContactImporter::~ContactImporter()
{
    stop();
}

bool ContactImporter::hasPreview() const
{
    return m_hasPreview;
}

bool ContactImporter::isBusy() const
{
    return m_work != nullptr;
}

int ContactImporter::progress() const
{
    return m_work ? m_work->progress.load() : 0;
}

QString ContactImporter::fileName() const
{
    return m_file ? m_file->name() : QString();
}

QString ContactImporter::problem() const
{
    return m_problem;
}

QStringList ContactImporter::remarks() const
{
    QStringList sentences;
    if (!m_source.isEmpty()) {
        sentences.append(m_source);
    }
    if (!m_summary.leftOut.isEmpty()) {
        QStringList parts;
        for (auto property = m_summary.leftOut.begin(); property != m_summary.leftOut.end(); ++property) {
            parts.append(i18nc("@info a property, in how many cards", "%1 (%2)", property.key(), property.value()));
        }
        sentences.append(i18nc("@info %1 properties with numbers",
                               "A directory has no place for these, they are not taken over: %1.",
                               parts.join(u", "_s)));
    }
    return sentences;
}

QString ContactImporter::summary() const
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0) {
            parts.append(text);
        }
    };
    add(m_summary.undecided, i18ncp("@info entries of a file", "1 to decide", "%1 to decide", m_summary.undecided));
    add(m_summary.added, i18ncp("@info entries of a file", "1 new", "%1 new", m_summary.added));
    add(m_summary.changed, i18ncp("@info entries of a file", "1 changed", "%1 changed", m_summary.changed));
    add(m_summary.unchanged, i18ncp("@info entries of a file", "1 unchanged", "%1 unchanged", m_summary.unchanged));
    add(m_summary.unreadable, i18ncp("@info entries of a file", "1 not taken", "%1 not taken", m_summary.unreadable));
    return parts.join(u" · "_s);
}

int ContactImporter::accepted() const
{
    return int(std::ranges::count_if(m_rows, &Row::accepted));
}

int ContactImporter::undecided() const
{
    return int(std::ranges::count_if(m_rows, [](const Row &row) {
        return row.entry.verdict == ContactEntry::Undecided && row.choice.isEmpty();
    }));
}

void ContactImporter::readFile(const QUrl &url)
{
    m_source.clear();
    if (url.fileName().endsWith(u".liaison", Qt::CaseInsensitive)) {
        readRelease(url);
        return;
    }
    open([path = url.toLocalFile()] {
        return ContactFile::open(path);
    });
}

void ContactImporter::readRelease(const QUrl &url)
{
    clear();
    begin();
    SyncImport::open(Session::instance()->profile(), url.toLocalFile())
        .then(this, [this, name = url.fileName()](const Result<BundleFile> &bundle) {
            const auto cards = bundle ? ReleaseFile::cardsOf(*bundle) : bundle.error();
            if (!cards) {
                end();
                fail(cards.error().message);
                return;
            }
            const auto &manifest = bundle->manifest;
            m_source = i18nc("@info %1 number, %2 audience, %3 who, %4 sentences: encrypted or not, signed or not",
                             "Release %1 to %2 from %3. %4",
                             manifest.release.number,
                             manifest.release.audience,
                             manifest.sender.name.isEmpty() ? i18nc("@info", "somebody unnamed") : manifest.sender.name,
                             bundle->sealing.text());
            open([bytes = *cards, name] {
                return ContactFile::fromBytes(bytes, name);
            });
        });
}

void ContactImporter::readText(const QString &text)
{
    m_source.clear();
    open([bytes = text.toUtf8(), name = i18nc("@info name of a file", "Pasted contacts.vcf")] {
        return ContactFile::fromBytes(bytes, name);
    });
}

void ContactImporter::open(const Door &door)
{
    clear();
    const auto file = door();
    if (!file) {
        fail(file.error().message);
        return;
    }
    const auto options = ContactImportOptions::guess(**file);
    if (!options) {
        fail(options.error().message);
        return;
    }
    m_door = door;
    m_file = *file;
    m_options = *options;
    m_options.detailsOfNew = m_file->size() <= smallFile;
    readSamples();
    preview();
}

void ContactImporter::begin()
{
    stop();
    m_work = std::make_shared<Work>();
    m_problem.clear();
    m_watch.start();
    Q_EMIT changed();
    Q_EMIT progressChanged();
}

void ContactImporter::end()
{
    m_work.reset();
    m_watch.stop();
    Q_EMIT progressChanged();
}

void ContactImporter::stop()
{
    if (m_work) {
        m_work->stopped = true;
        end();
        Q_EMIT changed();
    }
}

void ContactImporter::preview()
{
    if (!m_file) {
        return;
    }
    begin();
    const auto look = [door = m_door, options = m_options, work = m_work](Reader &reader) -> Result<Previewed> {
        Previewed previewed;
        const auto watch = [&previewed, &work](const ContactEntry &entry, int progress) {
            previewed.entries.append(entry);
            work->progress = progress;
            return !work->stopped;
        };
        LIAISON_TRY(const auto file, door());
        LIAISON_TRY(previewed.summary, ContactImport::preview(reader, *file, options, watch));
        return previewed;
    };
    Session::instance()->store().read(look).then(this, [this, work = m_work](const Result<Previewed> &previewed) {
        if (work != m_work) {
            return; // somebody changed their mind meanwhile
        }
        end();
        if (previewed) {
            show(previewed->entries, previewed->summary);
        } else {
            fail(previewed.error().message);
        }
    });
}

void ContactImporter::show(QList<ContactEntry> entries, const ContactSummary &summary)
{
    beginResetModel(); // another file, or the same one understood in another way
    m_rows.clear();
    m_rows.reserve(entries.size());
    for (auto &entry : entries) {
        const bool taken = entry.verdict == ContactEntry::New || entry.verdict == ContactEntry::Changed;
        const auto choice = entry.verdict == ContactEntry::New && !entry.candidates.isEmpty() ? u"new"_s : QString();
        m_rows.append({std::move(entry), taken, choice});
    }
    m_order.resize(m_rows.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::ranges::stable_sort(m_order, {}, [this](int row) {
        return rankOf(m_rows.at(row).entry.verdict);
    });
    m_summary = summary;
    m_hasPreview = true;
    endResetModel();
    Q_EMIT changed();
    Q_EMIT acceptedChanged();
}

void ContactImporter::fail(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

void ContactImporter::clear()
{
    stop();
    beginResetModel();
    m_rows.clear();
    m_order.clear();
    m_file.reset();
    m_summary = {};
    m_hasPreview = false;
    m_problem.clear();
    endResetModel();
    Q_EMIT changed();
    Q_EMIT acceptedChanged();
}

void ContactImporter::setAccepted(int row, bool accepted)
{
    auto &entry = m_rows[m_order.at(row)];
    if (std::exchange(entry.accepted, accepted) != accepted) {
        Q_EMIT dataChanged(index(row), index(row));
        Q_EMIT acceptedChanged();
    }
}

void ContactImporter::choose(int row, const QString &choice)
{
    auto &entry = m_rows[m_order.at(row)];
    if (std::exchange(entry.choice, choice) != choice) {
        entry.accepted = !choice.isEmpty();
        Q_EMIT dataChanged(index(row), index(row));
        Q_EMIT acceptedChanged();
    }
}

void ContactImporter::setAllAccepted(const QString &verdict, bool accepted)
{
    for (auto &row : m_rows) {
        if (nameOf(row.entry.verdict) == verdict) {
            row.accepted = accepted;
        }
    }
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT acceptedChanged();
}

QList<ContactDecision> ContactImporter::decisions() const
{
    QList<ContactDecision> decisions;
    decisions.reserve(m_rows.size());
    for (const auto &row : m_rows) {
        decisions.append({row.entry.content,
                          row.entry.verdict,
                          row.accepted,
                          row.choice == u"new" ? Id() : Id::fromText(row.choice)});
    }
    return decisions;
}

void ContactImporter::commit()
{
    if (!m_file || !m_hasPreview || isBusy()) {
        return;
    }
    begin();
    auto *session = Session::instance();
    const auto label = i18nc("@info undo; %1 file", "Import %1", m_file->name());
    const auto write = [door = m_door, options = m_options, work = m_work, decisions = decisions()](
                           Edit &edit) -> Result<ContactSummary> {
        const auto watch = [&work](const ContactEntry &, int progress) {
            work->progress = progress;
            return !work->stopped;
        };
        LIAISON_TRY(const auto file, door());
        return ContactImport::commit(edit, *file, options, watch, &decisions);
    };
    session->write(label, write)
        .then(this, [this, session, label, work = m_work](const Result<Session::Written<ContactSummary>> &written) {
            if (work == m_work) {
                end();
            }
            if (!written) {
                const bool again = written.error().code == Error::Code::Busy;
                if (again) {
                    preview();
                }
                fail(written.error().message);
                return;
            }
            session->tell(i18nc("@info %1 what was done, %2 and %3 numbers",
                                "%1: %2 added, %3 changed",
                                label,
                                QLocale().toString(written->value.added),
                                QLocale().toString(written->value.changed)),
                          written->transaction);
            Q_EMIT imported();
        });
}

} // namespace Liaison
