// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "actions/actions.h"
#include "components/rowsmodel.h"

namespace Liaison
{

/// Actions, the most pressing first. Roles: title, owner, origin, due (in words), level (for StateGlyph), word, section, status,
/// countries, done.
class ActionsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Only those of the profile's owner and of their posts.
    Q_PROPERTY(bool mine READ mine WRITE setMine NOTIFY filterChanged FINAL)
    /// With those that are done or dropped.
    Q_PROPERTY(bool withDone READ withDone WRITE setWithDone NOTIFY filterChanged FINAL)
    /// Only from this meeting (hexadecimal id).
    Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY filterChanged FINAL)
    /// Only with this text in title, owner or meeting; folded.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged FINAL)

public:
    explicit ActionsModel(QObject *parent = nullptr);

    bool mine() const;
    void setMine(bool mine);
    bool withDone() const;
    void setWithDone(bool withDone);
    QString meeting() const;
    void setMeeting(const QString &meeting);
    QString text() const;
    void setText(const QString &text);

    /// Marks as done today, or as open again.
    Q_INVOKABLE void setDone(const QString &id, bool done);

Q_SIGNALS:
    void filterChanged();

protected:
    Query query() const override;

private:
    bool m_mine = false;
    bool m_withDone = false;
    QString m_meeting;
    QString m_text;
};

} // namespace Liaison
