// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QStringList>

namespace Liaison::Test
{

/// Every warning of QML, Qt and the program while this lives; one at a time.
class Complaints
{
public:
    Complaints();
    ~Complaints();
    Complaints(const Complaints &) = delete;
    Complaints &operator=(const Complaints &) = delete;

    QStringList all() const;
};

} // namespace Liaison::Test
