// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>

namespace Liaison
{

/// The letters of a recovery sheet while they are typed, and the keys that they bring back.
class KeyRecovery : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed FINAL)
    /// Sentences, one for each group that can't be right.
    Q_PROPERTY(QStringList mistakes READ mistakes NOTIFY changed FINAL)
    /// "12 of 34 groups"; empty before the first.
    Q_PROPERTY(QString progress READ progress NOTIFY changed FINAL)
    /// Those of the keys, once every letter is there and right: they are on the sheet too.
    Q_PROPERTY(QStringList words READ words NOTIFY changed FINAL)

public:
    explicit KeyRecovery(QObject *parent = nullptr);

    QString code() const;
    void setCode(const QString &code);
    QStringList mistakes() const;
    QString progress() const;
    QStringList words() const;

    /// Puts the keys into the profile; then recovered().
    Q_INVOKABLE void recover();

Q_SIGNALS:
    void changed();
    void recovered();

private:
    QString m_code;
    QStringList m_mistakes;
    QString m_progress;
    QStringList m_words;
};

} // namespace Liaison
