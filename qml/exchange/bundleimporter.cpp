// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bundleimporter.h"

#include "components/session.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QVariantMap line(const QString &text, const QString &level)
{
    return {{u"text"_s, text}, {u"level"_s, level}};
}
}

BundleImporter::BundleImporter(QObject *parent)
    : QObject(parent)
    , m_records(new PreviewModel(this))
{
}

bool BundleImporter::hasPreview() const
{
    return m_preview.has_value();
}

bool BundleImporter::isBusy() const
{
    return m_busy;
}

QString BundleImporter::title() const
{
    if (!m_preview) {
        return i18nc("@title", "Import a bundle");
    }
    const auto number = m_preview->bundle().manifest.sync.number;
    const auto sender = m_preview->sender();
    return i18nc("@title", "Preview: bundle %1 from %2", number, sender);
}

QVariantList BundleImporter::checks() const
{
    if (!m_preview) {
        return {};
    }
    // Nothing else is opened.
    return {
        line(i18nc("@info a check of a bundle", "complete, nothing altered"), u"done"_s),
        line(i18nc("@info a check of a bundle", "encrypted, so that only you can read it"), u"done"_s),
        line(
            i18nc("@info a check of a bundle; %1 is a person", "signed by %1, whose key you know", m_preview->sender()),
            u"done"_s)};
}

QVariantList BundleImporter::effects() const
{
    if (!m_preview) {
        return {};
    }
    const auto &report = m_preview->report();
    QVariantList lines;
    const auto add = [&lines](int count, const QString &text, const QString &level) {
        if (count > 0) {
            lines.append(line(text, level));
        }
    };
    const int added = report.count(RecordChange::Added);
    const int changed = report.count(RecordChange::Changed);
    const int deleted = report.count(RecordChange::Deleted);
    const int restored = report.count(RecordChange::Restored);
    const int erased = report.count(RecordChange::Erased);
    const int withheld = report.count(RecordChange::Withheld);
    const int withdrawn = report.count(RecordChange::Withdrawn);
    const int conflicts = report.conflicts();
    const int settled = report.settled();
    add(added, i18ncp("@info", "%1 new record", "%1 new records", added), u"info"_s);
    add(changed, i18ncp("@info", "%1 record changed", "%1 records changed", changed), u"info"_s);
    add(conflicts, i18ncp("@info", "%1 conflict", "%1 conflicts", conflicts), u"conflict"_s);
    add(settled, i18ncp("@info", "%1 conflict settled", "%1 conflicts settled", settled), u"done"_s);
    lines.append(line(deleted > 0 ? i18ncp("@info", "%1 record deleted", "%1 records deleted", deleted)
                                  : i18nc("@info", "nothing deleted"),
                      deleted > 0 ? u"attention"_s : u"neutral"_s));
    add(restored, i18ncp("@info", "%1 record restored", "%1 records restored", restored), u"info"_s);
    add(erased,
        i18ncp("@info", "%1 record erased for data protection", "%1 records erased for data protection", erased),
        u"attention"_s);
    add(withheld,
        i18ncp("@info", "%1 erased record stays out", "%1 erased records stay out", withheld),
        u"attention"_s);
    add(withdrawn,
        i18ncp("@info",
               "%1 record withdrawn: it stays here, but is no longer kept up to date",
               "%1 records withdrawn: they stay here, but are no longer kept up to date",
               withdrawn),
        u"attention"_s);
    const int apart = int(m_preview->apart().size());
    add(apart, i18ncp("@info", "%1 record kept apart", "%1 records kept apart", apart), u"attention"_s);
    add(report.unchanged, i18ncp("@info", "%1 unchanged", "%1 unchanged", report.unchanged), u"neutral"_s);
    return lines;
}

QStringList BundleImporter::remarks() const
{
    return m_preview ? m_preview->remarks() : QStringList();
}

PreviewModel *BundleImporter::records() const
{
    return m_records;
}

bool BundleImporter::changesNothing() const
{
    return m_preview && m_preview->changesNothing();
}

QString BundleImporter::problem() const
{
    return m_problem;
}

void BundleImporter::fail(const QString &problem)
{
    m_problem = problem;
    m_busy = false;
    Q_EMIT changed();
}

void BundleImporter::show(const ImportPreview &preview)
{
    m_preview = preview;
    m_records->setPreview(preview);
    m_busy = false;
    Q_EMIT changed();
}

void BundleImporter::open(const QUrl &file)
{
    m_preview.reset();
    m_records->clear();
    m_problem.clear();
    m_busy = true;
    Q_EMIT changed();
    SyncImport::open(Session::instance()->profile(), file.isLocalFile() ? file.toLocalFile() : file.toString())
        .then(this, [this](const Result<BundleFile> &bundle) {
            // Never before open() is done with, however small the file is: what follows leads to another page.
            QMetaObject::invokeMethod(
                this,
                [this, bundle] {
                    look(bundle);
                },
                Qt::QueuedConnection);
        });
}

void BundleImporter::look(const Result<BundleFile> &bundle)
{
    if (bundle && bundle->manifest.isRelease()) {
        m_busy = false;
        Q_EMIT changed();
        Q_EMIT releaseFound();
        return;
    }
    Q_EMIT opened();
    if (!bundle) {
        fail(bundle.error().message);
        return;
    }
    SyncImport::preview(Session::instance()->store(), *bundle).then(this, [this](const Result<ImportPreview> &preview) {
        if (!preview) {
            fail(preview.error().message);
            return;
        }
        show(*preview);
        if (preview->changesNothing() && preview->apart().isEmpty()) {
            // Receipts alone: there is nothing to decide.
            SyncImport::accept(Session::instance()->profile(), *preview)
                .then(this, [this](const Result<SyncImport::Outcome> &outcome) {
                    if (!outcome) {
                        fail(outcome.error().message);
                    }
                });
        }
    });
}

void BundleImporter::accept(bool agreed)
{
    if (!m_preview || m_busy) {
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    auto *session = Session::instance();
    auto consent = m_records->consent();
    consent.massChange = agreed;
    SyncImport::accept(session->profile(), *m_preview, consent)
        .then(this, [this, session](const Result<SyncImport::Outcome> &outcome) {
            if (!outcome && outcome.error().field == u"mass-change") {
                m_busy = false;
                Q_EMIT changed();
                Q_EMIT massChange(outcome.error().message);
                return;
            }
            if (!outcome) {
                fail(outcome.error().message);
                return;
            }
            if (outcome->kind == SyncImport::Outcome::Differs) {
                show(outcome->preview);
                session->notify(
                    i18nc("@info", "The profile has changed meanwhile. Here is what the bundle would do now."));
                return;
            }
            m_busy = false;
            if (outcome->kind == SyncImport::Outcome::Imported) {
                session->tell(i18nc("@info undo", "Import a bundle"), outcome->transaction);
            } else {
                session->notify(i18nc("@info", "All of it was here already."));
            }
            Q_EMIT changed();
            Q_EMIT imported();
        });
}

} // namespace Liaison
