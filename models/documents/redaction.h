// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"

#include <QHash>

namespace Liaison
{

/// Takes erased records out of what a document kept of them. A stretch that is about one (TextRun::about) becomes a dated note; where
/// one of its people's names stands in other text, the note stands in the place of the name. Nothing else changes, and it comes to the
/// same wherever it is done: so the note is not translated.
class Redaction
{
public:
    /// @p erased: id → the day; @p people: see Document::people.
    Redaction(const QHash<Id, QDate> &erased, const QMap<Id, QStringList> &people);

    Document operator()(Document document) const;
    QList<Document::Block> operator()(QList<Document::Block> blocks) const;
    QString operator()(const QString &text) const;
    QMap<Id, QStringList> operator()(QMap<Id, QStringList> people) const;
    RichText operator()(const RichText &text) const;

    /// "[erased 2019-03-05]"
    static QString note(QDate day);

private:
    struct Name {
        QString text;
        QString note;
    };
    QHash<Id, QDate> m_erased;
    QList<Name> m_names; ///< the longest first
};

} // namespace Liaison
