// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "incidenttasks.h"

#include "components/session.h"
#include "foundation/text.h"
#include "incidents/incidentwords.h"
#include "incidents/routecard.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QClipboard>
#include <QGuiApplication>

namespace Liaison
{

using namespace Qt::StringLiterals;

IncidentTasks::IncidentTasks(QObject *parent)
    : QObject(parent)
{
}

QVariantList IncidentTasks::incidents() const
{
    QVariantList list;
    for (const auto &incident : Reference::instance().incidents()) {
        list.append(
            QVariantMap{{u"id"_s, incident.id}, {u"name"_s, incident.name}, {u"about"_s, incident.description}});
    }
    return list;
}

QVariantList IncidentTasks::labels() const
{
    QVariantList list;
    const auto &labels = Schema::tlpLabels();
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        list.append(QVariantMap{{u"label"_s, *label}, {u"words"_s, IncidentWords::tlp(*label)}});
    }
    return list;
}

int IncidentTasks::typed(const QString &text) const
{
    const auto &incidents = Reference::instance().incidents();
    bool isNumber = false;
    if (const int number = text.toInt(&isNumber); isNumber) {
        return number >= 1 && number <= std::ssize(incidents) ? number - 1 : -1;
    }
    const auto wanted = Text::folded(text);
    const auto found = std::ranges::find_if(incidents, [&wanted](const Reference::Incident &incident) {
        return !wanted.isEmpty() && Text::folded(incident.name).startsWith(wanted);
    });
    return found == incidents.end() ? -1 : int(found - incidents.begin());
}

void IncidentTasks::begin()
{
    auto *session = Session::instance();
    session->await(session->store().read([](Reader &reader) -> Result<QString> {
        LIAISON_TRY(const auto me, reader.find<Person>(reader.me()));
        return me && Reference::instance().country(me->country) ? me->country : QString();
    }),
                   this,
                   [this](const QString &country) {
                       Q_EMIT started(country);
                   });
}

void IncidentTasks::copy(const QString &text) const
{
    QGuiApplication::clipboard()->setText(text);
    Session::instance()->notify(i18nc("@info %1 address or number", "Copied: %1", text));
}

void IncidentTasks::log(const QString &incident,
                        const QString &country,
                        const QString &contactPoint,
                        const QString &tlp)
{
    const Incidents::Message message{.incident = incident,
                                     .country = country,
                                     .contactPoint = Id::fromText(contactPoint),
                                     .tlp = tlp};
    Session::instance()->edit(
        i18nc("@info undo", "Log a notification"),
        [message](Edit &edit) {
            return Incidents::log(edit, message);
        },
        this,
        [this](const Id &id) {
            Q_EMIT logged(id.text());
        });
}

void IncidentTasks::answered(const QString &notification)
{
    Session::instance()->edit(i18nc("@info undo", "Note an answer"), [id = Id::fromText(notification)](Edit &edit) {
        return Incidents::answered(edit, id);
    });
}

void IncidentTasks::unanswered(const QString &notification)
{
    Session::instance()->edit(i18nc("@info undo", "Note that nobody answered"),
                              [id = Id::fromText(notification)](Edit &edit) {
                                  return Incidents::unanswered(edit, id);
                              });
}

void IncidentTasks::writeCard(const QString &country, const QUrl &file)
{
    auto *session = Session::instance();
    const auto read = [country](Reader &reader) -> Result<QList<Incidents::RouteCard>> {
        if (country.isEmpty()) {
            return Incidents::routeCards(reader);
        }
        LIAISON_TRY(const auto card, Incidents::routeCard(reader, country));
        return QList<Incidents::RouteCard>{card};
    };
    const auto write = [path = file.toLocalFile()](const Result<QList<Incidents::RouteCard>> &cards) -> Result<Done> {
        return cards ? Incidents::writeRouteCards(*cards, path) : Result<Done>(cards.error());
    };
    session->await(session->store().read(read).then(QtFuture::Launch::Async, write),
                   session,
                   [session, path = file.toLocalFile()](Done) {
                       session->notify(i18nc(
                           "@info %1 file",
                           "Written: %1. Print it on one side; fold the lower half behind, then the right half behind.",
                           path));
                   });
}

} // namespace Liaison
