// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "calendarimporter.h"

#include "components/session.h"
#include "interchange/calendarreader.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QFileInfo>
#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;
using Calendar::Plan;

namespace
{
/// In the order in which people look.
int rankOf(Plan::Verdict verdict)
{
    switch (verdict) {
    case Plan::New:
        return 0;
    case Plan::Changed:
        return 1;
    case Plan::Unreadable:
        return 2;
    case Plan::Unchanged:
        break;
    }
    return 3;
}

QString sectionOf(Plan::Verdict verdict)
{
    switch (verdict) {
    case Plan::New:
        return i18nc("@title entries of a file", "New");
    case Plan::Changed:
        return i18nc("@title entries of a file", "Changed");
    case Plan::Unreadable:
        return i18nc("@title entries of a file", "Not taken");
    case Plan::Unchanged:
        break;
    }
    return i18nc("@title entries of a file", "Unchanged");
}

bool canBeTaken(const Plan &plan)
{
    return plan.verdict == Plan::New || plan.verdict == Plan::Changed;
}
}

CalendarImporter::CalendarImporter(QObject *parent)
    : QAbstractListModel(parent)
{
}

CalendarImporter::~CalendarImporter()
{
    stop();
}

bool CalendarImporter::isBusy() const
{
    return m_work != nullptr;
}

QString CalendarImporter::summary() const
{
    const auto summary = Calendar::summaryOf(m_content.plans);
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0) {
            parts.append(text);
        }
    };
    add(summary.added, i18ncp("@info entries of a file", "1 new", "%1 new", summary.added));
    add(summary.changed, i18ncp("@info entries of a file", "1 changed", "%1 changed", summary.changed));
    add(summary.unchanged, i18ncp("@info entries of a file", "1 unchanged", "%1 unchanged", summary.unchanged));
    add(summary.unreadable, i18ncp("@info entries of a file", "1 not taken", "%1 not taken", summary.unreadable));
    return parts.join(u" · "_s);
}

int CalendarImporter::accepted() const
{
    return int(std::ranges::count(m_accepted, true));
}

void CalendarImporter::begin()
{
    stop();
    m_work = std::make_shared<std::atomic<bool>>(false);
    m_problem.clear();
    Q_EMIT changed();
}

void CalendarImporter::stop()
{
    if (m_work) {
        *m_work = true;
        m_work.reset();
        Q_EMIT changed();
    }
}

void CalendarImporter::readFile(const QUrl &file)
{
    show({});
    m_hasPreview = false;
    m_path = file.toLocalFile();
    m_fileName = QFileInfo(m_path).fileName();
    preview(m_path, false);
}

void CalendarImporter::preview(const QString &path, bool again)
{
    const auto problem = m_problem;
    begin();
    if (again) {
        m_problem = problem; // why it is looked at again
    }
    const auto look = [path, work = m_work](Reader &reader) -> Result<Content> {
        const auto watch = [&work](int) {
            return !*work;
        };
        Content content;
        LIAISON_TRY(content.entries, CalendarReader::readFile(path, watch, reader.today()));
        LIAISON_TRY(content.plans, Calendar::preview(reader, content.entries, watch));
        return content;
    };
    Session::instance()->store().read(look).then(this, [this, work = m_work](const Result<Content> &content) {
        if (work != m_work) {
            return; // somebody changed their mind meanwhile
        }
        m_work.reset();
        if (content) {
            show(*content);
            m_hasPreview = true;
            Q_EMIT changed();
        } else {
            fail(content.error().message);
        }
    });
}

void CalendarImporter::show(const Content &content)
{
    beginResetModel(); // another file
    m_content = content;
    m_accepted.clear();
    for (const auto &plan : m_content.plans) {
        m_accepted.append(canBeTaken(plan));
    }
    m_order.resize(m_content.plans.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::ranges::stable_sort(m_order, {}, [this](int row) {
        return rankOf(m_content.plans.at(row).verdict);
    });
    endResetModel();
    Q_EMIT changed();
    Q_EMIT acceptedChanged();
}

void CalendarImporter::fail(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

void CalendarImporter::setAccepted(int row, bool accepted)
{
    auto &place = m_accepted[m_order.at(row)];
    if (std::exchange(place, accepted) != accepted) {
        Q_EMIT dataChanged(index(row), index(row));
        Q_EMIT acceptedChanged();
    }
}

void CalendarImporter::commit()
{
    if (!m_hasPreview || isBusy()) {
        return;
    }
    begin();
    auto *session = Session::instance();
    const auto label = i18nc("@info undo; %1 file", "Import %1", m_fileName);
    const auto write = [content = m_content, accepted = m_accepted, work = m_work](Edit &edit) {
        return Calendar::commit(edit, content.entries, accepted, &content.plans, [&work](int) {
            return !*work;
        });
    };
    session->write(label, write)
        .then(this,
              [this, session, label, work = m_work](const Result<Session::Written<Calendar::ImportSummary>> &written) {
                  if (work == m_work) {
                      m_work.reset();
                      Q_EMIT changed();
                  }
                  if (!written) {
                      fail(written.error().message);
                      if (written.error().code == Error::Code::Busy) {
                          preview(m_path, true);
                      }
                      return;
                  }
                  session->tell(i18nc("@info %1 what was done, %2 and %3 numbers",
                                      "%1: %2 added, %3 changed",
                                      label,
                                      QLocale().toString(written->value.added),
                                      QLocale().toString(written->value.changed)),
                                written->transaction);
                  Q_EMIT imported();
              });
}

int CalendarImporter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

QVariant CalendarImporter::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_order.size()) {
        return {};
    }
    const int row = m_order.at(index.row());
    const auto &plan = m_content.plans.at(row);
    switch (role) {
    case Section:
        return sectionOf(plan.verdict);
    case Name:
        return plan.title.isEmpty() ? i18nc("@info an entry of a file", "Without a title") : plan.title;
    case Detail: {
        const auto *type = Schema::type(plan.type);
        return plan.when.isEmpty() ? type->label.toString() : type->label.toString() + u" · "_s + plan.when;
    }
    case Line:
        return plan.line;
    case Verdict:
        return Calendar::nameOf(plan.verdict);
    case Accepted:
        return m_accepted.at(row);
    case Changes: {
        QVariantList list;
        for (const auto &change : plan.changes) {
            list.append(
                QVariantMap{{u"label"_s, change.label}, {u"before"_s, change.before}, {u"after"_s, change.after}});
        }
        return list;
    }
    case Lines:
        return plan.problem.isEmpty() ? plan.remarks : QStringList{plan.problem} + plan.remarks;
    default:
        return {};
    }
}

QHash<int, QByteArray> CalendarImporter::roleNames() const
{
    return {{Section, "section"},
            {Name, "name"},
            {Detail, "detail"},
            {Line, "line"},
            {Verdict, "verdict"},
            {Accepted, "accepted"},
            {Changes, "changes"},
            {Lines, "lines"}};
}

} // namespace Liaison
