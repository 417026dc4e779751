// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "organisationeditor.h"

#include "components/session.h"

#include <KLocalizedString>

namespace Liaison
{

using Directory::HeldKind;

OrganisationEditor::OrganisationEditor(QObject *parent)
    : RecordEditor(parent)
{
}

QStringList OrganisationEditor::competences() const
{
    QStringList kinds;
    for (const auto &held : m_held) {
        kinds.append(held.kind);
    }
    return kinds;
}

void OrganisationEditor::setCompetences(const QStringList &kinds)
{
    if (competences() == kinds) {
        return;
    }
    QList<HeldKind> held;
    for (const auto &kind : kinds) {
        const auto known = std::ranges::find(m_held, kind, &HeldKind::kind);
        held.append(known == m_held.end() ? HeldKind{kind, {}, {}} : *known);
    }
    m_held = held;
    Q_EMIT competencesChanged();
    Q_EMIT valuesChanged();
}

void OrganisationEditor::setCompetence(const QString &kind, bool held)
{
    auto kinds = competences();
    kinds.removeAll(kind);
    if (held) {
        kinds.append(kind);
    }
    setCompetences(kinds);
}

QString OrganisationEditor::textOf(const QString &kind, QDate HeldKind::*date) const
{
    const auto held = std::ranges::find(m_held, kind, &HeldKind::kind);
    return held == m_held.end() ? QString() : ((*held).*date).toString(Qt::ISODate);
}

QString OrganisationEditor::since(const QString &kind) const
{
    return textOf(kind, &HeldKind::since);
}

QString OrganisationEditor::until(const QString &kind) const
{
    return textOf(kind, &HeldKind::until);
}

void OrganisationEditor::setPeriod(const QString &kind, const QString &since, const QString &until)
{
    const auto held = std::ranges::find(m_held, kind, &HeldKind::kind);
    if (held == m_held.end()) {
        return;
    }
    m_badDate.clear();
    for (const auto &[text, date] : {std::pair(since, &HeldKind::since), std::pair(until, &HeldKind::until)}) {
        (*held).*date = QDate::fromString(text.trimmed(), Qt::ISODate);
        if (!text.trimmed().isEmpty() && !((*held).*date).isValid()) {
            m_badDate = text;
        }
    }
    Q_EMIT valuesChanged();
}

bool OrganisationEditor::isDirty() const
{
    return RecordEditor::isDirty() || m_held != m_stored;
}

void OrganisationEditor::componentComplete()
{
    RecordEditor::componentComplete();
    if (recordId().isEmpty()) {
        return;
    }
    const auto read = [id = Id::fromText(recordId())](Reader &reader) {
        return Directory::heldKindsOf(reader, id);
    };
    Session::instance()->await(Session::instance()->store().read(read), this, [this](const QList<HeldKind> &kinds) {
        m_stored = kinds;
        m_held = kinds;
        Q_EMIT competencesChanged();
        Q_EMIT valuesChanged();
    });
}

RecordEditor::Also OrganisationEditor::also() const
{
    if (m_held == m_stored && m_badDate.isEmpty()) {
        return {};
    }
    return [kinds = m_held, badDate = m_badDate](Edit &edit, const Id &organisation) -> Result<Done> {
        if (!badDate.isEmpty()) {
            return Error{Error::Code::Invalid,
                         i18nc("@info %1 what was typed",
                               "“%1” is not a date. Write year-month-day, such as 2019-03-04.",
                               badDate),
                         QStringLiteral("competences")};
        }
        return Directory::setHeldKinds(edit, organisation, kinds);
    };
}

} // namespace Liaison
