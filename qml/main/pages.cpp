// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "pages.h"

#include "components/session.h"

#include <KAboutData>
#include <KConfigGroup>
#include <KLocalizedString>
#include <KSharedConfig>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
KConfigGroup windowState()
{
    return KSharedConfig::openStateConfig()->group(u"Window-"_s + Profile::nameOf(Session::instance()->folder()));
}
}

QList<PageInfo> Pages::all()
{
    return {
        {u"overview"_s,
         i18nc("@title page", "Overview"),
         u"go-home-symbolic"_s,
         u"eu.liaison.overview"_s,
         u"OverviewPage"_s},
        {u"directory"_s,
         i18nc("@title page", "Directory"),
         u"view-pim-contacts-symbolic"_s,
         u"eu.liaison.directory"_s,
         u"DirectoryPage"_s,
         i18nc("@action", "New person")},
        {u"incidents"_s,
         i18nc("@title page", "Whom to call"),
         u"call-start-symbolic"_s,
         u"eu.liaison.incidents"_s,
         u"IncidentsPage"_s},
        {u"platforms"_s,
         i18nc("@title page", "Platforms"),
         u"globe-symbolic"_s,
         u"eu.liaison.platforms"_s,
         u"PlatformsPage"_s},
        {u"meetings"_s,
         i18nc("@title page", "Meetings"),
         u"view-calendar-symbolic"_s,
         u"eu.liaison.meetings"_s,
         u"MeetingsPage"_s,
         i18nc("@action", "New meeting")},
        {u"actions"_s,
         i18nc("@title page", "Actions"),
         u"view-task-symbolic"_s,
         u"eu.liaison.actions"_s,
         u"ActionsPage"_s,
         i18nc("@action", "New action")},
        {u"calendar"_s,
         i18nc("@title page", "Calendar"),
         u"view-calendar-timeline-symbolic"_s,
         u"eu.liaison.calendar"_s,
         u"CalendarPage"_s,
         i18nc("@action", "New election")},
        {u"briefings"_s,
         i18nc("@title page", "Briefings"),
         u"document-multiple-symbolic"_s,
         u"eu.liaison.briefings"_s,
         u"BriefingsPage"_s,
         i18nc("@action", "New briefing")},
        {u"exchange"_s,
         i18nc("@title page", "Exchange"),
         u"exchange-positions-symbolic"_s,
         u"eu.liaison.exchange"_s,
         u"ExchangePage"_s},
        {u"settings"_s,
         i18nc("@title page", "Settings"),
         u"configure-symbolic"_s,
         u"eu.liaison.settings"_s,
         u"SettingsPage"_s,
         {},
         true},
        {u"handbook"_s,
         i18nc("@title page", "Handbook"),
         u"help-contents-symbolic"_s,
         u"eu.liaison.handbook"_s,
         u"HandbookPage"_s,
         {},
         true},
    };
}

QVariantMap Pages::about()
{
    const auto data = KAboutData::applicationData();
    const auto licences = data.licenses();
    return {{u"displayName"_s, data.displayName()},
            {u"productName"_s, data.productName()},
            {u"componentName"_s, data.componentName()},
            {u"desktopFileName"_s, data.desktopFileName()},
            {u"programLogo"_s, data.desktopFileName()},
            {u"shortDescription"_s, data.shortDescription()},
            {u"version"_s, data.version()},
            {u"copyrightStatement"_s, data.copyrightStatement()},
            // There is neither, and empty ones are not shown.
            {u"homepage"_s, QString()},
            {u"bugAddress"_s, QString()},
            {u"otherText"_s, QString()},
            {u"authors"_s, QVariantList()},
            {u"credits"_s, QVariantList()},
            {u"translators"_s, QVariantList()},
            {u"components"_s, QVariantList()},
            {u"licenses"_s,
             QVariantList{QVariantMap{{u"name"_s, u"EUPL-1.2"_s},
                                      {u"spdx"_s, u"EUPL-1.2"_s},
                                      {u"text"_s, licences.isEmpty() ? QString() : licences.first().text()}}}}};
}

bool Pages::contains(const QString &name) const
{
    return std::ranges::any_of(all(), [&name](const PageInfo &page) {
        return page.name == name;
    });
}

QString Pages::first() const
{
    const auto last = windowState().readEntry("page", QString());
    return contains(last) ? last : all().first().name;
}

void Pages::remember(const QString &name) const
{
    windowState().writeEntry("page", name);
}

} // namespace Liaison
