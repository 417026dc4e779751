// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Asks and promises, grouped: who owes what to whom, and whether it has happened. Roles: title (the words), subtitle (from, to,
/// meeting), section (the group), record (the outcome; one that several parties gave is there for each), kind, chip (the kind in
/// words), level, word (its state or when it is due), open.
class PromisesModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// due, party, country or meeting
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY wantedChanged FINAL)
    /// Also those that were kept, broken or withdrawn.
    Q_PROPERTY(bool settled READ isSettled WRITE setSettled NOTIFY wantedChanged FINAL)
    /// Only those with these words, in themselves or in names.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY wantedChanged FINAL)

public:
    explicit PromisesModel(QObject *parent = nullptr);

    QString group() const;
    void setGroup(const QString &group);
    bool isSettled() const;
    void setSettled(bool settled);
    QString text() const;
    void setText(const QString &text);

    /// open, kept, broken or withdrawn
    Q_INVOKABLE void setState(const QString &record, const QString &state);

Q_SIGNALS:
    void wantedChanged();

protected:
    Query query() const override;

private:
    template<typename T>
    void want(T &member, const T &value);

    QString m_group = QStringLiteral("due");
    bool m_settled = false;
    QString m_text;
};

} // namespace Liaison
