// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// How Catch2 prints Qt's values when a check fails.
#pragma once

#include <QCborMap>
#include <QCborValue>
#include <QDate>
#include <QDateTime>
#include <QDebug>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <catch2/catch_tostring.hpp>

#define LIAISON_PRINT(Type)                                                                                            \
    template<>                                                                                                         \
    struct StringMaker<Type> {                                                                                         \
        static std::string convert(const Type &value)                                                                  \
        {                                                                                                              \
            QString text;                                                                                              \
            QDebug(&text).nospace() << value;                                                                          \
            return text.size() > 500 ? text.left(500).toStdString() + "…" : text.toStdString();                                                                                 \
        }                                                                                                              \
    };

namespace Catch
{
LIAISON_PRINT(QString)
LIAISON_PRINT(QByteArray)
LIAISON_PRINT(QStringList)
LIAISON_PRINT(QDate)
LIAISON_PRINT(QDateTime)
LIAISON_PRINT(QCborValue)
LIAISON_PRINT(QCborMap)
LIAISON_PRINT(QJsonValue)
LIAISON_PRINT(QJsonArray)
LIAISON_PRINT(QJsonObject)
}

#undef LIAISON_PRINT
