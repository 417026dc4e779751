// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "mergemodel.h"

#include "components/session.h"
#include "foundation/wordlist.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString following(const QList<Directory::Following> &list)
{
    QStringList parts;
    for (const auto &entry : list) {
        const auto *type = Schema::type(entry.type);
        parts.append(i18nc("@info %1 plural of a record type, %2 how many",
                           "%1: %2",
                           type ? type->plural.toString() : entry.type,
                           entry.count));
    }
    return listed(parts);
}

bool isJoined(const Directory::FieldPair &pair)
{
    return pair.proposed != pair.left && pair.proposed != pair.right;
}

QString proposedChoice(const Directory::FieldPair &pair)
{
    return pair.proposed == pair.left ? u"left"_s : pair.proposed == pair.right ? u"right"_s : u"both"_s;
}

QCborValue chosenValue(const Directory::FieldPair &pair, const QString &choice)
{
    return choice == u"left" ? pair.left : choice == u"right" ? pair.right : pair.proposed;
}
}

MergeModel::MergeModel(QObject *parent)
    : RowsModel({"title", "leftText", "rightText", "joined", "choice", "differs"}, {u"*"_s}, parent)
    , m_read(std::make_shared<Sides>())
{
    connect(this, &RowsModel::refreshed, this, [this] {
        m_sides = *m_read;
        Q_EMIT namesChanged();
    });
}

QString MergeModel::left() const
{
    return m_left;
}

void MergeModel::setLeft(const QString &id)
{
    if (m_left != id) {
        m_left = id;
        m_choices.clear();
        Q_EMIT sidesChanged();
        refresh();
    }
}

QString MergeModel::right() const
{
    return m_right;
}

void MergeModel::setRight(const QString &id)
{
    if (m_right != id) {
        m_right = id;
        m_choices.clear();
        Q_EMIT sidesChanged();
        refresh();
    }
}

QString MergeModel::leftName() const
{
    return m_sides.leftName;
}

QString MergeModel::rightName() const
{
    return m_sides.rightName;
}

QString MergeModel::leftFollowing() const
{
    return m_sides.leftFollowing;
}

QString MergeModel::rightFollowing() const
{
    return m_sides.rightFollowing;
}

QString MergeModel::type() const
{
    return m_sides.type;
}

bool MergeModel::isReady() const
{
    return m_sides.ready;
}

RowsModel::Query MergeModel::query() const
{
    return [left = Id::fromText(m_left), right = Id::fromText(m_right), choices = m_choices, sides = m_read](
               const Reader &reader) -> Result<Rows> {
        *sides = {};
        LIAISON_TRY(const auto first, reader.info(left));
        if (!first) {
            return Rows();
        }
        sides->leftName = first->title;
        sides->type = first->type;
        if (right.isNull()) {
            return Rows();
        }
        sides->rightName = reader.title(right);
        LIAISON_TRY(const auto comparison, Directory::compare(reader, left, right));
        sides->leftFollowing = following(comparison.followingLeft);
        sides->rightFollowing = following(comparison.followingRight);
        sides->ready = true;
        Rows rows;
        for (const auto &pair : comparison.fields) {
            const QString name = pair.field->name;
            const auto text = [&](const QCborValue &value) {
                return reader.display(first->type, name, value);
            };
            rows.append({name,
                         {pair.field->label.toString(),
                          text(pair.left),
                          text(pair.right),
                          isJoined(pair) ? text(pair.proposed) : QString(),
                          choices.value(name, proposedChoice(pair)),
                          pair.differs()}});
        }
        return rows;
    };
}

void MergeModel::choose(int row, const QString &choice)
{
    if (row >= 0 && row < count()) {
        m_choices.insert(rows().at(row).key, choice);
        refresh();
    }
}

void MergeModel::chooseAll(const QString &choice)
{
    for (int row = 0; row < count(); ++row) {
        if (value(row, u"differs"_s).toBool()) {
            m_choices.insert(rows().at(row).key, choice);
        }
    }
    refresh();
}

void MergeModel::merge()
{
    QHash<QString, QString> choices; // as they are shown
    for (int row = 0; row < count(); ++row) {
        choices.insert(rows().at(row).key, value(row, u"choice"_s).toString());
    }
    Session::instance()->edit(
        i18nc("@info undo, %1 and %2 names of records", "Merge “%1” with “%2”", leftName(), rightName()),
        [left = Id::fromText(m_left), right = Id::fromText(m_right), choices](Edit &edit) -> Result<Id> {
            LIAISON_TRY(const auto comparison, Directory::compare(edit, left, right));
            Values chosen;
            for (const auto &pair : comparison.fields) {
                const auto choice = choices.constFind(pair.field->name);
                if (choice != choices.cend()) {
                    chosen.emplace(pair.field->name, chosenValue(pair, *choice));
                }
            }
            return Directory::mergeRecords(edit, left, right, chosen);
        },
        this,
        [this](const Id &survivor) {
            Q_EMIT merged(survivor.text());
        });
}

} // namespace Liaison
