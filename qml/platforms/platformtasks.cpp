// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "platformtasks.h"

#include "components/session.h"
#include "foundation/wholefile.h"
#include "platforms/commitments.h"
#include "platforms/evidence.h"
#include "platforms/matrix.h"

#include <KLocalizedString>

namespace Liaison
{

namespace
{
Result<Done> writeMatrix(const Reader &reader, const QString &country, const QString &path)
{
    LIAISON_TRY(const auto matrix, Platforms::matrix(reader, country));
    return writeWhole(Platforms::matrixCsv(matrix), path);
}

/// Says where a file went, or why it did not.
void report(QFuture<Result<Done>> future, const QString &path)
{
    auto *session = Session::instance();
    future.then(session, [session, path](const Result<Done> &done) {
        if (done) {
            session->notify(i18nc("@info %1 file", "Written: %1", path));
        } else {
            Q_EMIT session->errorOccurred(done.error().message);
        }
    });
}
}

PlatformTasks::PlatformTasks(QObject *parent)
    : QObject(parent)
{
}

void PlatformTasks::addEvidence(const QString &commitment, const QUrl &file)
{
    Session::instance()->edit(i18nc("@info undo", "Attach a file"),
                              [id = Id::fromText(commitment), path = file.toLocalFile()](Edit &edit) {
                                  return Platforms::addEvidence(edit, id, path);
                              });
}

void PlatformTasks::saveEvidence(const QString &attachment, const QUrl &file)
{
    const auto path = file.toLocalFile();
    report(Session::instance()->store().read([id = Id::fromText(attachment), path](Reader &reader) {
        return Platforms::saveEvidence(reader, id, path);
    }),
           path);
}

void PlatformTasks::attach(const QString &outcome, const QString &measure)
{
    Session::instance()->edit(i18nc("@info undo", "Attach what was said"),
                              [id = Id::fromText(outcome), measure](Edit &edit) {
                                  return Platforms::attach(edit, id, measure);
                              });
}

void PlatformTasks::remove(const QString &record)
{
    Session::instance()->edit(i18nc("@info undo", "Delete a commitment"), [id = Id::fromText(record)](Edit &edit) {
        return edit.remove(id);
    });
}

void PlatformTasks::exportMatrix(const QString &country, const QUrl &file)
{
    const auto path = file.toLocalFile();
    report(Session::instance()->store().read([country, path](Reader &reader) {
        return writeMatrix(reader, country, path);
    }),
           path);
}

} // namespace Liaison
