// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "meetings/minutes.h"

#include <QObject>
#include <QQmlEngine>
#include <QVariantMap>

#include <functional>

class QTimer;

namespace Liaison
{

/// The line that is being typed for a meeting: what it means so far, what can be completed at the cursor, and where it belongs.
/// Rules of the line: Meetings::MinutesLine. What is typed is kept in the profile within half a second, and is there again
/// whenever the meeting is shown, until it is written down or emptied.
class MinutesEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY meetingChanged FINAL)
    /// What stands in the field.
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY typedChanged FINAL)
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY fragmentChanged FINAL)
    /// [{ record, title }] of the agenda, in its order.
    Q_PROPERTY(QVariantList items READ items WRITE setItems NOTIFY itemsChanged FINAL)
    /// The agenda item that the line belongs under, and its "2 · Title"; empty for none.
    Q_PROPERTY(QString item READ item NOTIFY itemChanged FINAL)
    Q_PROPERTY(QString itemTitle READ itemTitle NOTIFY itemChanged FINAL)
    /// The line is one that was written down and is being changed: its outcome or action.
    Q_PROPERTY(QString record READ record NOTIFY recordChanged FINAL)
    /// What is typed on afterwards: the next line that waits; empty for none.
    Q_PROPERTY(QString waiting READ waiting NOTIFY recordChanged FINAL)

    Q_PROPERTY(QString kind READ kind NOTIFY meaningChanged FINAL)
    Q_PROPERTY(QString kindLabel READ kindLabel NOTIFY meaningChanged FINAL)
    Q_PROPERTY(QString tint READ tint NOTIFY meaningChanged FINAL)
    /// What was understood beside the text: "Friendloop → Unit · DK · due 15 April 2019".
    Q_PROPERTY(QString meaning READ meaning NOTIFY meaningChanged FINAL)
    /// What was not, or why it could not be written down: a sentence.
    Q_PROPERTY(QString problem READ problem NOTIFY meaningChanged FINAL)

    /// What is being typed at the cursor: one of / @ # ! or empty; behind it; where its sign stands.
    Q_PROPERTY(QString fragmentSign READ fragmentSign NOTIFY fragmentChanged FINAL)
    Q_PROPERTY(QString fragmentText READ fragmentText NOTIFY fragmentChanged FINAL)
    Q_PROPERTY(int fragmentAt READ fragmentAt NOTIFY fragmentChanged FINAL)
    /// It is understood as it stands, so that nothing has to be chosen.
    Q_PROPERTY(bool fragmentDone READ isFragmentDone NOTIFY fragmentChanged FINAL)

public:
    explicit MinutesEditor(QObject *parent = nullptr);
    ~MinutesEditor() override;

    QString meeting() const;
    void setMeeting(const QString &meeting);
    QString typed() const;
    void setTyped(const QString &typed);
    int cursor() const;
    void setCursor(int cursor);
    QVariantList items() const;
    void setItems(const QVariantList &items);
    QString item() const;
    QString itemTitle() const;
    QString record() const;
    QString waiting() const;
    QString kind() const;
    QString kindLabel() const;
    QString tint() const;
    QString meaning() const;
    QString problem() const;
    QString fragmentSign() const;
    QString fragmentText() const;
    int fragmentAt() const;
    bool isFragmentDone() const;

    /// Writes it down, and begins the next line.
    Q_INVOKABLE void submit();
    /// Puts @p text, that somebody chose, in the place of the fragment; @p record: whom it means, where it is a name.
    Q_INVOKABLE void take(const QString &text, const QString &record);
    /// Under the next agenda item, or the one before; false where there is none.
    Q_INVOKABLE bool indent();
    Q_INVOKABLE bool outdent();
    /// A line that was written down, to be typed anew. What is being typed now waits, and comes back after it.
    Q_INVOKABLE void change(const QString &record);
    /// The same for the one that was written down last.
    Q_INVOKABLE void changeLast();
    /// Leaves a line that is being changed as it was.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void meetingChanged();
    void typedChanged();
    void itemsChanged();
    void itemChanged();
    void recordChanged();
    void meaningChanged();
    void fragmentChanged();
    /// The field has to show another text, with the cursor there.
    void replaced(const QString &typed, int cursor);
    void submitted();

private:
    void readKept();
    void readParties();
    void show(const Meetings::Draft &draft, int cursor = -1);
    void showAgain(const Meetings::Draft &draft, const QString &refusal);
    void showForChange(const std::function<Result<Id>(const Reader &)> &find);
    void update();
    void keep();
    void keepNow();
    int place() const;
    void setPlace(int place);
    QString namesOf(const QList<Id> &ids) const;

    Id m_meeting;
    QDate m_day;
    Meetings::Draft m_draft;
    QList<Meetings::Party> m_known;
    QString m_knownFor; ///< the text for which m_known was read
    Meetings::MinutesLine m_line;
    std::optional<Meetings::Fragment> m_fragment;
    int m_cursor = 0;
    QVariantList m_items;
    QString m_refusal;
    bool m_restored = false; ///< it is known what was kept
    QTimer *m_keep = nullptr;
    QTimer *m_read = nullptr;
};

} // namespace Liaison
