// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bundleexporter.h"

#include "components/session.h"
#include "exchange/syncexport.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>
#include <QLocale>
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

void BundleExporter::write(const QUrl &url)
{
    auto file = url.toLocalFile();
    if (!file.endsWith(u".liaison")) {
        file += u".liaison"_s;
    }
    m_busy = true;
    m_result.clear();
    Q_EMIT changed();
    SyncExport::write(Session::instance()->store(), file)
        .then(this, [this](const Result<SyncExport::Written> &written) {
            m_busy = false;
            m_failed = !written;
            m_result = written ? i18ncp("@info %1 number, %2 file, %3 size, %4 how it is sealed",
                                        "%1 record was written to %2 (%3; %4).",
                                        "%1 records were written to %2 (%3; %4).",
                                        int(written->manifest.records),
                                        written->file,
                                        QLocale().formattedDataSize(written->fileSize),
                                        written->sealing.text())
                               : written.error().message;
            Q_EMIT changed();
        });
}

QUrl BundleExporter::suggestedFile() const
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const auto stem = u"liaison-"_s + Session::instance()->today().toString(Qt::ISODate);
    auto file = folder.filePath(stem + u".liaison"_s);
    for (int number = 2; QFileInfo::exists(file); ++number) {
        file = folder.filePath(stem + u'-' + QString::number(number) + u".liaison"_s);
    }
    return QUrl::fromLocalFile(file);
}

} // namespace Liaison
