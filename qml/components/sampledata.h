// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sample/sample.h"

#include <QFuture>
#include <QObject>
#include <QQmlEngine>

namespace Liaison
{

/// Looking around with sample data, and being done with it; each in one press, told to the user.
class SampleData : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)

public:
    explicit SampleData(QObject *parent = nullptr);
    ~SampleData() override; ///< waits for what is being done: the store must outlive it

    bool isBusy() const;
    /// Fills the empty profile with fictional people.
    Q_INVOKABLE void fill();
    /// Empties the profile again; a backup keeps what was there.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void busyChanged();

private:
    template<typename T>
    void begin(Result<T> (*make)(Profile &), void (*tell)(const T &));

    QFuture<void> m_work;
};

} // namespace Liaison
