// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "cborscanner.h"

#include "bundlelimits.h"

#include "foundation/cbor.h"

#include <QUtf8StringView>

#include <limits>

namespace Liaison
{

namespace
{
enum Major : quint8 {
    Unsigned = 0,
    Negative = 1,
    Bytes = 2,
    Text = 3,
    Array = 4,
    Map = 5,
    Tag = 6,
    Simple = 7,
};
}

CborScanner::State CborScanner::advance(QByteArrayView bytes)
{
    while (!m_complete) {
        if (const auto state = element(bytes); state != State::Complete) {
            return state;
        }
    }
    return State::Complete;
}

/// The head at the beginning of @p bytes, in its shortest form only.
CborScanner::State CborScanner::readHead(QByteArrayView bytes, Head &head)
{
    if (bytes.isEmpty()) {
        return State::Incomplete;
    }
    const auto first = quint8(bytes.front());
    head.major = first >> 5;
    const quint8 additional = first & 0x1f;
    if (head.major == Major::Tag || (head.major == Simple && (additional < 20 || additional > 22)) || additional > 27) {
        return State::NotDeterministic;
    }
    if (additional < 24) {
        head.argument = additional;
        head.length = 1;
        return State::Complete;
    }
    const int more = 1 << (additional - 24);
    if (bytes.size() < 1 + more) {
        return State::Incomplete;
    }
    head.argument = 0;
    for (int i = 1; i <= more; ++i) {
        head.argument = head.argument << 8 | quint8(bytes[i]);
    }
    head.length = 1 + more;
    const bool shorter = more == 1 ? head.argument < 24 : head.argument >> (4 * more) == 0;
    return shorter ? State::NotDeterministic : State::Complete;
}

/// One number, string or simple value, or the head of one array or map.
CborScanner::State CborScanner::element(QByteArrayView bytes)
{
    if (m_levels.size() > size_t(Cbor::maximumDepth)) {
        return State::TooDeep;
    }
    Head head;
    if (const auto state = readHead(bytes.sliced(m_position), head); state != State::Complete) {
        return state;
    }
    if (keyExpected() && head.major != Text) {
        return State::NotDeterministic;
    }
    if (m_elements >= Limits::elements) {
        return State::TooManyElements;
    }
    switch (head.major) {
    case Unsigned:
    case Negative:
        if (head.argument > quint64(std::numeric_limits<qint64>::max())) {
            return State::NotDeterministic;
        }
        break;
    case Bytes:
    case Text:
        return string(bytes, head);
    case Array:
    case Map: {
        if (head.argument > quint64(Limits::elements)) {
            return State::TooManyElements;
        }
        m_position += head.length;
        ++m_elements;
        const bool map = head.major == Map;
        m_levels.push_back({.left = map ? 2 * head.argument : head.argument, .map = map});
        if (head.argument == 0) {
            m_levels.pop_back();
            finished();
        }
        return State::Complete;
    }
    default:
        break;
    }
    m_position += head.length;
    ++m_elements;
    finished();
    return State::Complete;
}

CborScanner::State CborScanner::string(QByteArrayView bytes, const Head &head)
{
    if (head.argument > quint64(Limits::field)) {
        return State::FieldTooLarge;
    }
    const auto length = head.length + qsizetype(head.argument);
    if (bytes.size() - m_position < length) {
        return State::Incomplete;
    }
    const auto content = bytes.sliced(m_position + head.length, head.argument);
    // Qt takes a byte order mark away, so text that begins with one would not come back the same.
    if (head.major == Text && (!QUtf8StringView(content).isValidUtf8() || content.startsWith("\xef\xbb\xbf"))) {
        return State::NotDeterministic;
    }
    if (keyExpected()) {
        auto &level = m_levels.back();
        const auto key = bytes.sliced(m_position, length);
        if (level.keyLength > 0 && bytes.sliced(level.keyAt, level.keyLength) >= key) {
            return State::NotDeterministic;
        }
        level.keyAt = m_position;
        level.keyLength = length;
    }
    m_position += length;
    ++m_elements;
    finished();
    return State::Complete;
}

bool CborScanner::keyExpected() const
{
    return !m_levels.empty() && m_levels.back().map && m_levels.back().left % 2 == 0;
}

/// An element is through, and with it every array and map whose last it was.
void CborScanner::finished()
{
    while (!m_levels.empty() && --m_levels.back().left == 0) {
        m_levels.pop_back();
    }
    m_complete = m_levels.empty();
}

} // namespace Liaison
