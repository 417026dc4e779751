// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QString>

namespace Liaison
{

/// Who was at a meeting, read from the participants' line of a note.
struct FlashPeople {
    struct Person {
        QString name; ///< as written, without title
        QString title; ///< "Commissioner", "Director-General", ...; empty where none is written
        QString organisation; ///< "(Example Platform)" behind the name; else empty

        bool operator==(const Person &) const = default;
    };
    struct Organisation {
        QString name; ///< as written
        QString canonical; ///< the platform's or body's full name where the written one is known, else as written
        bool platform = false;

        bool operator==(const Organisation &) const = default;
    };
    QList<Person> people;
    QList<Organisation> organisations;
    QString title; ///< what stands before the organisations: "Flash 04/03 - Meeting with IT platforms"

    /// Reads "Flash 04/03 - Meeting with IT platforms (One, Two): Commissioner Example, First Last,".
    static FlashPeople ofOpening(const QString &opening);
    /// Organisations, that nobody else names, in "Meeting with One and Two": single capitalised words behind "with" or
    /// "avec".
    static FlashPeople ofTitle(const QString &title);
    /// Reads a list: "First Last (One), Commissioner Example; DG EXAMPLE and Two".
    static FlashPeople ofList(const QString &list);
    void add(const FlashPeople &other); ///< without repeating anybody

    /// Whether the text behind the colon of @p paragraph is nothing but names.
    static bool isParticipantsLine(const QString &paragraph);
    static bool looksLikeNames(const QString &list);
    /// "First Last": at least two words, each as in names, and no institution.
    static bool looksLikePerson(const QString &text);
};

} // namespace Liaison
