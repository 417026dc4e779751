// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashlayout.h"

#include "flashdate.h"
#include "flashheader.h"
#include "flashlines.h"
#include "flashpeople.h"
#include "flashphraselist.h"
#include "foundation/text.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{

using Block = FlashLayout::Block;

bool sameText(QStringView one, QStringView other)
{
    const QString folded = Text::folded(one);
    return !folded.isEmpty() && folded == Text::folded(other);
}

// Reads the part above the first bullet, then the rest.
class LayoutReader
{
public:
    LayoutReader(const QString &text, const QString &title)
        : m_lines(FlashLine::of(text))
        , m_title(title)
    {
        m_layout.lines = int(m_lines.size());
    }

    FlashLayout read()
    {
        for (const FlashLine &line : m_lines) {
            m_layout.tlp = m_layout.tlp.isEmpty() ? FlashLayout::tlpOf(line.text) : m_layout.tlp;
        }
        m_firstBullet = std::ranges::find_if(m_lines,
                                             [](const FlashLine &line) {
                                                 return line.bullet.has_value();
                                             })
            - m_lines.begin();
        readHeaders();
        readBlocks();
        takeParticipants();
        findOpening();
        findHeadings();
        dropClosing();
        nest();
        return std::move(m_layout);
    }

private:
    std::optional<FlashHeader> headerAt(std::ptrdiff_t at) const
    {
        return m_lines[at].empty() || m_lines[at].bullet ? std::nullopt : FlashHeader::of(m_lines[at].text);
    }
    std::ptrdiff_t nextText(std::ptrdiff_t at) const
    {
        while (at < m_firstBullet && m_lines[at].empty()) {
            ++at;
        }
        return at;
    }

    void readHeaders()
    {
        constexpr int longestGap =
            8; // lines of other text between headers; further down, "To:" is a word like any other
        int gap = 0;
        for (std::ptrdiff_t at = 0; at < m_firstBullet && gap <= longestGap; ++at) {
            auto header = headerAt(at);
            if (!header) {
                gap += m_lines[at].empty() ? 0 : 1;
                continue;
            }
            gap = 0;
            m_lines[at].used = true;
            auto last = at;
            if (header->value.isEmpty()) {
                last = header->key == FlashHeader::Key::Participants ? namesBelow(at + 1) : valueBelow(at + 1, *header);
            }
            // A long value goes on in indented lines; names also in plain ones.
            while (!header->value.isEmpty() && last + 1 < m_firstBullet && !m_lines[last + 1].empty()
                   && !headerAt(last + 1)
                   && (m_lines[last + 1].indent > 0 || header->key == FlashHeader::Key::Participants)) {
                ++last;
                m_lines[last].used = true;
                header->value += u' ' + m_lines[last].text.trimmed();
            }
            keep(*header);
            const bool mail = header->key != FlashHeader::Key::Participants && header->key != FlashHeader::Key::Held;
            (mail ? m_headersEnd : m_participantsAt) = last + 1;
            at = last;
        }
    }
    // The value of a header may stand below it, after empty lines. Of the headers that are not needed, only what looks
    // like one.
    std::ptrdiff_t valueBelow(std::ptrdiff_t from, FlashHeader &header)
    {
        const auto at = nextText(from);
        if (at >= m_firstBullet || headerAt(at)) {
            return from - 1;
        }
        const QString &value = m_lines[at].text;
        if (header.key == FlashHeader::Key::Other && !value.contains(u'@') && !value.contains(u';')) {
            return from - 1;
        }
        header.value = value.trimmed();
        m_lines[at].used = true;
        return at;
    }
    std::ptrdiff_t namesBelow(std::ptrdiff_t from)
    {
        auto last = from - 1;
        for (auto at = nextText(from); at < m_firstBullet && !m_lines[at].empty() && !headerAt(at)
             && FlashPeople::looksLikeNames(m_lines[at].text);
             ++at) {
            m_layout.participants.append(m_lines[at].text.simplified());
            m_lines[at].used = true;
            last = at;
        }
        return last;
    }
    // The last group of headers is the note's own: those above it are of mails that forward it.
    void keep(const FlashHeader &header)
    {
        const auto value = header.value.simplified();
        switch (header.key) {
        case FlashHeader::Key::Subject:
            m_layout.subject = value.isEmpty() ? m_layout.subject : value;
            break;
        case FlashHeader::Key::Sent:
            m_layout.sent = value.isEmpty() ? m_layout.sent : value;
            break;
        case FlashHeader::Key::Held:
            m_layout.held = value.isEmpty() ? m_layout.held : value;
            break;
        case FlashHeader::Key::Participants:
            if (!value.isEmpty()) {
                m_layout.participants.append(value);
            }
            m_listsParticipants = value.isEmpty();
            break;
        case FlashHeader::Key::Other:
            break;
        }
    }

