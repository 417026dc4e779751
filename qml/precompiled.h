// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What nearly every source of qml/ includes; precompiled, so that a clean build stays short.
#pragma once

#include "../models/precompiledstore.h"
#include "components/session.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QUrl>
