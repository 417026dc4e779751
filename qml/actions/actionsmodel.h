// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "actions/listing.h"
#include "components/pagedmodel.h"

namespace Liaison
{

/// Actions in groups, the most pressing first in each. Roles: title, owner, origin, due (in words), level (for StateGlyph), word,
/// section (the group's heading), status (in words), countries, priority (in words where it is high or low), done.
class ActionsModel : public PagedModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Only those of the profile's owner and of their posts.
    Q_PROPERTY(bool mine MEMBER m_mine WRITE setMine NOTIFY filterChanged FINAL)
    /// With those that are done or dropped.
    Q_PROPERTY(bool withDone MEMBER m_withDone WRITE setWithDone NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool overdue MEMBER m_overdue WRITE setOverdue NOTIFY filterChanged FINAL)
    /// Only of this status; empty: any.
    Q_PROPERTY(QString status MEMBER m_status WRITE setStatus NOTIFY filterChanged FINAL)
    /// Only with this text in title, owner or meeting; folded.
    Q_PROPERTY(QString text MEMBER m_text WRITE setText NOTIFY filterChanged FINAL)
    /// due, owner, country, forum or meeting
    Q_PROPERTY(QString group MEMBER m_group WRITE setGroup NOTIFY filterChanged FINAL)

public:
    explicit ActionsModel(QObject *parent = nullptr);

    void setMine(bool mine);
    void setWithDone(bool withDone);
    void setOverdue(bool overdue);
    void setStatus(const QString &status);
    void setText(const QString &text);
    void setGroup(const QString &group);

    /// Row of a record, or -1; also of one whose page was not read.
    Q_INVOKABLE int indexOf(const QString &record) const;

Q_SIGNALS:
    void filterChanged();

protected:
    Source source() const override;

private:
    template<typename T>
    void change(T &place, const T &value);

    bool m_mine = false;
    bool m_withDone = false;
    bool m_overdue = false;
    QString m_status;
    QString m_text;
    QString m_group = QStringLiteral("due");
};

} // namespace Liaison