    void readBlocks()
    {
        bool open = false; // the last block may go on
        int bulletIndent = 0;
        for (std::size_t at = 0; at < m_lines.size(); ++at) {
            const FlashLine &line = m_lines[at];
            if (line.used || line.empty()) {
                open = !line.used && open && m_layout.blocks.back().text.isEmpty();
                continue;
            }
            const auto text = line.text.sliced(line.bullet.value_or(0)).simplified();
            const int number = int(at) + 1;
            const bool deeper = !m_layout.blocks.empty() && m_layout.blocks.back().kind == Block::Kind::Bullet
                && line.indent > bulletIndent;
            const bool heading = open
                ? !deeper && FlashLine::endsSentence(m_layout.blocks.back().text) && isHorizonAbove(at)
                : isHorizonAbove(at);
            if (!line.bullet && (open || deeper) && !heading) {
                Block &block = m_layout.blocks.back();
                block.text += block.text.isEmpty() ? text : u' ' + text;
                block.lastLine = number;
            } else {
                m_layout.blocks.push_back({line.bullet ? Block::Kind::Bullet : Block::Kind::Paragraph,
                                           text,
                                           number,
                                           number,
                                           line.indent,
                                           line.sign});
                bulletIndent = line.bullet ? line.indent : bulletIndent;
                if (FlashCourtesy::isClosing(line.text) && !line.bullet) {
                    m_courtesies.push_back(number);
                }
            }
            open = true;
        }
        std::erase_if(m_layout.blocks, [](const Block &block) {
            return block.text.isEmpty();
        });
    }
    // A short line that speaks of the horizon, with a bullet as the next text.
    bool isHorizonAbove(std::size_t at) const
    {
        const auto text = QStringView(m_lines[at].text).trimmed();
        if (m_lines[at].bullet || text.size() > 80 || FlashLine::endsSentence(text) || !text.front().isUpper()) {
            return false;
        }
        const auto next = std::find_if(m_lines.begin() + at + 1, m_lines.end(), [](const FlashLine &other) {
            return !other.empty();
        });
        return next != m_lines.end() && next->bullet && FlashLayout::horizonOf(text) != FlashHorizon::None;
    }

    // Bullets below a bare "Participants:" are names.
    void takeParticipants()
    {
        if (!m_listsParticipants) {
            return;
        }
        auto &blocks = m_layout.blocks;
        const auto first = std::ranges::find_if(blocks, [this](const Block &block) {
            return block.firstLine > m_participantsAt;
        });
        auto last = first;
        while (last != blocks.end() && last->kind == first->kind && !FlashLine::endsSentence(last->text)
               && FlashPeople::looksLikeNames(last->text)) {
            m_layout.participants.append(last->text);
            ++last;
        }
        blocks.erase(first, last);
    }

    bool isOpening(const Block &block) const
    {
        const auto words = Text::words(block.text);
        static const FlashPhraseList records(
            "compte rendu, minutes, record of, notes of, summary of, note de/du/sur, flash");
        constexpr qsizetype longestTitle = 200;
        const bool record = !words.isEmpty() && block.text.size() <= longestTitle
            && records.longestAt(FlashWords(block.text), 0) && !FlashLine::endsSentence(block.text)
            && FlashDate::find(block.text, FlashDate::WithYear);
        return (!words.isEmpty() && words.first() == "flash"_L1) || record || sameText(block.text, m_layout.subject)
            || sameText(block.text, m_title) || FlashPeople::isParticipantsLine(block.text);
    }
    // A unit code or a page number, not a heading in capitals.
    bool isCode(std::vector<Block>::const_iterator block, std::vector<Block>::const_iterator body) const
    {
        return FlashLine::isCapitals(block->text)
            && (FlashLine::letters(block->text) < 3 || (block->text.size() <= 12 && block + 1 != body));
    }
    void findOpening()
    {
        auto &blocks = m_layout.blocks;
        const auto body = std::ranges::find(blocks, Block::Kind::Bullet, &Block::kind);
        auto opening = std::find_if(blocks.begin(), body, [this](const Block &block) {
            // "Flash 04/03 - Meeting" above "Date:" is the subject where no header is.
            return (block.firstLine > m_headersEnd || m_layout.subject.isEmpty()) && isOpening(block);
        });
        auto kept = blocks.begin();
        for (auto block = blocks.begin(); block != blocks.end(); ++block) {
            const bool above = block->firstLine <= m_headersEnd && block < body;
            const bool beforeOpening = block < opening && opening != body && !FlashLine::endsSentence(block->text);
            const bool idle = block < body && (FlashCourtesy::isGreeting(block->text) || isCode(block, body));
            if (block == opening && opening != body) {
                m_layout.opening = block->text;
            } else if (above || beforeOpening || idle) {
                m_layout.preamble.append(block->text);
            } else {
                if (kept != block) {
                    *kept = std::move(*block);
                }
                ++kept;
            }
        }
        blocks.erase(kept, blocks.end());
    }

