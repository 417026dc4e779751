// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "remindsettings.h"

#include "components/session.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QTime timeFrom(const QString &typed)
{
    const auto text = typed.trimmed();
    for (const auto &format : {u"h:mm"_s, u"h.mm"_s, u"h"_s}) {
        if (const auto time = QTime::fromString(text, format); time.isValid()) {
            return time;
        }
    }
    return {};
}
}

RemindSettings::RemindSettings(QObject *parent)
    : QObject(parent)
{
    auto *session = Session::instance();
    session->await(session->store().read([](Reader &reader) -> Result<Actions::ReminderSettings> {
        return Actions::ReminderSettings::of(reader);
    }),
                   this,
                   [this](const Actions::ReminderSettings &settings) {
                       m_settings = settings;
                       Q_EMIT changed();
                   });
}

bool RemindSettings::isOn() const
{
    return m_settings.on;
}

void RemindSettings::setOn(bool on)
{
    auto settings = m_settings;
    settings.on = on;
    save(settings);
}

QString RemindSettings::quietFrom() const
{
    return m_settings.quietFrom.toString(u"hh:mm"_s);
}

QString RemindSettings::quietUntil() const
{
    return m_settings.quietUntil.toString(u"hh:mm"_s);
}

bool RemindSettings::isWrong() const
{
    return !m_problem.isEmpty();
}

QString RemindSettings::sentence() const
{
    if (!m_problem.isEmpty()) {
        return m_problem;
    }
    return m_settings.quietFrom == m_settings.quietUntil
        ? i18nc("@info", "At any time of the day: the first time that Liaison runs.")
        : i18nc("@info %1 and %2 times", "Nothing is said from %1 to %2.", quietFrom(), quietUntil());
}

void RemindSettings::setQuiet(const QString &from, const QString &until)
{
    auto settings = m_settings;
    settings.quietFrom = timeFrom(from);
    settings.quietUntil = timeFrom(until);
    for (const auto &[time, typed] : {std::pair(settings.quietFrom, from), std::pair(settings.quietUntil, until)}) {
        if (!time.isValid()) {
            m_problem = i18nc("@info %1 what was typed",
                              "“%1” is no time of the day. Write it as 18:00; nothing was changed.",
                              typed);
            Q_EMIT changed();
            return;
        }
    }
    save(settings);
}

void RemindSettings::save(const Actions::ReminderSettings &settings)
{
    m_problem.clear();
    m_settings = settings;
    Q_EMIT changed();
    auto *session = Session::instance();
    session->await(session->store().edit({},
                                         [settings](Edit &edit) {
                                             return settings.save(edit);
                                         }),
                   this,
                   [](Done) {});
}

} // namespace Liaison
