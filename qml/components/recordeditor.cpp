// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "recordeditor.h"

#include "exchange/proposals.h"
#include "exchange/rights.h"
#include "foundation/reference.h"
#include "foundation/wordlist.h"
#include "session.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QCborMap>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString kindName(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
    case FieldKind::Order:
    case FieldKind::Data:
        return u"Text"_s;
    case FieldKind::Note:
        return u"Note"_s;
    case FieldKind::Choice:
    case FieldKind::Country:
    case FieldKind::Tlp:
        return u"Choice"_s;
    case FieldKind::List:
        return u"List"_s;
    case FieldKind::Countries:
        return u"Countries"_s;
    case FieldKind::Date:
        return u"Date"_s;
    case FieldKind::Time:
        return u"Time"_s;
    case FieldKind::Moment:
        return u"Moment"_s;
    case FieldKind::Yes:
        return u"Yes"_s;
    case FieldKind::Number:
        return u"Number"_s;
    case FieldKind::Link:
        return u"Link"_s;
    case FieldKind::Links:
        return u"Links"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QVariantMap choice(const QString &value, const QString &text)
{
    return {{u"value"_s, value}, {u"text"_s, text}};
}

/// A text, because a newer version may know more of them; here it is chosen.
bool isMeasure(const Field &field)
{
    return field.name == u"measure";
}

QVariantList choicesOf(const Field &field)
{
    QVariantList choices;
    if (!field.is(Required)) {
        choices.append(choice({}, i18nc("@item nothing chosen", "none")));
    }
    if (isMeasure(field)) {
        for (const auto &measure : Reference::instance().measures()) {
            choices.append(choice(measure.id, measure.name));
        }
        return choices;
    }
    switch (field.kind) {
    case FieldKind::Choice:
        for (const auto &word : field.choices) {
            choices.append(choice(word, Schema::choiceLabel(word)));
        }
        break;
    case FieldKind::Country:
    case FieldKind::Countries:
        for (const auto &[name, code] : countriesByName()) {
            choices.append(choice(code, name));
        }
        break;
    case FieldKind::Tlp:
        for (const auto &label : Schema::tlpLabels()) {
            choices.append(choice(label, u"TLP:"_s + label));
        }
        break;
    default:
        choices.clear();
    }
    return choices;
}

/// For QML, as the class says.
QVariant toVariant(const QCborValue &value)
{
    switch (value.type()) {
    case QCborValue::String:
        return value.toString();
    case QCborValue::True:
        return true;
    case QCborValue::Integer:
        return value.toInteger();
    case QCborValue::ByteArray:
        return Id::fromBytes(value.toByteArray()).text();
    case QCborValue::Array: {
        QStringList texts;
        for (const auto &item : value.toArray()) {
            texts.append(toVariant(item).toString());
        }
        return texts;
    }
    default:
        return {};
    }
}

Result<QCborValue> fromVariant(const Field &field, const QVariant &value)
{
    switch (field.kind) {
    case FieldKind::Yes:
        return value.toBool() ? QCborValue(true) : QCborValue(nullptr);
    case FieldKind::List:
    case FieldKind::Countries:
        return QCborValue(QCborArray::fromStringList(value.toStringList()));
    case FieldKind::Links:
        return Schema::parse(field, value.toStringList().join(u','));
    default:
        return Schema::parse(field, value.toString());
    }
}

bool isLink(const Field &field)
{
    return field.kind == FieldKind::Link || field.kind == FieldKind::Links;
}

Error changedMeanwhile(const QString &typeName, const QString &fieldName)
{
    const auto *type = Schema::type(typeName);
    const auto *field = type ? type->field(fieldName) : nullptr;
    return {
        Error::Code::Refused,
        i18nc(
            "@info %1 a field",
            "“%1” was changed meanwhile, by somebody else or in another window. Nothing was saved: say which of the two holds.",
            field ? field->label.toString() : fieldName),
        fieldName};
}

/// A record as a form begins with it.
struct Loaded {
    QVariantMap values;
    QVariantMap texts; ///< the values as people read them
    QVariantMap titles; ///< names that its links lead to
    bool proposing = false;
    QStringList owners;
};

Result<Loaded> read(const Reader &reader, const QString &typeName, const Id &id, const QVariantMap &preset)
{
    LIAISON_TRY(const auto *type, Schema::typeNamed(typeName));
    Loaded loaded;
    if (!id.isNull()) {
        LIAISON_TRY(const auto stored, reader.values(id));
        for (const auto &[key, value] : stored) {
            loaded.values.insert(key.toString(), toVariant(value));
            loaded.texts.insert(key.toString(), reader.display(typeName, key.toString(), value));
        }
        LIAISON_TRY(const auto label, Labels(reader).of(id));
        loaded.proposing = !Rights::mayChange(Rights::me(reader), typeName, label);
        if (loaded.proposing) {
            const auto owners = Rights::owners(reader, typeName, label);
            std::ranges::transform(owners, std::back_inserter(loaded.owners), &Peer::name);
        }
    }
    for (const auto &field : type->fields) {
        if (!isLink(field)) {
            continue;
        }
        const auto links =
            (loaded.values.contains(field.name) ? loaded.values : preset).value(field.name).toStringList();
        for (const auto &link : links) {
            loaded.titles.insert(link, reader.title(Id::fromText(link)));
        }
    }
    return loaded;
}
}