    void findHeadings()
    {
        auto &blocks = m_layout.blocks;
        for (auto i = std::ssize(blocks) - 2; i >= 0; --i) {
            Block &block = blocks[i];
            const Block &next = blocks[i + 1];
            const bool shape = block.kind == Block::Kind::Paragraph && block.text.size() <= 120
                && !FlashLine::endsSentence(block.text) && !block.text.endsWith(u',')
                && FlashLine::letters(block.text) > 0 && block.lastLine - block.firstLine <= 1;
            const bool aboveText = next.kind != Block::Kind::Paragraph
                || FlashLayout::horizonOf(block.text) != FlashHorizon::None
                || (block.text.endsWith(u':') && block.text.size() <= 60);
            if (shape && aboveText) {
                block.kind = Block::Kind::Heading;
            }
        }
    }

    void dropClosing()
    {
        auto &blocks = m_layout.blocks;
        const auto lastBullet = std::find_if(blocks.rbegin(), blocks.rend(), [](const Block &block) {
                                    return block.kind == Block::Kind::Bullet;
                                }).base();
        const auto courtesy = std::find_if(lastBullet, blocks.end(), [this](const Block &block) {
            return std::ranges::find(m_courtesies, block.firstLine) != m_courtesies.end();
        });
        auto kept = blocks.begin();
        for (auto block = blocks.begin(); block != blocks.end(); ++block) {
            const bool code =
                FlashLine::isCapitals(block->text) && FlashLine::letters(block->text) < 3 && block->text.size() <= 24;
            const bool noPoint = block->kind == Block::Kind::Paragraph
                ? code || !FlashLayout::tlpOf(block->text).isEmpty()
                : Text::words(block->text).isEmpty();
            const bool courtesies = std::ranges::find(m_courtesies, block->firstLine) != m_courtesies.end();
            if (block >= courtesy || noPoint || courtesies) {
                m_layout.closing.append(block->text);
            } else {
                if (kept != block) {
                    *kept = std::move(*block);
                }
                ++kept;
            }
        }
        blocks.erase(kept, blocks.end());
    }

    // A bullet that ends in a colon, above bullets further to the right or with another sign: it begins each of them.
    void nest()
    {
        using Place = std::pair<int, QChar>; // indentation and sign
        struct Parent {
            Block block;
            std::vector<Place> before; // of bullets above it: what goes on with one of those is not below it
        };
        const auto isBelow = [](const Block &block, const Parent &parent) {
            const Place place(block.indent, block.sign);
            return block.indent >= parent.block.indent && place != Place(parent.block.indent, parent.block.sign)
                && (block.indent > parent.block.indent
                    || std::ranges::find(parent.before, place) == parent.before.end());
        };
        auto &blocks = m_layout.blocks;
        std::vector<Parent> parents; // that are open, from outside to inside
        std::vector<Place> seen;
        std::vector<Block> kept;
        for (std::size_t at = 0; at < blocks.size(); ++at) {
            Block &block = blocks[at];
            if (block.kind != Block::Kind::Bullet) {
                parents.clear();
                seen.clear();
                kept.push_back(std::move(block));
                continue;
            }
            const auto outside = std::ranges::find_if(parents, [&](const Parent &parent) {
                return !isBelow(block, parent);
            });
            parents.erase(outside, parents.end());
            for (const Parent &parent : parents) {
                block.under += parent.block.text + u' ';
            }
            const Place place(block.indent, block.sign);
            if (block.text.endsWith(u':') && at + 1 < blocks.size() && blocks[at + 1].kind == Block::Kind::Bullet
                && isBelow(blocks[at + 1], {block, seen})) {
                parents.push_back({block, seen});
            } else {
                kept.push_back(std::move(block));
            }
            if (std::ranges::find(seen, place) == seen.end()) {
                seen.push_back(place);
            }
        }
        blocks = std::move(kept);
    }

    std::vector<FlashLine> m_lines;
    QString m_title;
    FlashLayout m_layout;
    std::ptrdiff_t m_firstBullet = 0;
    std::ptrdiff_t m_headersEnd = 0; // lines up to here are headers of a mail and what stands between them
    std::ptrdiff_t m_participantsAt = 0; // the last line of "Participants: ..."
    bool m_listsParticipants = false;
    std::vector<int> m_courtesies; // lines that begin a closing
};

}

FlashLayout FlashLayout::of(const QString &text, const QString &title)
{
    return LayoutReader(text, title).read();
}

} // namespace Liaison
