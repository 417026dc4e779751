// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "previewmodel.h"

#include "compared.h"
#include "documents/wording.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString kindLabel(RecordChange::Kind kind)
{
    switch (kind) {
    case RecordChange::Added:
        return i18nc("@info what a bundle does to a record", "new");
    case RecordChange::Changed:
        return i18nc("@info what a bundle does to a record", "changed");
    case RecordChange::Deleted:
        return i18nc("@info what a bundle does to a record", "deleted");
    case RecordChange::Restored:
        return i18nc("@info what a bundle does to a record", "restored");
    case RecordChange::Erased:
        return i18nc("@info what a bundle does to a record", "erased for data protection");
    case RecordChange::Withheld:
        return i18nc("@info what a bundle does to a record", "erased here, stays out");
    case RecordChange::Withdrawn:
        return i18nc("@info what a bundle does to a record", "withdrawn, no longer kept up to date");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString tintOf(const ImportPreview::Record &record)
{
    if (std::ranges::any_of(record.fields, &ImportPreview::Field::conflict)) {
        return u"bad"_s;
    }
    return record.kind == RecordChange::Added  ? u"accent"_s
        : record.kind == RecordChange::Changed ? u"neutral"_s
                                               : u"attention"_s;
}

QString whoAndWhen(const QString &author, const QDateTime &at)
{
    if (!at.isValid()) {
        return author;
    }
    const auto when = Wording::moment(at);
    return author.isEmpty() ? when : i18nc("@info who, when", "%1, %2", author, when);
}

/// What stands on one side of a conflict, a line for each value, and below it whose they are.
std::pair<QString, QString> sideOf(const QList<ImportPreview::Choice> &choices, bool here)
{
    QStringList texts;
    QStringList authors;
    for (const auto &choice : choices) {
        if (choice.here == here) {
            texts.append(choice.text.isEmpty() ? i18nc("@info no value", "none") : choice.text);
            authors.append(whoAndWhen(choice.author, choice.at));
        }
    }
    const auto who = authors.join(u"; "_s);
    if (texts.isEmpty()) {
        return {};
    }
    return {texts.join(u'\n'),
            here ? i18nc("@info of a value in a conflict, %1 who and when", "here: %1", who)
                 : i18nc("@info of a value in a conflict, %1 who and when", "in the bundle: %1", who)};
}

QVariantMap lineOf(const ImportPreview::Field &field)
{
    const auto shown = Compared::parts({field.before, field.after});
    QVariantMap line{{u"label"_s, field.label},
                     {u"before"_s, shown.first()},
                     {u"whoBefore"_s, whoAndWhen(field.authorBefore, field.atBefore)},
                     {u"after"_s, shown.last()},
                     {u"who"_s, whoAndWhen(field.author, field.at)},
                     {u"conflict"_s, field.conflict},
                     {u"note"_s, QString()}};
    if (field.conflict && !field.choices.isEmpty()) {
        const auto [before, whoBefore] = sideOf(field.choices, true);
        const auto [after, who] = sideOf(field.choices, false);
        const auto sides = Compared::parts({before, after});
        line.insert(
            {{u"before"_s, sides.first()}, {u"whoBefore"_s, whoBefore}, {u"after"_s, sides.last()}, {u"who"_s, who}});
        if (field.name != deletedField) {
            const auto &shown = field.choices.first().text;
            line.insert(u"note"_s,
                        shown.isEmpty()
                            ? i18nc("@info a conflict", "Nothing is shown until somebody settles it.")
                            : i18nc("@info a conflict, %1 value", "“%1” is shown until somebody settles it.", shown));
        }
    } else if (field.settled) {
        line.insert(u"note"_s,
                    i18nc("@info %1 values that stood against each other",
                          "Settles a conflict: %1",
                          field.earlier.join(u" | "_s)));
    }
    return line;
}

/// "edited on both sides"; nothing where nobody contests anything.
std::optional<QString> conflictLabel(const ImportPreview::Record &record)
{
    const auto found = std::ranges::find(record.fields, true, &ImportPreview::Field::conflict);
    if (found == record.fields.end()) {
        return {};
    }
    const bool deleted = std::ranges::any_of(record.fields, [](const ImportPreview::Field &field) {
        return field.conflict && field.name == deletedField;
    });
    return deleted ? i18nc("@info what a bundle does to a record", "edited and deleted")
                   : i18nc("@info what a bundle does to a record", "edited on both sides");
}

QString kindText(const ImportPreview::Record &record)
{
    if (const auto label = conflictLabel(record)) {
        return *label;
    }
    return record.mergedInto.isEmpty()
        ? kindLabel(record.kind)
        : i18nc("@info what a bundle does to a record, %1 another record", "merged into “%1”", record.mergedInto);
}

QHash<int, QVariant> wordsOf(const ImportPreview::Record &record)
{
    QVariantList fields;
    for (const auto &field : record.fields) {
        fields.append(lineOf(field));
    }
    const auto erased = i18nc("@info of a record, %1 date",
                              "erased here on %1; stays erased",
                              Wording::shortDate(record.erasedAt.toLocalTime().date()));
    return {{PreviewModel::TitleRole, record.kind == RecordChange::Withheld ? erased : record.title},
            {PreviewModel::TypeLabelRole, record.typeLabel},
            {PreviewModel::KindLabelRole, kindText(record)},
            {PreviewModel::TintRole, tintOf(record)},
            {PreviewModel::AddedRole, record.kind == RecordChange::Added},
            {PreviewModel::FieldsRole, fields},
            {PreviewModel::WhyRole, record.why}};
}

bool isContested(const RecordChange &change)
{
    return std::ranges::any_of(change.fields, &FieldChange::conflict);
}

/// As many as fit on a screen, several times.
constexpr int keptInWords = 200;
}

PreviewModel::PreviewModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_words(keptInWords)
{
}

void PreviewModel::setPreview(const ImportPreview &preview)
{
    beginResetModel();
    m_preview = preview;
    m_apart = preview.apartIds();
    m_words.clear();
    list();
    endResetModel();
    Q_EMIT previewChanged();
    Q_EMIT chosenChanged();
}

void PreviewModel::clear()
{
    m_left.clear();
    m_admitted.clear();
    setPreview({});
}

ImportConsent PreviewModel::consent() const
{
    ImportConsent consent;
    for (qsizetype place = 0; place < m_preview.size(); ++place) {
        const auto &id = m_preview.change(place).id;
        if (isApart(place) && isChosen(place)) {
            consent.admitted.insert(id);
        } else if (!isApart(place) && !isChosen(place)) {
            consent.left.insert(id);
        }
    }
    return consent;
}

QString PreviewModel::filter() const
{
    return m_filter;
}

void PreviewModel::setFilter(const QString &filter)
{
    if (m_filter != filter) {
        beginResetModel();
        m_filter = filter;
        list();
        endResetModel();
        Q_EMIT filterChanged();
        Q_EMIT chosenChanged();
    }
}

QVariantList PreviewModel::filters() const
{
    const std::initializer_list<std::pair<QString, QString>> all{
        {{}, i18nc("@option:check all of a list", "All")},
        {u"conflict"_s, i18nc("@option:check", "Conflicts")},
        {u"apart"_s, i18nc("@option:check records that the sender may not change", "Kept apart")},
        {u"gone"_s, i18nc("@option:check", "Deleted or erased")},
        {u"changed"_s, i18nc("@option:check", "Changed")},
        {u"added"_s, i18nc("@option:check", "New")}};
    QVariantList filters;
    for (const auto &[name, text] : all) {
        int number = 0;
        for (qsizetype place = 0; place < m_preview.size(); ++place) {
            number += isListed(place, name) ? 1 : 0;
        }
        if (number > 0) {
            filters.append(QVariantMap{{u"name"_s, name}, {u"text"_s, text}, {u"number"_s, number}});
        }
    }
    return filters;
}

int PreviewModel::chosen() const
{
    int number = 0;
    for (qsizetype place = 0; place < m_preview.size(); ++place) {
        number += isChoosable(place) && isChosen(place) ? 1 : 0;
    }
    return number;
}

int PreviewModel::choosable() const
{
    int number = 0;
    for (qsizetype place = 0; place < m_preview.size(); ++place) {
        number += isChoosable(place) ? 1 : 0;
    }
    return number;
}

bool PreviewModel::isAsProposed() const
{
    return consent() == ImportConsent();
}

int PreviewModel::listedState() const
{
    bool some = false;
    bool all = true;
    for (const auto place : m_listed) {
        if (isChoosable(place)) {
            some |= isChosen(place);
            all &= isChosen(place);
        }
    }
    return some && all ? Qt::Checked : some ? Qt::PartiallyChecked : Qt::Unchecked;
}

void PreviewModel::setChosen(int row, bool chosen)
{
    if (row >= 0 && row < m_listed.size() && isChoosable(m_listed.at(row))) {
        choose(m_listed.at(row), chosen);
        Q_EMIT dataChanged(index(row), index(row), {ChosenRole});
        Q_EMIT chosenChanged();
    }
}

void PreviewModel::toggle(int row)
{
    if (row >= 0 && row < m_listed.size()) {
        setChosen(row, !isChosen(m_listed.at(row)));
    }
}

void PreviewModel::setListedChosen(bool chosen)
{
    if (m_listed.isEmpty()) {
        return;
    }
    for (const auto place : std::as_const(m_listed)) {
        if (isChoosable(place)) {
            choose(place, chosen);
        }
    }
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ChosenRole});
    Q_EMIT chosenChanged();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_listed.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto place = m_listed.at(index.row());
    switch (role) {
    case ChosenRole:
        return isChosen(place);
    case ChoosableRole:
        return isChoosable(place);
    case Qt::DisplayRole:
        return words(place).value(TitleRole);
    default:
        return words(place).value(role);
    }
}

