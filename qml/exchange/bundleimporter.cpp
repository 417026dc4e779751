// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bundleimporter.h"

#include "components/session.h"
#include "documents/wording.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QVariantMap line(const QString &text, const QString &level)
{
    return {{u"text"_s, text}, {u"level"_s, level}};
}

QString kindLabel(RecordChange::Kind kind)
{
    switch (kind) {
    case RecordChange::Added:
        return i18nc("@info what a bundle does to a record", "new");
    case RecordChange::Changed:
        return i18nc("@info what a bundle does to a record", "changed");
    case RecordChange::Deleted:
        return i18nc("@info what a bundle does to a record", "deleted");
    case RecordChange::Restored:
        return i18nc("@info what a bundle does to a record", "restored");
    case RecordChange::Erased:
        return i18nc("@info what a bundle does to a record", "erased for data protection");
    case RecordChange::Withheld:
        return i18nc("@info what a bundle does to a record", "erased here, stays out");
    case RecordChange::Withdrawn:
        return i18nc("@info what a bundle does to a record", "withdrawn, no longer kept up to date");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString tintOf(const ImportPreview::Record &record)
{
    if (std::ranges::any_of(record.fields, &ImportPreview::Field::conflict)) {
        return u"bad"_s;
    }
    return record.kind == RecordChange::Added  ? u"accent"_s
        : record.kind == RecordChange::Changed ? u"neutral"_s
                                               : u"attention"_s;
}

QString whoAndWhen(const QString &author, const QDateTime &at)
{
    if (!at.isValid()) {
        return author;
    }
    const auto when = Wording::moment(at);
    return author.isEmpty() ? when : i18nc("@info who, when", "%1, %2", author, when);
}

/// What stands on one side of a conflict, a line for each value, and below it whose they are.
std::pair<QString, QString> sideOf(const QList<ImportPreview::Choice> &choices, bool here)
{
    QStringList texts;
    QStringList authors;
    for (const auto &choice : choices) {
        if (choice.here == here) {
            texts.append(choice.text.isEmpty() ? i18nc("@info no value", "none") : choice.text);
            authors.append(whoAndWhen(choice.author, choice.at));
        }
    }
    const auto who = authors.join(u"; "_s);
    if (texts.isEmpty()) {
        return {};
    }
    return {texts.join(u'\n'),
            here ? i18nc("@info of a value in a conflict, %1 who and when", "here: %1", who)
                 : i18nc("@info of a value in a conflict, %1 who and when", "in the bundle: %1", who)};
}

QVariantMap fieldOf(const ImportPreview::Field &field)
{
    QVariantMap line{{u"label"_s, field.label},
                     {u"before"_s, field.before},
                     {u"whoBefore"_s, whoAndWhen(field.authorBefore, field.atBefore)},
                     {u"after"_s, field.after},
                     {u"who"_s, whoAndWhen(field.author, field.at)},
                     {u"conflict"_s, field.conflict},
                     {u"note"_s, QString()}};
    if (field.conflict && !field.choices.isEmpty()) {
        const auto [before, whoBefore] = sideOf(field.choices, true);
        const auto [after, who] = sideOf(field.choices, false);
        line.insert({{u"before"_s, before}, {u"whoBefore"_s, whoBefore}, {u"after"_s, after}, {u"who"_s, who}});
        if (field.name != deletedField) {
            const auto &shown = field.choices.first().text;
            line.insert(u"note"_s,
                        shown.isEmpty()
                            ? i18nc("@info a conflict", "Nothing is shown until somebody settles it.")
                            : i18nc("@info a conflict, %1 value", "“%1” is shown until somebody settles it.", shown));
        }
    } else if (field.settled) {
        line.insert(u"note"_s,
                    i18nc("@info %1 values that stood against each other",
                          "Settles a conflict: %1",
                          field.earlier.join(u" | "_s)));
    }
    return line;
}

/// "edited on both sides"; nothing where nobody contests anything.
std::optional<QString> conflictLabel(const ImportPreview::Record &record)
{
    const auto found = std::ranges::find(record.fields, true, &ImportPreview::Field::conflict);
    if (found == record.fields.end()) {
        return {};
    }
    const bool deleted = std::ranges::any_of(record.fields, [](const ImportPreview::Field &field) {
        return field.conflict && field.name == deletedField;
    });
    return deleted ? i18nc("@info what a bundle does to a record", "edited and deleted")
                   : i18nc("@info what a bundle does to a record", "edited on both sides");
}

QVariantMap recordOf(const ImportPreview::Record &record)
{
    QVariantList fields;
    for (const auto &field : record.fields) {
        fields.append(fieldOf(field));
    }
    const bool withheld = record.kind == RecordChange::Withheld;
    const auto erased = i18nc("@info of a record, %1 date",
                              "erased here on %1; stays erased",
                              Wording::shortDate(record.erasedAt.toLocalTime().date()));
    return {{u"title"_s, withheld ? erased : record.title},
            {u"typeLabel"_s, record.typeLabel},
            {u"kindLabel"_s,
             conflictLabel(record).value_or(record.mergedInto.isEmpty()
                                                ? kindLabel(record.kind)
                                                : i18nc("@info what a bundle does to a record, %1 another record",
                                                        "merged into “%1”",
                                                        record.mergedInto))},
            {u"tint"_s, tintOf(record)},
            {u"added"_s, record.kind == RecordChange::Added},
            {u"fields"_s, fields}};
}
}

BundleImporter::BundleImporter(QObject *parent)
    : QObject(parent)
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
    const auto &manifest = m_preview->bundle().manifest;
    return manifest.sender.name.isEmpty()
        ? i18nc("@title", "Preview: bundle %1", manifest.sync.number)
        : i18nc("@title", "Preview: bundle %1 from %2", manifest.sync.number, manifest.sender.name);
}