RecordEditor::RecordEditor(QObject *parent)
    : QObject(parent)
{
}

QString RecordEditor::recordId() const
{
    return m_id.isNull() ? QString() : m_id.text();
}

void RecordEditor::setRecordId(const QString &id)
{
    const auto wanted = Id::fromText(id);
    if (wanted == m_id) {
        return;
    }
    m_id = wanted;
    Q_EMIT recordIdChanged();
    load();
}

QVariantMap RecordEditor::values() const
{
    return m_values;
}

QVariantMap RecordEditor::titles() const
{
    return m_titles;
}

bool RecordEditor::isReady() const
{
    return m_ready;
}

bool RecordEditor::isDirty() const
{
    return m_values != m_loaded;
}

bool RecordEditor::isProposing() const
{
    return m_proposing;
}

QString RecordEditor::owners() const
{
    return m_owners;
}

QVariantMap RecordEditor::meanwhile() const
{
    return m_meanwhile;
}

QString RecordEditor::problem() const
{
    return m_problem;
}

QString RecordEditor::problemField() const
{
    return m_problemField;
}

void RecordEditor::classBegin()
{
}

void RecordEditor::componentComplete()
{
    m_complete = true;
    connect(&Session::instance()->store(), &Store::changed, this, [this](const Changes &changes) {
        if (changes.everything || changes.records.contains(m_id)) {
            lookAgain();
        }
    });
    load();
}

void RecordEditor::load()
{
    if (!m_complete) {
        return;
    }
    const auto work = [type = m_type, id = m_id, preset = m_preset](Reader &reader) {
        return read(reader, type, id, preset);
    };
    Session::instance()->await(Session::instance()->store().read(work), this, [this](const Loaded &found) {
        m_loaded = found.values;
        m_titles = found.titles;
        m_proposing = found.proposing;
        m_owners = listed(found.owners);
        if (m_id.isNull()) {
            m_loaded.insert(m_preset);
        }
        m_values = m_loaded;
        m_ready = true;
        Q_EMIT valuesChanged();
        Q_EMIT readyChanged();
    });
}

/// Something of the record was written, here or elsewhere.
void RecordEditor::lookAgain()
{
    if (!m_ready || m_id.isNull()) {
        return;
    }
    const auto work = [type = m_type, id = m_id](Reader &reader) {
        return read(reader, type, id, {});
    };
    Session::instance()->await(Session::instance()->store().read(work), this, [this, id = m_id](const Loaded &found) {
        if (id != m_id || m_saving) {
            return;
        }
        m_titles.insert(found.titles);
        auto fields = m_loaded;
        fields.insert(found.values);
        for (auto field = fields.keyBegin(); field != fields.keyEnd(); ++field) {
            const auto theirs = found.values.value(*field);
            const auto mine = m_values.value(*field);
            if (theirs != m_loaded.value(*field) && mine != m_loaded.value(*field) && mine != theirs) {
                m_theirs.insert(*field, theirs);
                m_meanwhile.insert(*field, found.texts.value(*field).toString());
            } else if (theirs != m_loaded.value(*field)) {
                m_theirs.insert(*field, theirs);
                decide(*field, false);
            } else {
                m_meanwhile.remove(*field); // it was taken back
            }
        }
        Q_EMIT valuesChanged();
    });
}

void RecordEditor::decide(const QString &field, bool mine)
{
    const auto put = [&field](QVariantMap &values, const QVariant &value) {
        value.isValid() ? void(values.insert(field, value)) : void(values.remove(field));
    };
    const auto theirs = m_theirs.take(field);
    m_meanwhile.remove(field);
    put(m_loaded, theirs);
    if (!mine) {
        put(m_values, theirs);
    }
    if (m_problemField == field) {
        setProblem({}, {});
    }
}

void RecordEditor::keepMine(const QString &field)
{
    if (m_meanwhile.contains(field)) {
        decide(field, true);
        Q_EMIT valuesChanged();
    }
}

void RecordEditor::takeTheirs(const QString &field)
{
    if (m_meanwhile.contains(field)) {
        decide(field, false);
        Q_EMIT valuesChanged();
    }
}

QVariantMap RecordEditor::describe(const QString &name) const
{
    const auto *type = Schema::type(m_type);
    const auto *field = type ? type->field(name) : nullptr;
    if (!field) {
        qWarning("RecordEditor: %s has no field %s", qUtf8Printable(m_type), qUtf8Printable(name));
        return {};
    }
    return {{u"label"_s, field->label.toString()},
            {u"kind"_s, kindName(isMeasure(*field) ? FieldKind::Choice : field->kind)},
            {u"choices"_s, choicesOf(*field)},
            {u"types"_s, isLink(*field) ? field->choices : QStringList()},
            {u"required"_s, field->is(Required)}};
}

