// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "tags.h"

#include "batches.h"
#include "foundation/text.h"

#include <KLocalizedString>

#include <QCollator>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestLabel = 60;

Result<QString> labelInUse(const Reader &reader, const QString &label)
{
    const auto clean = Text::cleaned(label).simplified();
    if (clean.isEmpty()) {
        return Error{Error::Code::Invalid, i18nc("@info", "A tag needs a name. Type one."), u"label"_s};
    }
    if (clean.size() > longestLabel) {
        return Error{Error::Code::Invalid,
                     i18nc("@info", "A tag has at most %1 letters. Choose a shorter name.", int(longestLabel)),
                     u"label"_s};
    }
    LIAISON_TRY(const auto known, allTags(reader));
    const auto folded = Text::folded(clean);
    const auto same = std::ranges::find_if(known, [&folded](const TagCount &tag) {
        return Text::folded(tag.label) == folded;
    });
    return same == known.end() ? clean : same->label;
}
}

Result<QList<TagCount>> allTags(const Reader &reader)
{
    LIAISON_TRY(const auto rows, reader.select(u"SELECT label, count(*) FROM tag GROUP BY label"_s));
    QList<TagCount> tags;
    for (const auto &row : rows) {
        tags.append({row.at(0).toString(), row.at(1).toInt()});
    }
    const QCollator collator;
    std::ranges::sort(tags, [&collator](const TagCount &a, const TagCount &b) {
        return collator.compare(a.label, b.label) < 0;
    });
    return tags;
}

Result<QHash<Id, QStringList>> tagsOf(const Reader &reader, const QList<Id> &records)
{
    QHash<Id, QStringList> labels;
    LIAISON_CHECK(forEachRow(reader,
                             u"SELECT record, label FROM tag WHERE record IN (%1)"_s,
                             records,
                             {},
                             [&labels](const QVariantList &row) {
                                 labels[Id::fromBytes(row.at(0).toByteArray())].append(row.at(1).toString());
                             }));
    const QCollator collator;
    for (auto &list : labels) {
        std::ranges::sort(list, [&collator](const QString &a, const QString &b) {
            return collator.compare(a, b) < 0;
        });
        list.removeDuplicates(); // where a record was asked for twice
    }
    return labels;
}

Result<QStringList> tagsOf(const Reader &reader, const Id &record)
{
    LIAISON_TRY(const auto labels, tagsOf(reader, QList<Id>{record}));
    return labels.value(record);
}

Result<int> addTag(Edit &edit, const QList<Id> &records, const QString &label)
{
    LIAISON_TRY(const auto wanted, labelInUse(edit, label));
    int added = 0;
    for (qsizetype i = 0; i < records.size(); ++i) {
        LIAISON_TRY(const auto labels, tagsOf(edit, records.at(i)));
        if (labels.contains(wanted)) {
            continue;
        }
        Tag tag;
        tag.record = records.at(i);
        tag.label = wanted;
        LIAISON_CHECK(edit.put(tag));
        ++added;
        if (!edit.progress(int(i), int(records.size()))) {
            return Error{Error::Code::Cancelled, {}};
        }
    }
    return added;
}

Result<int> removeTag(Edit &edit, const QList<Id> &records, const QString &label)
{
    int removed = 0;
    for (qsizetype i = 0; i < records.size(); ++i) {
        LIAISON_TRY(const auto tags,
                    edit.all<Tag>(u"WHERE record = ? AND label = ?"_s, {records.at(i).bytes(), label}));
        for (const auto &tag : tags) {
            LIAISON_CHECK(edit.remove(tag.id));
            ++removed;
        }
        if (!edit.progress(int(i), int(records.size()))) {
            return Error{Error::Code::Cancelled, {}};
        }
    }
    return removed;
}

} // namespace Liaison::Directory
