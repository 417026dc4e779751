// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Liaison
{

/// Which election side a heading or a point is about.
enum class FlashHorizon {
    None, ///< not said
    Before, ///< short term, before the election
    After, ///< longer term, after the election
};

/// How the lines of a note hang together, before anything is understood: header values, the opening line, then points
/// in order.
///
/// - Lines above the headers, between them and above the opening line that are no sentences (unit codes, page numbers,
///   "Dear all,") are the preamble.
/// - The opening is the paragraph that repeats the subject and names who was there.
/// - A line that begins no bullet and directly follows one belongs to it, indented or not; so does an indented line
///   after an empty one.
/// - A bullet that ends in a colon, above bullets further to the right or with another sign, begins each of them.
/// - A short line without a full stop above a bullet is a heading. Every other paragraph is a point as well.
/// - Signatures and lone page numbers are the closing.
struct FlashLayout {
    struct Block {
        enum class Kind { Bullet, Paragraph, Heading };
        Kind kind = Kind::Paragraph;
        QString text; ///< its lines, simplified and joined by one space
        int firstLine = 0; ///< counted from 1
        int lastLine = 0;
        int indent = 0;
        QChar sign; ///< of a bullet; see FlashBullet::sign()
        /// The bullets above, with a colon, that it goes on: "The platforms announced: "; empty, or ends in a space.
        QString under = {};
    };

    QString subject;
    QString sent;
    QString held;
    QStringList participants; ///< values of "Participants:", and bullets that follow it
    QString opening;
    QString tlp; ///< of a line that is nothing but a label
    QStringList preamble;
    QStringList closing;
    std::vector<Block> blocks;
    int lines = 0;

    /// @p title: the subject, where it is known from elsewhere (a mail's own header).
    static FlashLayout of(const QString &text, const QString &title = {});
    /// What a heading says about the election, in English or French.
    static FlashHorizon horizonOf(QStringView heading);
    /// Whether what follows @p heading are actions: "Actions", "Suites à donner". Not "Actions before the elections".
    static bool listsActions(QStringView heading);
    /// The label where @p line is nothing but one, "TLP:AMBER"; WHITE is CLEAR. Otherwise empty.
    static QString tlpOf(QStringView line);
};

} // namespace Liaison
