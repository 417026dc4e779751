// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace Liaison
{

/// Ends the program and starts it anew, as one does to change the profile.
class Restart : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    Q_INVOKABLE void again() const;
    Q_INVOKABLE void withProfile(const QUrl &folder) const;
};

} // namespace Liaison
