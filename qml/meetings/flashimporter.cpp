// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashimporter.h"

#include "components/session.h"
#include "foundation/reference.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QFile>
#include <QFileInfo>

namespace Liaison
{

using namespace Qt::StringLiterals;

FlashImporter::FlashImporter(QObject *parent)
    : QAbstractListModel(parent)
{
}

bool FlashImporter::hasProposal() const
{
    return m_proposal.has_value();
}

QString FlashImporter::title() const
{
    return m_proposal ? m_proposal->title : QString();
}

void FlashImporter::setTitle(const QString &title)
{
    if (m_proposal && m_proposal->title != title) {
        m_proposal->title = title;
        Q_EMIT proposalChanged();
    }
}

QString FlashImporter::date() const
{
    return m_date;
}

void FlashImporter::setDate(const QString &date)
{
    if (m_date != date) {
        m_date = date;
        Q_EMIT proposalChanged();
    }
}

QString FlashImporter::tlp() const
{
    return m_proposal ? m_proposal->tlp : QString();
}

void FlashImporter::setTlp(const QString &tlp)
{
    if (m_proposal && m_proposal->tlp != tlp) {
        m_proposal->tlp = tlp;
        Q_EMIT proposalChanged();
    }
}

QStringList FlashImporter::labels()
{
    return QStringList{QString()} + Schema::tlpLabels();
}

QVariantList FlashImporter::kinds()
{
    QVariantList list;
    for (const auto &kind : Schema::type(QString(Outcome::type))->field(u"kind")->choices) {
        list.append(QVariantMap{{u"value"_s, kind}, {u"text"_s, Schema::choiceLabel(kind)}});
    }
    return list;
}

QString FlashImporter::summary() const
{
    if (!m_proposal) {
        return {};
    }
    const auto count = [](const auto &list) {
        return int(std::ranges::count_if(list, [](const auto &entry) {
            return entry.accepted;
        }));
    };
    const auto participants = int(std::ranges::count_if(m_proposal->parties, [](const FlashProposal::Party &party) {
        return party.accepted && party.participates;
    }));
    return QStringList{i18ncp("@info", "%1 participant", "%1 participants", participants),
                       i18ncp("@info", "%1 point", "%1 points", count(m_proposal->points)),
                       i18ncp("@info", "%1 action", "%1 actions", count(m_proposal->tasks))}
        .join(u" · "_s);
}

QStringList FlashImporter::remarks() const
{
    return m_proposal ? m_proposal->remarks : QStringList();
}

QString FlashImporter::importedAs() const
{
    return m_proposal && !m_proposal->importedAs.isNull() ? m_proposal->importedAs.text() : QString();
}

QString FlashImporter::problem() const
{
    return m_problem;
}

void FlashImporter::readText(const QString &text)
{
    read(text.toUtf8(), i18nc("@info name of a file", "Pasted note.txt"));
}

void FlashImporter::readFile(const QUrl &url)
{
    QFile file(url.toLocalFile());
    if (!file.open(QIODevice::ReadOnly)) {
        setProblem(i18nc("@info %1 file, %2 reason",
                         "%1 can't be read: %2",
                         url.toDisplayString(QUrl::PreferLocalFile),
                         file.errorString()));
        return;
    }
    // One byte more than is allowed, so that the parser itself says that it is too much.
    read(file.read(FlashNote::maximumSize + 1), QFileInfo(file).fileName());
}

void FlashImporter::read(const QByteArray &bytes, const QString &name)
{
    auto note = FlashNote::parse(bytes, name);
    if (!note) {
        setProblem(note.error().message);
        return;
    }
    setProblem({});
    const auto work = [note = *std::move(note)](Reader &reader) {
        return FlashImport::propose(reader, note);
    };
    Session::instance()->await(Session::instance()->store().read(work), this, [this](const FlashProposal &proposal) {
        beginResetModel(); // another note: nothing of the earlier one is left
        m_proposal = proposal;
        m_date = proposal.date.toString(Qt::ISODate);
        endResetModel();
        Q_EMIT namesChanged();
        Q_EMIT proposalChanged();
        Q_EMIT hasProposalChanged();
        Q_EMIT countsChanged();
    });
}

void FlashImporter::clear()
{
    beginResetModel();
    m_proposal.reset();
    m_date.clear();
    endResetModel();
    setProblem({});
    Q_EMIT namesChanged();
    Q_EMIT proposalChanged();
    Q_EMIT hasProposalChanged();
    Q_EMIT countsChanged();
}

void FlashImporter::setProblem(const QString &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        Q_EMIT problemChanged();
    }
}

void FlashImporter::rowChanged(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT countsChanged();
}

void FlashImporter::setAccepted(int row, bool accepted)
{
    if (!m_proposal || row < 0 || row >= rowCount()) {
        return;
    }
    if (FlashLines::isAccepted(*m_proposal, row) != accepted) {
        FlashLines::setAccepted(*m_proposal, row, accepted);
        rowChanged(row);
    }
}

void FlashImporter::toggleAccepted(int row)
{
    if (row >= 0 && row < rowCount()) {
        setAccepted(row, !data(index(row), Accepted).toBool());
    }
}

void FlashImporter::refuse(const QString &problem)
{
    setProblem(problem);
}

