// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactpointeditor.h"

#include "components/session.h"
#include "directory/contactcheck.h"
#include "directory/contacts.h"

namespace Liaison
{

using namespace Qt::StringLiterals;

ContactPointEditor::ContactPointEditor(QObject *parent)
    : RecordEditor(parent)
{
    connect(this, &RecordEditor::valuesChanged, this, &ContactPointEditor::check);
}

QString ContactPointEditor::warning() const
{
    return m_warning;
}

QString ContactPointEditor::shown() const
{
    return m_shown;
}

void ContactPointEditor::check()
{
    const auto owner = values()[u"owner"_s].toString();
    if (std::exchange(m_owner, owner) != owner) {
        const auto read = [id = Id::fromText(owner)](Reader &reader) {
            return Directory::countryOf(reader, id);
        };
        Session::instance()->await(Session::instance()->store().read(read), this, [this](const QString &country) {
            m_country = country;
            check();
        });
    }
    const auto typed = values()[u"value"_s].toString().trimmed();
    const auto found = Directory::checkContact(values()[u"medium"_s].toString(), typed, m_country);
    m_warning = found.warning;
    m_shown = found.shown == typed ? QString() : found.shown;
    Q_EMIT checked();
}

} // namespace Liaison
