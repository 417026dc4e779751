// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bundleexporter.h"

#include "components/session.h"
#include "exchange/syncexport.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QStandardPaths>

namespace Liaison
{

using namespace Qt::StringLiterals;

BundleExporter::BundleExporter(QObject *parent)
    : QObject(parent)
{
}

bool BundleExporter::isBusy() const
{
    return m_busy;
}

QString BundleExporter::result() const
{
    return m_result;
}

bool BundleExporter::hasFailed() const
{
    return m_failed;
}

namespace
{
QString withEnding(const QUrl &url)
{
    const auto file = url.toLocalFile();
    return file.endsWith(u".liaison") ? file : file + u".liaison"_s;
}

QString whatWasWritten(const SyncExport::Written &written)
{
    const auto text = i18ncp("@info %1 number, %2 file, %3 size, %4 how it is sealed",
                             "%1 record was written to %2 (%3; %4).",
                             "%1 records were written to %2 (%3; %4).",
                             int(written.manifest.records),
                             written.file,
                             QLocale().formattedDataSize(written.fileSize),
                             written.sealing.text());
    QStringList sentences{text};
    if (const int withheld = written.plan.withheld; withheld > 0) {
        sentences.append(i18ncp("@info %1 number of records",
                                "%1 record stays here: it is outside of what you agreed.",
                                "%1 records stay here: they are outside of what you agreed.",
                                withheld));
    }
    if (const int unlabelled = written.plan.unlabelled; unlabelled > 0) {
        sentences.append(i18ncp(
            "@info %1 number of records",
            "%1 of these could have a TLP label and has none, which counts as RED. Under Everybody in the directory people and organisations get "
            "one, many at once.",
            "%1 of these could have a TLP label and have none, which counts as RED. Under Everybody in the directory people and organisations get "
            "one, many at once.",
            unlabelled));
    }
    return sentences.join(u' ');
}
}

void BundleExporter::writeFor(const QString &peer, const QUrl &file)
{
    m_busy = true;
    m_result.clear();
    Q_EMIT changed();
    SyncExport::write(Session::instance()->profile(), Id::fromText(peer), withEnding(file))
        .then(this, [this](const Result<SyncExport::Written> &written) {
            m_busy = false;
            m_failed = !written;
            m_result = written ? whatWasWritten(*written) : written.error().message;
            Q_EMIT changed();
        });
}

QUrl BundleExporter::suggestedFile(const QString &recipient) const
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    static const QRegularExpression unfit(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    auto name = recipient.toLower();
    name.replace(unfit, u"-"_s);
    const auto stem = name + u'-' + Session::instance()->today().toString(Qt::ISODate);
    auto file = folder.filePath(stem + u".liaison"_s);
    for (int number = 2; QFileInfo::exists(file); ++number) {
        file = folder.filePath(stem + u'-' + QString::number(number) + u".liaison"_s);
    }
    return QUrl::fromLocalFile(file);
}

} // namespace Liaison
