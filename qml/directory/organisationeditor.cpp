// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "organisationeditor.h"

#include "components/session.h"
#include "directory/contacts.h"

namespace Liaison
{

OrganisationEditor::OrganisationEditor(QObject *parent)
    : RecordEditor(parent)
{
}

QStringList OrganisationEditor::competences() const
{
    return m_competences;
}

void OrganisationEditor::setCompetences(const QStringList &kinds)
{
    if (m_competences != kinds) {
        m_competences = kinds;
        Q_EMIT competencesChanged();
    }
}

void OrganisationEditor::setCompetence(const QString &kind, bool held)
{
    auto kinds = m_competences;
    kinds.removeAll(kind);
    if (held) {
        kinds.append(kind);
    }
    setCompetences(kinds);
}

void OrganisationEditor::componentComplete()
{
    RecordEditor::componentComplete();
    if (recordId().isEmpty()) {
        return;
    }
    const auto read = [id = Id::fromText(recordId())](Reader &reader) {
        return Directory::competencesOf(reader, id);
    };
    Session::instance()->await(Session::instance()->store().read(read), this, [this](const QStringList &kinds) {
        m_stored = kinds;
        setCompetences(kinds);
    });
}

RecordEditor::Also OrganisationEditor::also() const
{
    if (QSet<QString>(m_competences.begin(), m_competences.end()) == QSet<QString>(m_stored.begin(), m_stored.end())) {
        return {};
    }
    return [kinds = m_competences](Edit &edit, const Id &organisation) {
        return Directory::setCompetences(edit, organisation, kinds);
    };
}

} // namespace Liaison
