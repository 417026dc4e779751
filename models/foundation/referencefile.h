// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "result.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace Liaison
{

/// One item of a reference file; notes the first field that is missing or of the wrong kind.
class ReferenceItem
{
public:
    explicit ReferenceItem(const QJsonObject &object);

    QString id(); ///< lower-case-with-hyphens
    QString text(QStringView field); ///< not empty
    QStringList texts(QStringView field); ///< at least one
    QStringList optionalTexts(QStringView field);
    QDate date(QStringView field); ///< ISO 8601
    bool yes(QStringView field);
    QJsonObject object(QStringView field);

    QString wrongField() const
    {
        return m_wrongField;
    }

private:
    QJsonValue value(QStringView field);
    void wrong(QStringView field);

    QJsonObject m_object;
    QString m_wrongField;
};

namespace ReferenceFile
{
/// The items of { "source", "date", "version", "items" }, or which file and field is wrong.
Result<QJsonArray> items(const QString &folder, const QString &file);
Error wrongItem(const QString &file, const QJsonObject &item, const QString &field);

template<typename T, typename Make>
Result<std::vector<T>> read(const QString &folder, const QString &file, Make make)
{
    LIAISON_TRY(const auto array, items(folder, file));
    std::vector<T> result;
    for (const auto &value : array) {
        ReferenceItem item(value.toObject());
        result.push_back(make(item));
        if (!item.wrongField().isEmpty()) {
            return wrongItem(file, value.toObject(), item.wrongField());
        }
    }
    return result;
}
}

} // namespace Liaison
