// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefingmaker.h"

#include "briefings/briefing.h"
#include "components/session.h"
#include "foundation/wordlist.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QVariantMap choice(const QString &value, const QString &text)
{
    return {{u"value"_s, value}, {u"text"_s, text}};
}

BriefingSubject subjectOf(const QString &kind, const QString &what)
{
    if (kind == u"country") {
        return {BriefingSubject::Country, {}, what};
    }
    if (kind == u"topic") {
        return {BriefingSubject::Topic, {}, what.simplified()};
    }
    return {kind == u"meeting" ? BriefingSubject::Meeting : BriefingSubject::Platform, Id::fromText(what)};
}

QString missing(const QString &kind)
{
    if (kind == u"topic") {
        return i18nc("@info", "Please type the words that the topic is known by.");
    }
    return kind == u"meeting" ? i18nc("@info", "Please choose the meeting: type the beginning of its title.")
                              : i18nc("@info", "Please choose the organisation: type the beginning of its name.");
}
}

BriefingMaker::BriefingMaker(QObject *parent)
    : QObject(parent)
{
}

QVariantList BriefingMaker::countries()
{
    QVariantList list;
    for (const auto &[name, code] : countriesByName()) {
        list.append(choice(code, name));
    }
    return list;
}

QVariantList BriefingMaker::ceilings()
{
    QVariantList list{choice({}, i18nc("@item no ceiling for labels", "everything"))};
    for (const auto &label : Schema::tlpLabels()) {
        list.append(choice(label, i18nc("@item %1 a label", "up to TLP:%1", label)));
    }
    return list;
}

QVariantList BriefingMaker::templates() const
{
    return m_templates;
}

QString BriefingMaker::problem() const
{
    return m_problem;
}

void BriefingMaker::setProblem(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem) {
        Q_EMIT problemChanged();
    }
}

void BriefingMaker::classBegin()
{
}

void BriefingMaker::componentComplete()
{
    const auto work = [](Reader &reader) {
        return reader.all<Template>(u"WHERE purpose = 'briefing' ORDER BY name"_s);
    };
    Session::instance()->await(Session::instance()->store().read(work), this, [this](const QList<Template> &outlines) {
        m_templates = {choice({}, i18nc("@item no template", "all parts"))};
        for (const auto &outline : outlines) {
            m_templates.append(choice(outline.id.text(), outline.name));
        }
        Q_EMIT templatesChanged();
    });
}

void BriefingMaker::make(const QString &kind, const QString &what, const QString &outline, const QString &ceiling)
{
    if (what.trimmed().isEmpty()) {
        setProblem(missing(kind));
        return;
    }
    auto *session = Session::instance();
    const auto label = i18nc("@info undo", "Begin a briefing");
    const auto work = [subject = subjectOf(kind, what), outline = Id::fromText(outline), ceiling](Edit &edit) {
        return draftBriefing(edit, subject, outline, ceiling);
    };
    session->write(label, work).then(this, [this, session, label](const Result<Session::Written<Id>> &written) {
        setProblem(written ? QString() : written.error().message);
        if (written) {
            session->tell(label, written->transaction);
            Q_EMIT made(written->value.text());
        }
    });
}

} // namespace Liaison
