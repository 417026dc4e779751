// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"
#include "store/schema.h"

#include <QObject>
#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QVariantMap>

#include <functional>

namespace Liaison
{

/// What a form edits: one record of any type, field by field as schema.def declares them. Only what the user changed is written,
/// so that what somebody else changed meanwhile stays; where both changed one field, that is a question. Used with FormField:
///
///     RecordEditor { id: editor; type: "person"; recordId: page.recordId; preset: ({country: "DK"}); onSaved: id => page.close() }
///     FormField { editor: editor; field: "name" }
///
/// Values in QML: text, choice, country, TLP, date (ISO), time (hh:mm), moment (ISO), order, link (hexadecimal id): string;
/// list, countries, links: list of strings; yes: bool; number: number or undefined.
class RecordEditor : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(QString type MEMBER m_type NOTIFY typeChanged REQUIRED FINAL)
    /// 32 hexadecimal digits; empty for a new record.
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged FINAL)
    /// Values that a new record begins with.
    Q_PROPERTY(QVariantMap preset MEMBER m_preset FINAL)
    Q_PROPERTY(QVariantMap values READ values NOTIFY valuesChanged FINAL)
    /// Names of the records that links lead to, by id.
    Q_PROPERTY(QVariantMap titles READ titles NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged FINAL)
    Q_PROPERTY(bool dirty READ isDirty NOTIFY valuesChanged FINAL)
    /// The record is for others to change: save() proposes the change to them, for @c reason.
    Q_PROPERTY(bool proposing READ isProposing NOTIFY readyChanged FINAL)
    /// Who they are, in words; empty where nobody in the circle may.
    Q_PROPERTY(QString owners READ owners NOTIFY readyChanged FINAL)
    Q_PROPERTY(QString reason MEMBER m_reason NOTIFY reasonChanged FINAL)
    /// Fields that somebody else, or another program, changed to something else while they were changed here: field → what stands
    /// there now, as a person reads it. Each has to be decided before save(): keepMine() or takeTheirs().
    Q_PROPERTY(QVariantMap meanwhile READ meanwhile NOTIFY valuesChanged FINAL)
    /// The last refusal: a sentence, and the field that it is about (empty: none in particular).
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(QString problemField READ problemField NOTIFY problemChanged FINAL)

public:
    explicit RecordEditor(QObject *parent = nullptr);

    QString recordId() const;
    void setRecordId(const QString &id);
    QVariantMap values() const;
    QVariantMap titles() const;
    bool isReady() const;
    virtual bool isDirty() const;
    bool isProposing() const;
    QString owners() const;
    QVariantMap meanwhile() const;
    QString problem() const;
    QString problemField() const;

    /// { label, kind, choices: [{ value, text }], required } of a field, for the control that edits it.
    /// Kinds by the names of FieldKind: "Text", "Note", "Choice", ...
    Q_INVOKABLE QVariantMap describe(const QString &field) const;
    Q_INVOKABLE void set(const QString &field, const QVariant &value);
    /// A link with the name to show for it.
    Q_INVOKABLE void setLink(const QString &field, const QString &id, const QString &title);
    /// One more of a list of links, with the name to show for it.
    Q_INVOKABLE void addLink(const QString &field, const QString &id, const QString &title);
    Q_INVOKABLE void keepMine(const QString &field);
    Q_INVOKABLE void takeTheirs(const QString &field);
    /// Writes or proposes what was changed. @p label: for history and undo, in the user's words. Then saved() or a problem.
    Q_INVOKABLE void save(const QString &label);
    /// Shows a sentence beside a field, as a refusal by the store would.
    Q_INVOKABLE void refuse(const QString &problem, const QString &field);

    void classBegin() override;
    void componentComplete() override;

Q_SIGNALS:
    void typeChanged();
    void recordIdChanged();
    void valuesChanged();
    void readyChanged();
    void reasonChanged();
    void problemChanged();
    void saved(const QString &id);

protected:
    using Also = std::function<Result<Done>(Edit &, const Id &record)>;
    /// For forms that write more than one record: runs in the same transaction, on the store's thread: capture values only.
    /// Empty where there is nothing more to write.
    virtual Also also() const;

private:
    void load();
    void lookAgain();
    void decide(const QString &field, bool mine);
    void setProblem(const QString &problem, const QString &field);
    Result<Values> changes() const;
    using Work = std::function<Result<Id>(Edit &)>;
    Work writing(const Values &values, const Also &more) const;
    Work proposal(const Values &values) const;
    void commit(const QString &label, const Work &work);

    QString m_type;
    Id m_id;
    QVariantMap m_preset;
    QVariantMap m_loaded;
    QVariantMap m_values;
    QVariantMap m_titles;
    QVariantMap m_theirs; ///< of the fields in m_meanwhile
    QVariantMap m_meanwhile;
    bool m_complete = false;
    bool m_ready = false;
    bool m_proposing = false;
    bool m_saving = false;
    QString m_owners;
    QString m_reason;
    QString m_problem;
    QString m_problemField;
};

} // namespace Liaison
