// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "worklistmodel.h"

#include "directorywords.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString sectionOf(Directory::Freshness freshness, const Directory::WorkCounts &counts)
{
    switch (freshness) {
    case Directory::Freshness::Bounced:
        return i18nc("@title %1 how many", "Bounced (%1)", counts.bounced);
    case Directory::Freshness::Due:
        return i18nc("@title %1 how many", "Due for verification (%1)", counts.due);
    default:
        return i18nc("@title %1 how many", "Never verified (%1)", counts.never);
    }
}

Row contactRow(const Directory::Upkeep &upkeep, const Directory::WorkCounts &counts, QDate today)
{
    const Directory::Contact contact{upkeep.point, upkeep.freshness, {}, false};
    return {upkeep.point.id.text(),
            {upkeep.point.value,
             joined({upkeep.name, upkeep.post, DirectoryWords::about(upkeep.point)}),
             sectionOf(upkeep.freshness, counts),
             u"contact"_s,
             upkeep.entry.text(),
             upkeep.point.medium,
             DirectoryWords::mediumIcon(upkeep.point.medium),
             DirectoryWords::level(upkeep.freshness),
             DirectoryWords::freshness(contact, today)}};
}

Row reviewRow(const Directory::Review &review, const Directory::WorkCounts &counts, QDate today)
{
    const auto &person = review.person;
    const bool past = person.review_by.isValid() && person.review_by < today;
    const auto word = review.objected
        ? i18nc("@info a person in the directory", "objected")
        : i18nc("@info %1 date", "review by %1", DirectoryWords::date(person.review_by, today));
    return {person.id.text(),
            {person.name,
             joined({review.objected ? person.objection.simplified() : QString(), person.source, person.legal_basis}),
             i18nc("@title %1 how many", "People to review (%1)", counts.reviews),
             u"review"_s,
             person.id.text(),
             QString(),
             u"user-identity-symbolic"_s,
             review.objected || past ? u"bad"_s : u"attention"_s,
             word}};
}

bool wanted(const QString &part, Directory::Freshness freshness)
{
    return part.isEmpty() || part == Directory::nameOf(freshness);
}
}

WorklistModel::WorklistModel(QObject *parent)
    : RowsModel({"title", "subtitle", "section", "kind", "entry", "medium", "iconName", "level", "word"},
                {u"contact_point"_s, u"person"_s, u"post"_s, u"organisation"_s, u"local"_s},
                parent)
    , m_read(std::make_shared<Directory::WorkCounts>())
{
    connect(this, &RowsModel::refreshed, this, [this] {
        if (m_counts != *m_read) {
            m_counts = *m_read;
            Q_EMIT countsChanged();
        }
    });
}

QString WorklistModel::part() const
{
    return m_part;
}

void WorklistModel::setPart(const QString &part)
{
    if (m_part != part) {
        m_part = part;
        Q_EMIT partChanged();
        refresh();
    }
}

int WorklistModel::bounced() const
{
    return m_counts.bounced;
}

int WorklistModel::due() const
{
    return m_counts.due;
}

int WorklistModel::never() const
{
    return m_counts.never;
}

int WorklistModel::reviews() const
{
    return m_counts.reviews;
}

RowsModel::Query WorklistModel::query() const
{
    return [part = m_part, counts = m_read](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto list, Directory::worklist(reader));
        *counts = list.counts;
        const auto today = reader.today();
        Rows rows;
        const auto addReviews = [&] {
            for (const auto &review : list.reviews) {
                rows.append(reviewRow(review, list.counts, today));
            }
        };
        const auto addContacts = [&](Directory::Freshness freshness) {
            for (const auto &upkeep : list.contacts) {
                if (upkeep.freshness == freshness && wanted(part, freshness)) {
                    rows.append(contactRow(upkeep, list.counts, today));
                }
            }
        };
        // What people ask for, and what does not work any more, before what may have gone out of date.
        if (part.isEmpty() || part == u"review") {
            addReviews();
        }
        addContacts(Directory::Freshness::Bounced);
        addContacts(Directory::Freshness::Due);
        addContacts(Directory::Freshness::Never);
        return rows;
    };
}

} // namespace Liaison
