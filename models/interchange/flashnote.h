// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "flashlayout.h"
#include "flashparty.h"
#include "flashpeople.h"
#include "flashstatement.h"
#include "foundation/result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QStringList>

namespace Liaison
{

/// A Flash report as somebody mailed or saved it, understood: what a person would type into a meeting after reading it.
///
/// Pure text to values: no database, no clock, no network. English and French. What the note does not say stays empty,
/// and a sentence in `remarks` says so. Nothing of the note is dropped: every bullet and every paragraph is one item
/// with its whole text (under "Actions" it is one action), what is neither stands in `preamble` and `closing`, and `original`
/// is the file itself.
///
/// Rules are documented where they live: lines and headings in FlashLayout, dates in FlashDate, names in FlashPeople
/// and FlashParties, kinds in FlashStatement, actions in FlashAction, countries in FlashCountries.
struct FlashNote {
    /// One point. Its kind is that of its first sentence that is more than a note.
    struct Item {
        QString text; ///< whole, wrapped lines joined by one space
        QString heading; ///< the one above it; of several above each other, all, joined by " – "
        FlashHorizon horizon = FlashHorizon::None; ///< as that heading says
        FlashKind kind = FlashKind::Note;
        QStringList countries; ///< ISO 3166-1 codes, sorted
        QList<FlashParty> from;
        QList<FlashParty> to; ///< of feedback: the platforms that it is about
        QDate due; ///< of a promise: "by 15 March", "in March" (its last day)
        int firstLine = 0; ///< in the note's text, counted from 1
        int lastLine = 0;
    };

    /// Something that somebody has agreed to do, in an item (see FlashAction for what counts), or listed under "Actions".
    struct Action {
        int item = -1; ///< index into `items`; -1: of none
        bool listed = false; ///< under "Actions"
        QString title; ///< begins with the verb: "Provide the contacts of ..."
        FlashParty owner;
        QList<FlashParty> coOwners;
        QString words; ///< of the item, that it came from
        QString reportTo; ///< code of the forum where it is to be reported, or empty
        QDate due;
        QString status; ///< in-progress, waiting, done, dropped; empty: open
        QDate completed;
    };

    QString fileName;
    QString mediaType; ///< of the original: text/plain, text/html, message/rfc822
    QByteArray original; ///< the bytes that were read
    QString text; ///< what a person reads in them

    QString tlp; ///< RED, AMBER+STRICT, AMBER, GREEN, CLEAR; empty where no line is a label
    QString subject; ///< as written, without "FW:" and the like
    QString title; ///< the subject without "Flash 04/03 - "
    QDateTime sent; ///< invalid where the note does not say
    QDate held; ///< the meeting's day; invalid where neither subject nor mail tell
    QString opening; ///< the paragraph with the participants, as written
    QList<FlashPeople::Organisation> organisations; ///< who took part
    QList<FlashPeople::Person> people; ///< who took part
    QList<Item> items;
    QList<Action> actions;
    QStringList preamble; ///< lines above, such as a unit code or a page number
    QStringList closing; ///< signature, page numbers
    QStringList remarks; ///< sentences for the user: what the note does not tell

    static constexpr qsizetype maximumSize = 1 << 20;

    /// Reads a note: plain text (UTF-8, UTF-16 with a byte order mark, Windows-1252), or a mail when @p fileName ends
    /// in .eml or it begins with the headers of one. Empty, too large, garbled, binary and pointless files are an Error whose sentence says what is wrong
    /// and what to do.
    static Result<FlashNote> parse(const QByteArray &bytes, const QString &fileName);
    /// What a person reads in the file, in one line, with a mail's own subject and date before it: the same for the same
    /// note in another encoding or with other line ends.
    static Result<QString> normalised(const QByteArray &bytes, const QString &fileName);
};

/// The words of the record schema: note, decision, ask, promise, feedback.
QString flashWord(FlashKind kind);
/// The words of the record schema: before, after, or nothing.
QString flashWord(FlashHorizon horizon);

} // namespace Liaison
