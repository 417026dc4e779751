// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "releasemaker.h"

#include "components/session.h"
#include "exchange/releasewriter.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostRows = 100; ///< of a group; the terminal lists all

QString typeLabelOf(const QString &type)
{
    const auto *known = Schema::type(type);
    return known ? known->label.toString() : type;
}

/// @p count: of what the rows stand for.
QVariantMap groupOf(const QString &title, const QString &level, const QVariantList &rows, qsizetype count)
{
    const auto more = rows.size() - mostRows;
    return {{u"title"_s, title},
            {u"count"_s, count},
            {u"level"_s, level},
            {u"rows"_s, rows.first(std::min(rows.size(), mostRows))},
            {u"more"_s,
             more > 0 ? i18ncp("@info at the end of a list", "and one more", "and %1 more", int(more)) : QString()}};
}

QVariantMap rowOf(const ReleasePlan::Entry &entry)
{
    // Kinds of authorities are words of the reference data.
    const auto title = entry.title.isEmpty() ? typeLabelOf(entry.type) : entry.title;
    const auto subtitle = entry.owner.isEmpty()
        ? typeLabelOf(entry.type)
        : i18nc("@info %1 record type, %2 whose it is", "%1 of %2", typeLabelOf(entry.type), entry.owner);
    return {{u"title"_s, title}, {u"subtitle"_s, subtitle}};
}

QVariantList groupsOf(const ReleasePlan &plan)
{
    QVariantList groups;
    QVariantList going;
    for (const auto &entry : plan.going()) {
        going.append(rowOf(entry));
    }
    if (!going.isEmpty()) {
        groups.append(groupOf(i18nc("@title what goes to somebody", "Goes"), u"done"_s, going, going.size()));
    }
    QMap<ReleasePlan::Reason, QVariantList> withheld;
    for (const auto &entry : plan.withheld()) {
        withheld[entry.reason].append(rowOf(entry));
    }
    for (const auto &[reason, rows] : withheld.asKeyValueRange()) {
        groups.append(groupOf(i18nc("@title %1 why something is withheld", "Withheld: %1", plan.text(reason)),
                              u"absent"_s,
                              rows,
                              rows.size()));
    }
    QMap<ReleasePlan::Reason, QMap<QString, int>> stripped;
    for (const auto &field : plan.stripped()) {
        ++stripped[field.reason]
                  [i18nc("@info %1 a field, %2 record type", "%1 (%2)", field.label, typeLabelOf(field.type))];
    }
    for (const auto &[reason, fields] : stripped.asKeyValueRange()) {
        QVariantList rows;
        int all = 0;
        for (const auto &[label, count] : fields.asKeyValueRange()) {
            all += count;
            rows.append(
                QVariantMap{{u"title"_s, label},
                            {u"subtitle"_s, i18ncp("@info how often a field is stripped", "once", "%1 times", count)}});
        }
        groups.append(groupOf(i18nc("@title %1 why a field is stripped", "Stripped: %1", plan.text(reason)),
                              u"none"_s,
                              rows,
                              all));
    }
    return groups;
}
}

ReleaseMaker::ReleaseMaker(QObject *parent)
    : QObject(parent)
{
    // What is shown is what would go now.
    connect(&Session::instance()->store(), &Store::changed, this, [this] {
        if (!m_busy) {
            refresh();
        }
    });
}

QString ReleaseMaker::audience() const
{
    return m_audience.isNull() ? QString() : m_audience.text();
}

void ReleaseMaker::setAudience(const QString &audience)
{
    const auto id = Id::fromText(audience);
    if (id != m_audience) {
        m_audience = id;
        m_plan.reset();
        m_groups.clear();
        m_result.clear();
        refresh();
    }
}

QString ReleaseMaker::name() const
{
    return m_plan ? m_plan->audience().name : QString();
}

bool ReleaseMaker::isReady() const
{
    return m_plan.has_value();
}

bool ReleaseMaker::isBusy() const
{
    return m_busy;
}

bool ReleaseMaker::hasAny() const
{
    return m_plan && !m_plan->isEmpty();
}

QString ReleaseMaker::summary() const
{
    return m_plan ? m_plan->summary() : QString();
}

QString ReleaseMaker::tlp() const
{
    return hasAny() ? m_plan->content().strictestTlp() : QString();
}

QVariantList ReleaseMaker::groups() const
{
    return m_groups;
}

QString ReleaseMaker::plainProblem() const
{
    if (!hasAny()) {
        return {};
    }
    const auto may = ReleaseWriter::mayWrite(*m_plan, u"sheet.pdf"_s);
    return may ? QString() : may.error().message;
}

bool ReleaseMaker::encrypts() const
{
    return m_plan && m_plan->audience().hasRecipient();
}

QString ReleaseMaker::result() const
{
    return m_result;
}

bool ReleaseMaker::hasFailed() const
{
    return m_failed;
}

void ReleaseMaker::refresh()
{
    const int asked = ++m_asked;
    if (m_audience.isNull()) {
        Q_EMIT changed();
        return;
    }
    ReleaseWriter::preview(Session::instance()->store(), m_audience)
        .then(this, [this, asked](const Result<ReleasePlan> &plan) {
            if (asked == m_asked) {
                show(plan);
            }
        });
}

void ReleaseMaker::show(const Result<ReleasePlan> &plan)
{
    m_plan.reset();
    m_groups.clear();
    if (plan) {
        m_plan = *plan;
        m_groups = groupsOf(*plan);
    }
    Q_EMIT changed();
}

void ReleaseMaker::fail(const QString &problem)
{
    m_busy = false;
    m_failed = true;
    m_result = problem;
    refresh();
}

void ReleaseMaker::write(const QUrl &url)
{
    if (!m_plan || m_busy) {
        return;
    }
    auto *session = Session::instance();
    const auto file = url.toLocalFile();
    const auto seal = ReleaseWriter::sealFor(m_plan->audience(), session->folder());
    if (!seal) {
        fail(seal.error().message);
        return;
    }
    m_busy = true;
    m_result.clear();
    Q_EMIT changed();
    ReleaseWriter::write(session->store(), *m_plan, file, *seal)
        .then(this, [this, file](const Result<ReleaseWriter::Written> &written) {
            if (!written) {
                fail(written.error().message);
                return;
            }
            m_busy = false;
            m_failed = false;
            const auto &entry = written->entry;
            m_result = i18nc("@info %1 number, %2 audience, %3 file, %4 size",
                             "Release %1 to %2 was written to %3 (%4).",
                             entry.number,
                             entry.name,
                             file,
                             QLocale().formattedDataSize(written->fileSize))
                + u' '
                + (written->sealing.encrypted
                       ? i18nc("@info %1 a name", "It is encrypted to %1.", entry.recipient)
                       : i18nc("@info", "It is not encrypted: whoever has the file can read it."));
            refresh();
            Q_EMIT released();
        });
}

QUrl ReleaseMaker::suggestedFile(const QString &ending) const
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto who = name().toLower();
    who.removeIf([](QChar letter) {
        return !letter.isLetterOrNumber() && letter != u'-';
    });
    const auto stem = u"contacts-%1-%2"_s.arg(who, Session::instance()->today().toString(Qt::ISODate));
    auto file = folder.filePath(stem + u'.' + ending);
    for (int number = 2; QFileInfo::exists(file); ++number) {
        file = folder.filePath(stem + u'-' + QString::number(number) + u'.' + ending);
    }
    return QUrl::fromLocalFile(file);
}

} // namespace Liaison