void RecordEditor::set(const QString &field, const QVariant &value)
{
    const bool empty = !value.isValid() || (value.typeId() == QMetaType::QString && value.toString().isEmpty())
        || (value.typeId() == QMetaType::Bool && !value.toBool())
        || (value.canConvert<QVariantList>() && value.toList().isEmpty() && value.typeId() != QMetaType::QString);
    if (m_values.value(field) == value || (empty && !m_values.contains(field))) {
        return;
    }
    empty ? void(m_values.remove(field)) : void(m_values.insert(field, value));
    if (m_problemField == field) {
        setProblem({}, {});
    }
    Q_EMIT valuesChanged();
}

void RecordEditor::setLink(const QString &field, const QString &id, const QString &title)
{
    m_titles.insert(id, title);
    set(field, id);
}

void RecordEditor::addLink(const QString &field, const QString &id, const QString &title)
{
    auto links = m_values.value(field).toStringList();
    if (!id.isEmpty() && !links.contains(id)) {
        m_titles.insert(id, title);
        links.append(id);
        set(field, links);
    }
}

Result<Values> RecordEditor::changes() const
{
    LIAISON_TRY(const auto *type, Schema::typeNamed(m_type));
    Values changed;
    for (const auto &field : type->fields) {
        const auto value = m_values.value(field.name);
        if (value != m_loaded.value(field.name) || (m_id.isNull() && value.isValid())) {
            LIAISON_TRY(changed[field.name], fromVariant(field, value));
        }
    }
    return changed;
}

void RecordEditor::save(const QString &label)
{
    setProblem({}, {});
    const auto values = changes();
    if (!values) {
        setProblem(values.error().message, values.error().field);
        return;
    }
    if (!m_meanwhile.isEmpty()) {
        const auto refused = changedMeanwhile(m_type, m_meanwhile.firstKey());
        setProblem(refused.message, refused.field);
        return;
    }
    const auto more = also();
    if (values->empty() && !m_id.isNull() && !more) {
        Q_EMIT saved(recordId());
        return;
    }
    if (m_proposing && more) {
        setProblem(i18nc("@info",
                         "Fields of this entry can be proposed, what belongs to it can't. Take that change back here, "
                         "and tell its owner."),
                   {});
        return;
    }
    m_proposing ? commit(i18nc("@info undo", "Propose a change"), proposal(*values))
                : commit(label, writing(*values, more));
}

RecordEditor::Work RecordEditor::writing(const Values &values, const Also &more) const
{
    return [type = m_type, id = m_id, values, more, seen = m_loaded](Edit &edit) -> Result<Id> {
        auto written = id;
        if (!id.isNull()) {
            LIAISON_TRY(const auto stored, edit.values(id));
            for (const auto &[field, value] : values) { // perhaps another program was quicker
                if (toVariant(stored.value(field)) != seen.value(field) && stored.value(field) != value) {
                    return changedMeanwhile(type, field);
                }
            }
        }
        if (id.isNull()) { // a link that somebody made before is not written over
            LIAISON_TRY(const auto same, edit.identity(type, values));
            LIAISON_TRY(const auto known, edit.info(same));
            if (known && !known->deleted) {
                return Error{Error::Code::Refused,
                             i18nc("@info", "This entry is there already. Change it instead of adding it.")};
            }
        }
        if (!values.empty() || id.isNull()) {
            LIAISON_TRY(written, edit.write(type, id, values));
        }
        if (more) {
            LIAISON_CHECK(more(edit, written));
        }
        return written;
    };
}

RecordEditor::Work RecordEditor::proposal(const Values &values) const
{
    return [id = m_id, values, reason = m_reason.trimmed()](Edit &edit) -> Result<Id> {
        LIAISON_CHECK(Proposals::propose(edit, id, values, reason));
        return id;
    };
}

void RecordEditor::commit(const QString &label, const Work &work)
{
    auto *session = Session::instance();
    m_saving = true;
    session->write(label, work).then(this, [this, session, label](const Result<Session::Written<Id>> &written) {
        m_saving = false;
        if (!written) {
            setProblem(written.error().message, written.error().field);
            lookAgain();
            return;
        }
        session->tell(label, written->transaction);
        m_id = written->value;
        if (m_proposing) {
            m_values = m_loaded; // the record stays as it is
        } else {
            m_loaded = m_values;
        }
        Q_EMIT recordIdChanged();
        Q_EMIT valuesChanged();
        Q_EMIT saved(m_id.text());
    });
}

void RecordEditor::refuse(const QString &problem, const QString &field)
{
    setProblem(problem, field);
}

RecordEditor::Also RecordEditor::also() const
{
    return {};
}

void RecordEditor::setProblem(const QString &problem, const QString &field)
{
    if (m_problem != problem || m_problemField != field) {
        m_problem = problem;
        m_problemField = field;
        Q_EMIT problemChanged();
    }
}

} // namespace Liaison
