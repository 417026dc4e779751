// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QMap>
#include <QStringList>

namespace Liaison
{

/// A person or an organisation as a file of contacts tells of them: values alone, checked by nobody yet. What the file does not say
/// is empty. Read by VCardReader and from CSV, written by VCardWriter; knows no store.
struct ContactCard {
    enum Kind { Person, Organisation };
    /// Field of the directory's record → text, as the terminal types it: what no vCard property stands for (TLP, legal basis...).
    using Internals = QMap<QString, QString>;

    struct Point {
        QString medium; ///< email phone mobile messenger form postal key
        QString value;
        QString purpose;
        int post = 0; ///< whose it is: 1 the first post's, 2 the second's...; 0 the person's or organisation's own
        Internals internals;

        bool operator==(const Point &) const = default;
    };
    struct Post {
        QString organisation;
        QString unit; ///< part of the organisation
        QString title;
        QString networkRole; ///< coordinator, deputy, member or empty
        Internals internals;
        QString organisationUid = {}; ///< where the name alone may lead to another one

        bool operator==(const Post &) const = default;
    };

    int line = 0; ///< where it begins in its file, counted from 1
    Kind kind = Person;
    QString uid;
    QString name;
    QString sortName;
    QString latinName;
    QString honorific;
    QString shortName; ///< of an organisation
    QStringList aliases; ///< of an organisation
    QString parent; ///< of an organisation: what it is part of
    QString website; ///< of an organisation
    QString address; ///< of an organisation, several lines
    QString country; ///< ISO 3166-1 alpha-2
    QStringList languages;
    QStringList tags;
    QString notes;
    QList<Post> posts; ///< of a person
    QList<Point> points;
    Internals internals;

    QStringList leftOut; ///< properties of the file that a directory has no place for, such as PHOTO
    QStringList remarks; ///< sentences about what was mended while reading

    bool operator==(const ContactCard &) const = default;
};

/// One card of a file, or why there is none.
struct ReadCard {
    int line = 0; ///< where it begins in its file, counted from 1
    ContactCard card;
    QString problem; ///< a sentence; the card is empty then
    QString name = {}; ///< of a card that can't be taken, as far as it is known

    bool ok() const
    {
        return problem.isEmpty();
    }
};

/// Gives one card after the other, so that a file of any size needs little memory.
class CardSource
{
public:
    virtual ~CardSource() = default;
    /// False at the end.
    virtual bool next(ReadCard &card) = 0;
    /// How far it is, in thousandths of the file.
    virtual int progress() const = 0;
};

namespace ContactText
{
/// ISO code of a country by its code or a name (English or its own), or empty.
QString countryNamed(const QString &text);
/// English name of the country, as vCards have it.
QString countryName(const QString &code);
/// Without control characters and marks that turn the direction of writing: both make text look like another. True: there were some.
bool removeInvisible(QString &text);
/// "line 3", "lines 3 to 7"
QString linesText(int first, int last);
}

} // namespace Liaison
