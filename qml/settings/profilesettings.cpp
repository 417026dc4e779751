// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "profilesettings.h"

#include "components/session.h"
#include "directory/freshness.h"
#include "documents/wording.h"
#include "foundation/reference.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;

ProfileSettings::ProfileSettings(QObject *parent)
    : QObject(parent)
{
    connect(&Session::instance()->store(), &Store::changed, this, &ProfileSettings::refresh);
    refresh();
}

int ProfileSettings::verificationDays() const
{
    return m_content.verificationDays;
}

int ProfileSettings::backupsKept() const
{
    return m_content.backupsKept;
}

QString ProfileSettings::meDescription() const
{
    return m_content.meDescription;
}

QVariantList ProfileSettings::backups() const
{
    QVariantList list;
    const QLocale locale;
    for (const auto &backup : Session::instance()->profile().backups()) {
        const auto size = locale.formattedDataSize(backup.size);
        list.append(QVariantMap{{u"file"_s, backup.file},
                                {u"when"_s, Wording::moment(backup.at)},
                                {u"about"_s,
                                 backup.occasion == Profile::Occasion::Import
                                     ? i18nc("@info of a backup; %1 size", "before a bundle was taken over · %1", size)
                                     : size}});
    }
    return list;
}

bool ProfileSettings::isBusy() const
{
    return m_busy;
}

Result<ProfileSettings::Content> ProfileSettings::read(const Reader &reader)
{
    Content content;
    content.verificationDays = Directory::verificationDays(reader);
    content.backupsKept = Profile::backupsKept(reader);
    if (const Id me = reader.me(); !me.isNull()) {
        LIAISON_TRY(const auto posts,
                    reader.all<Post>(u"WHERE person = ? AND (until IS NULL OR until >= ?) ORDER BY since"_s,
                                     {me.bytes(), reader.today().toString(Qt::ISODate)}));
        QStringList facts;
        for (const auto &post : posts) {
            facts.append(reader.title(post.id));
        }
        LIAISON_TRY(const auto person, reader.get<Person>(me));
        facts.append(Reference::countryLabel(person.country));
        facts.removeAll(QString());
        content.meDescription = facts.join(u" · "_s);
    }
    return content;
}

void ProfileSettings::refresh()
{
    auto *session = Session::instance();
    session->await(session->store().read([](Reader &reader) {
        return read(reader);
    }),
                   this,
                   [this](const Content &content) {
                       m_content = content;
                       Q_EMIT changed();
                   });
}

void ProfileSettings::setVerificationDays(int days)
{
    Session::instance()->edit(i18nc("@info undo", "Change a setting"), [days](Edit &edit) {
        return Directory::setVerificationDays(edit, days);
    });
}

void ProfileSettings::setBackupsKept(int count)
{
    Session::instance()->edit(i18nc("@info undo", "Change a setting"), [count](Edit &edit) {
        return Profile::setBackupsKept(edit, count);
    });
}

void ProfileSettings::setMe(const QString &person)
{
    Session::instance()->edit(i18nc("@info undo", "Say who I am"), [person = Id::fromText(person)](Edit &edit) {
        return edit.setMe(person);
    });
}

QString ProfileSettings::pathOf(const QUrl &file)
{
    return file.toLocalFile();
}

void ProfileSettings::backupNow()
{
    m_busy = true;
    Q_EMIT changed();
    auto *session = Session::instance();
    session->profile().backupNow().then(this, [this, session](const Result<QString> &file) {
        m_busy = false;
        Q_EMIT changed();
        if (file) {
            session->notify(i18nc("@info %1 file", "Backed up to %1.", *file));
        } else {
            Q_EMIT session->errorOccurred(file.error().message);
        }
    });
}

void ProfileSettings::restore(const QString &file)
{
    m_busy = true;
    Q_EMIT changed();
    auto *session = Session::instance();
    session->profile().restore(file).then(this, [this, session](const Result<Done> &done) {
        m_busy = false;
        Q_EMIT changed();
        if (done) {
            session->notify(i18nc("@info", "Restored. What was here before is the newest backup."));
        } else {
            Q_EMIT session->errorOccurred(done.error().message);
        }
    });
}

} // namespace Liaison
