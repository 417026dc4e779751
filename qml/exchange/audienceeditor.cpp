// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "audienceeditor.h"

#include "components/session.h"
#include "exchange/age.h"
#include "exchange/audience.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
struct Loaded {
    Audience audience;
    QMap<QString, int> unknown;
};
}

AudienceEditor::AudienceEditor(QObject *parent)
    : QObject(parent)
{
}

QVariantList AudienceEditor::suggestions() const
{
    return m_suggestions;
}

QString AudienceEditor::problem() const
{
    return m_problem;
}

QString AudienceEditor::problemField() const
{
    return m_problemField;
}

QStringList AudienceEditor::labels()
{
    auto labels = Schema::tlpLabels();
    std::ranges::reverse(labels); // what gives away least comes first
    return labels;
}

void AudienceEditor::fail(const QString &problem, const QString &field)
{
    m_problem = problem;
    m_problemField = field;
    Q_EMIT changed();
}

void AudienceEditor::load(const QString &id)
{
    m_id = id;
    const auto read = [id](Reader &reader) -> Result<Loaded> {
        Loaded loaded;
        loaded.audience = Audiences::find(reader, Id::fromText(id)).value_or(Audience());
        LIAISON_TRY(loaded.unknown, Audiences::unknownNames(reader));
        return loaded;
    };
    auto *session = Session::instance();
    session->await(session->store().read(read), this, [this](const Loaded &loaded) {
        const auto &audience = loaded.audience;
        m_name = audience.name;
        m_tlp = audience.tlp;
        m_countries = audience.countries.join(u", "_s);
        m_type = audience.types.value(0);
        m_plain = audience.plain;
        m_sender = audience.sender;
        m_recipient = audience.recipient;
        m_key = audience.hasRecipient() ? Age::recipientText(audience.device.recipient) : QString();
        m_suggestions.clear();
        for (const auto &[name, count] : loaded.unknown.asKeyValueRange()) {
            m_suggestions.append(
                QVariantMap{{u"name"_s, name},
                            {u"text"_s, i18nc("@option a name, for how many", "%1 (%2)", name, count)}});
        }
        Q_EMIT changed();
    });
}

void AudienceEditor::save()
{
    const auto recipient = Age::recipientFromText(m_key.trimmed());
    if (!m_key.trimmed().isEmpty() && recipient.isEmpty()) {
        fail(i18nc("@info", "This is no public key: one that begins with age1 is needed."), u"key"_s);
        return;
    }
    if (!recipient.isEmpty() && m_recipient.trimmed().isEmpty()) {
        fail(i18nc("@info", "Whose key is it? Name them."), u"recipient"_s);
        return;
    }
    QStringList countries;
    const auto words = m_countries.toUpper().split(u',', Qt::SkipEmptyParts);
    for (const auto &word : words) {
        countries.append(word.trimmed());
    }
    countries.removeAll(QString());
    const Audience typed{.id = Id::fromText(m_id),
                         .name = m_name,
                         .tlp = m_tlp,
                         .countries = countries,
                         .types = m_type.isEmpty() ? QStringList() : QStringList{m_type},
                         .plain = m_plain,
                         .sender = m_sender,
                         .recipient = recipient.isEmpty() ? QString() : m_recipient.trimmed(),
                         .device = {.recipient = recipient}};
    const auto work = [typed](Edit &edit) {
        auto audience = typed;
        const auto before = Audiences::find(edit, typed.id).value_or(Audience());
        audience.id = before.id;
        audience.number = before.number;
        audience.secret = before.secret;
        return Audiences::put(edit, audience);
    };
    Session::instance()->store().edit(QString(), work).then(this, [this](const Result<Id> &id) {
        if (!id) {
            fail(id.error().message, id.error().field);
            return;
        }
        fail({}, {});
        Q_EMIT saved(id->text());
    });
}

void AudienceEditor::remove()
{
    const auto work = [id = Id::fromText(m_id)](Edit &edit) {
        return Audiences::remove(edit, id);
    };
    Session::instance()->store().edit(QString(), work).then(this, [this](const Result<Done> &done) {
        if (!done) {
            fail(done.error().message, done.error().field);
            return;
        }
        Q_EMIT removed();
    });
}

} // namespace Liaison
