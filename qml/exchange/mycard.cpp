// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "mycard.h"

#include "circlewords.h"
#include "components/session.h"
#include "exchange/fingerprintwords.h"
#include "exchange/newfile.h"
#include "exchange/recoverysheet.h"
#include "exchange/rights.h"
#include "exchange/wallet.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
/// With the ending that belongs to it.
QString pathWith(const QUrl &url, const QString &ending)
{
    const auto file = url.toLocalFile();
    return file.endsWith(ending, Qt::CaseInsensitive) ? file : file + ending;
}

QUrl freeName(const QString &stem, const QString &ending)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto file = folder.filePath(stem + ending);
    for (int number = 2; QFileInfo::exists(file); ++number) {
        file = folder.filePath(stem + u'-' + QString::number(number) + ending);
    }
    return QUrl::fromLocalFile(file);
}

Result<Done> writeCard(const QString &path, const QByteArray &content)
{
    LIAISON_TRY(auto place, NewFile::claim(path));
    return place.write(content);
}
}

MyCard::MyCard(QObject *parent)
    : QObject(parent)
{
    connect(&Session::instance()->store(), &Store::changed, this, &MyCard::refresh);
    refresh();
}

bool MyCard::isReady() const
{
    return !m_content.file.isEmpty();
}

QString MyCard::problem() const
{
    return m_problem;
}

bool MyCard::isLocked() const
{
    return m_locked;
}

QString MyCard::name() const
{
    return m_content.card.name;
}

QString MyCard::about() const
{
    return CircleWords::about(m_content.card.organisation, m_content.card.country);
}

QStringList MyCard::words() const
{
    return isReady() ? FingerprintWords::of(m_content.card.device.fingerprint()) : QStringList();
}

QString MyCard::code() const
{
    return QString::fromUtf8(m_content.file);
}

QStringList MyCard::scope() const
{
    return m_content.scope;
}

void MyCard::setScope(const QStringList &scope)
{
    if (scope.isEmpty() || scope == m_content.scope) {
        return;
    }
    Session::instance()->edit(
        i18nc("@info undo", "Say what I answer for"),
        [scope](Edit &edit) {
            return Rights::setMyScope(edit, scope);
        },
        this,
        [this](Done) {
            refresh();
        });
}

QString MyCard::scopeText() const
{
    return CircleWords::scope({.scope = m_content.scope});
}

Result<MyCard::Content> MyCard::read(const Reader &reader, const Identity &identity)
{
    LIAISON_TRY(const auto card, Card::mine(reader, identity));
    LIAISON_TRY(const auto file, card.toFile(identity));
    return Content{.card = card, .file = file, .scope = Rights::me(reader).scope};
}

void MyCard::refresh()
{
    auto &store = Session::instance()->store();
    store
        .read([folder = Session::instance()->folder()](Reader &reader) -> Result<Content> {
            LIAISON_TRY(const auto identity, Identity::of(folder));
            return read(reader, identity);
        })
        .then(this, [this](const Result<Content> &content) {
            m_content = content.valueOr({});
            m_problem = content ? QString() : content.error().message;
            m_locked = !content && content.error().field == Wallet::field;
            Q_EMIT changed();
            if (m_locked && content.error().code == Error::Code::Busy) {
                unlock(); // its owner may open it any moment
            }
        });
}

void MyCard::unlock()
{
    if (m_unlocking) {
        return;
    }
    m_unlocking = true;
    Identity::unlock(Session::instance()->folder()).then(this, [this](const Result<Done> &) {
        m_unlocking = false;
        refresh();
    });
}

void MyCard::save(const QUrl &url)
{
    const auto path = pathWith(url, u".liaison-card"_s);
    const auto written = writeCard(path, m_content.file);
    Session::instance()->notify(
        written ? i18nc("@info %1 file", "Your card is %1. Send it to others, and read the words out to them.", path)
                : written.error().message);
}

void MyCard::saveSheet(const QUrl &url)
{
    const auto path = pathWith(url, u".pdf"_s);
    auto *session = Session::instance();
    const auto make = [path, name = m_content.card.name, folder = session->folder()]() -> Result<Done> {
        LIAISON_TRY(const auto identity, Identity::of(folder));
        return RecoverySheet::write(identity, name, path);
    };
    session->await(QtConcurrent::run(make), this, [session, path](Done) {
        session->notify(i18nc("@info %1 file",
                              "Print %1, lock the sheet away, and delete the file: it holds your secret keys.",
                              path));
    });
}

void MyCard::renew()
{
    auto *session = Session::instance();
    const auto make = [folder = session->folder()] {
        return Identity::renew(folder);
    };
    session->await(QtConcurrent::run(make), this, [this, session](const Identity &) {
        session->notify(i18nc(
            "@info",
            "Your keys are new, and the earlier ones vouch for them. Send your card to everybody in your circle again."));
        refresh();
    });
}

QUrl MyCard::suggestedCard() const
{
    auto stem = m_content.card.name.toLower().simplified().replace(u' ', u'-');
    stem.removeIf([](QChar c) {
        return !c.isLetterOrNumber() && c != u'-';
    });
    return freeName(stem.isEmpty() ? u"card"_s : stem, u".liaison-card"_s);
}

QUrl MyCard::suggestedSheet()
{
    return freeName(u"liaison-recovery-sheet"_s, u".pdf"_s);
}

} // namespace Liaison