QVariantList BundleImporter::checks() const
{
    if (!m_preview) {
        return {};
    }
    const auto &sealing = m_preview->bundle().sealing;
    return {line(i18nc("@info a check of a bundle", "complete, nothing altered"), u"done"_s),
            line(sealing.encrypted ? i18nc("@info a check of a bundle", "encrypted")
                                   : i18nc("@info a check of a bundle", "not encrypted"),
                 sealing.encrypted ? u"done"_s : u"attention"_s),
            line(sealing.signer.isEmpty() ? i18nc("@info a check of a bundle", "not signed: anybody may have made it")
                                          : i18nc("@info a check of a bundle", "signed by %1", sealing.signer),
                 sealing.signer.isEmpty() ? u"attention"_s : u"done"_s)};
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
    add(report.unchanged, i18ncp("@info", "%1 unchanged", "%1 unchanged", report.unchanged), u"neutral"_s);
    return lines;
}

QVariantList BundleImporter::records() const
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
    m_records.clear();
    for (qsizetype i = 0; i < preview.size(); ++i) {
        m_records.append(recordOf(preview.record(i)));
    }
    m_busy = false;
    Q_EMIT changed();
}

void BundleImporter::open(const QUrl &file)
{
    m_preview.reset();
    m_records.clear();
    m_problem.clear();
    m_busy = true;
    Q_EMIT changed();
    const auto bundle = SyncImport::inspect(file.isLocalFile() ? file.toLocalFile() : file.toString());
    if (!bundle) {
        fail(bundle.error().message);
        return;
    }
    SyncImport::preview(Session::instance()->store(), *bundle).then(this, [this](const Result<ImportPreview> &preview) {
        preview ? show(*preview) : fail(preview.error().message);
    });
}

void BundleImporter::accept()
{
    if (!m_preview || m_busy) {
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    auto *session = Session::instance();
    SyncImport::accept(session->profile(), *m_preview)
        .then(this, [this, session](const Result<SyncImport::Outcome> &outcome) {
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