QHash<int, QByteArray> PreviewModel::roleNames() const
{
    return {{TitleRole, "title"_ba},
            {TypeLabelRole, "typeLabel"_ba},
            {KindLabelRole, "kindLabel"_ba},
            {TintRole, "tint"_ba},
            {AddedRole, "added"_ba},
            {FieldsRole, "fields"_ba},
            {WhyRole, "why"_ba},
            {ChosenRole, "chosen"_ba},
            {ChoosableRole, "choosable"_ba}};
}

bool PreviewModel::isListed(qsizetype place, const QString &filter) const
{
    const auto &change = m_preview.change(place);
    const bool apart = isApart(place);
    const bool plain = change.kind == RecordChange::Added || change.kind == RecordChange::Changed
        || change.kind == RecordChange::Restored;
    return filter.isEmpty()     ? true
        : filter == u"apart"    ? apart
        : filter == u"conflict" ? isContested(change)
        : filter == u"gone"     ? !plain
        : filter == u"added"    ? change.kind == RecordChange::Added
                                : plain && change.kind != RecordChange::Added;
}

bool PreviewModel::isApart(qsizetype place) const
{
    return m_apart.contains(m_preview.change(place).id);
}

/// What is erased here stays out, whatever anybody chooses.
bool PreviewModel::isChoosable(qsizetype place) const
{
    return m_preview.change(place).kind != RecordChange::Withheld;
}

bool PreviewModel::isChosen(qsizetype place) const
{
    const auto &id = m_preview.change(place).id;
    return isApart(place) ? m_admitted.contains(id) : isChoosable(place) && !m_left.contains(id);
}

void PreviewModel::choose(qsizetype place, bool chosen)
{
    const auto &id = m_preview.change(place).id;
    auto &set = isApart(place) ? m_admitted : m_left;
    if (chosen == isApart(place)) {
        set.insert(id);
    } else {
        set.remove(id);
    }
}

void PreviewModel::list()
{
    m_listed.clear();
    for (qsizetype place = 0; place < m_preview.size(); ++place) {
        if (isListed(place, m_filter)) {
            m_listed.append(place);
        }
    }
}

const QHash<int, QVariant> &PreviewModel::words(qsizetype place) const
{
    auto *known = m_words.object(place);
    if (!known) {
        known = new QHash<int, QVariant>(wordsOf(m_preview.record(place)));
        m_words.insert(place, known);
    }
    return *known;
}

} // namespace Liaison