void FlashImporter::setText(int row, const QString &text)
{
    const auto list = FlashLines::placeOf(*m_proposal, row).list;
    const auto field = list == FlashLines::Place::Parties ? u"name"_s
        : list == FlashLines::Place::Points               ? u"text"_s
                                                          : u"title"_s;
    if (text != data(index(row), Text).toString()) {
        setProblem(change(row, field, text));
    }
}

void FlashImporter::setKind(int row, const QString &kind)
{
    if (m_proposal && row >= 0 && row < rowCount()
        && FlashLines::placeOf(*m_proposal, row).list == FlashLines::Place::Points) {
        change(row, u"kind"_s, kind);
    }
}

void FlashImporter::commit()
{
    if (!m_proposal) {
        return;
    }
    auto proposal = *m_proposal;
    proposal.date = QDate::fromString(m_date.trimmed(), Qt::ISODate);
    if (!proposal.date.isValid()) {
        setProblem(i18nc("@info",
                         "“%1” is no date. When was the meeting? Write it as year-month-day, such as 2019-03-04.",
                         m_date));
        return;
    }
    setProblem({});
    auto *session = Session::instance();
    const auto label = i18nc("@info undo; %1 title", "Import the note “%1”", proposal.title);
    session
        ->write(label,
                [proposal](Edit &edit) {
                    return FlashImport::commit(edit, proposal);
                })
        .then(this, [this, session, label](const Result<Session::Written<Id>> &meeting) {
            if (!meeting) {
                setProblem(meeting.error().message);
                return;
            }
            session->tell(label, meeting->transaction);
            Q_EMIT imported(meeting->value.text());
        });
}

int FlashImporter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_proposal ? 0 : FlashLines::count(*m_proposal);
}

QVariant FlashImporter::partyData(const FlashProposal::Party &party, int role) const
{
    switch (role) {
    case Section:
        return i18nc("@title part of a proposal", "Who");
    case Text:
        return party.name;
    case Detail: {
        QStringList parts{party.role,
                          party.participates ? i18nc("@info", "took part") : i18nc("@info", "named in the note")};
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    case KindLabel:
        return party.type == u"person" ? i18nc("@item", "person") : Schema::choiceLabel(party.organisationKind);
    case Accepted:
        return party.accepted;
    case IsNew:
        return party.record.isNull();
    case Words:
        return party.words;
    default:
        return {};
    }
}

QVariant FlashImporter::pointData(const FlashProposal::Point &point, int role) const
{
    switch (role) {
    case Section:
        return point.horizon == u"before" ? i18nc("@title part of a proposal", "Points, before the election")
            : point.horizon == u"after"   ? i18nc("@title part of a proposal", "Points, after the election")
                                          : i18nc("@title part of a proposal", "Points");
    case Text:
        return point.text;
    case Detail: {
        QStringList parts{point.countries.join(u", "_s), i18nc("@info", "line %1", point.firstLine)};
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    case Words: // of a text that was changed; else it is the text itself
        return point.words == point.text ? QString() : point.words;
    case From:
        return numbers(point.from);
    case To:
        return numbers(point.to);
    case Due:
        return point.due.toString(Qt::ISODate);
    case Kind:
        return point.kind;
    case KindLabel:
        return Schema::choiceLabel(point.kind);
    case Accepted:
        return point.accepted;
    default:
        return {};
    }
}

QVariant FlashImporter::taskData(const FlashProposal::Task &task, int role) const
{
    switch (role) {
    case Section:
        return i18nc("@title part of a proposal", "Actions");
    case Text:
        return task.title;
    case Detail: {
        QStringList parts{task.status.isEmpty() ? QString() : Schema::choiceLabel(task.status),
                          task.reportTo.isEmpty()
                              ? QString()
                              : i18nc("@info", "report to: %1", Reference::instance().forumName(task.reportTo))};
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    case From:
        return numbers(task.owner < 0 ? task.coOwners : QList<int>{task.owner} + task.coOwners);
    case Due:
        return task.due.toString(Qt::ISODate);
    case KindLabel:
        return i18nc("@item kind of line in a meeting", "action");
    case Accepted:
        return task.accepted;
    case Words:
        return task.words;
    default:
        return {};
    }
}

QVariant FlashImporter::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_proposal || index.row() >= rowCount()) {
        return {};
    }
    using enum FlashLines::Place::List;
    const auto place = FlashLines::placeOf(*m_proposal, index.row());
    if (role == List) {
        return place.list == Parties ? u"party"_s : place.list == Points ? u"point"_s : u"task"_s;
    }
    const auto value = place.list == Parties ? partyData(m_proposal->parties.at(place.index), role)
        : place.list == Points               ? pointData(m_proposal->points.at(place.index), role)
                                             : taskData(m_proposal->tasks.at(place.index), role);
    if (value.isValid()) {
        return value;
    }
    return role == IsNew             ? QVariant(false)
        : role == From || role == To ? QVariant(QVariantList())
                                     : QVariant(QString());
}

QHash<int, QByteArray> FlashImporter::roleNames() const
{
    return {{Section, "section"},
            {List, "part"},
            {Text, "text"},
            {Detail, "detail"},
            {Kind, "kind"},
            {KindLabel, "kindLabel"},
            {Accepted, "accepted"},
            {IsNew, "isNew"},
            {Words, "words"},
            {From, "from"},
            {To, "to"},
            {Due, "due"}};
}

} // namespace Liaison
