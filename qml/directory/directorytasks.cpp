// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "directorytasks.h"

#include "components/session.h"
#include "directory/contacts.h"
#include "directory/coverage.h"
#include "directorywords.h"
#include "foundation/reference.h"
#include "foundation/wholefile.h"

#include <KLocalizedString>

#include <QClipboard>
#include <QGuiApplication>

namespace Liaison
{

using namespace Qt::StringLiterals;

DirectoryTasks::DirectoryTasks(QObject *parent)
    : QObject(parent)
{
}

void DirectoryTasks::verify(const QString &contactPoint, const QString &name)
{
    Session::instance()->edit(i18nc("@info undo; %1 address or number", "Mark %1 as verified", name),
                              [id = Id::fromText(contactPoint)](Edit &edit) {
                                  return Directory::markVerified(edit, id);
                              });
}

void DirectoryTasks::bounce(const QString &contactPoint, const QString &name)
{
    Session::instance()->edit(i18nc("@info undo; %1 address or number", "Mark %1 as bounced", name),
                              [id = Id::fromText(contactPoint)](Edit &edit) {
                                  return Directory::markBounced(edit, id);
                              });
}

void DirectoryTasks::remove(const QString &record, const QString &name)
{
    Session::instance()->edit(i18nc("@info undo; %1 name of a record", "Delete “%1”", name),
                              [id = Id::fromText(record)](Edit &edit) {
                                  return edit.remove(id);
                              });
}

void DirectoryTasks::restore(const QString &record, const QString &name)
{
    Session::instance()->edit(i18nc("@info undo; %1 name of a record", "Restore “%1”", name),
                              [id = Id::fromText(record)](Edit &edit) {
                                  return edit.restore(id);
                              });
}

void DirectoryTasks::exportCoverage(const QUrl &file)
{
    auto *session = Session::instance();
    const auto path = file.toLocalFile();
    session->await(session->store().read([path](Reader &reader) -> Result<Done> {
        LIAISON_TRY(const auto cells, Directory::coverageMatrix(reader));
        return writeWhole(Directory::coverageCsv(cells), path);
    }),
                   this,
                   [session, path](Done) {
                       session->notify(i18nc("@info %1 file", "Written: %1", path));
                   });
}

void DirectoryTasks::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Session::instance()->notify(i18nc("@info %1 address or number", "Copied: %1", text));
}

QVariantList DirectoryTasks::authorityKinds() const
{
    QVariantList kinds;
    for (const auto &kind : Reference::instance().authorityKinds()) {
        kinds.append(QVariantMap{{u"value"_s, kind.id}, {u"text"_s, kind.name}, {u"hint"_s, kind.description}});
    }
    return kinds;
}

QString DirectoryTasks::countryName(const QString &code) const
{
    return Reference::countryLabel(code);
}

QString DirectoryTasks::kindPlural(const QString &organisationKind) const
{
    return DirectoryWords::kindPlural(organisationKind);
}

} // namespace Liaison
