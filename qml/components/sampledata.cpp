// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "sampledata.h"

#include "session.h"

#include <KLocalizedString>

#include <QtConcurrentRun>

namespace Liaison
{

SampleData::SampleData(QObject *parent)
    : QObject(parent)
{
}

SampleData::~SampleData()
{
    m_work.waitForFinished();
}

bool SampleData::isBusy() const
{
    return m_work.isRunning();
}

template<typename T>
void SampleData::begin(Result<T> (*make)(Profile &), void (*tell)(const T &))
{
    if (isBusy()) {
        return;
    }
    auto *session = Session::instance();
    auto work = QtConcurrent::run([make, &profile = session->profile()] {
        return make(profile);
    });
    m_work = QFuture<void>(work);
    Q_EMIT busyChanged();
    session->await(work.then(this,
                             [this](const Result<T> &result) {
                                 Q_EMIT busyChanged();
                                 return result;
                             }),
                   session,
                   tell);
}

void SampleData::fill()
{
    begin<Sample::Summary>(
        [](Profile &profile) {
            return Sample::fill(profile.store());
        },
        [](const Sample::Summary &summary) {
            Session::instance()->notify(
                i18ncp("@info", "%1 fictional record was added.", "%1 fictional records were added.", summary.records));
        });
}

void SampleData::clear()
{
    begin<QString>(Sample::clear, [](const QString &backup) {
        Session::instance()->notify(
            i18nc("@info %1 file", "The sample data are gone. What was there is kept in the backup %1.", backup));
    });
}

} // namespace Liaison
