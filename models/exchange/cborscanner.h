// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>

#include <vector>

namespace Liaison
{

/// Walks over one item of deterministic CBOR without building it, while its bytes still arrive: finds where it ends,
/// and refuses what Cbor::decode() would refuse for its form, without ever having memory taken for it.
///
/// What it finds complete is exactly what Cbor::decode() reads and Cbor::encode() writes again byte for byte, within
/// the limits on depth, strings and elements.
class CborScanner
{
public:
    enum class State {
        Incomplete, ///< so far so good; more bytes are needed
        Complete, ///< the item has length() bytes
        NotDeterministic, ///< not the one form that Liaison writes
        TooDeep,
        FieldTooLarge,
        TooManyElements,
    };

    /// Goes on where the last call stopped. @p bytes begin with the item's first byte and may go on behind its end;
    /// from call to call they may only have grown.
    State advance(QByteArrayView bytes);

    /// How far it came; the length of the item once it is complete.
    qsizetype length() const
    {
        return m_position;
    }

private:
    struct Level {
        quint64 left = 0; ///< elements still to come; in a map keys and values count one each
        bool map = false;
        qsizetype keyAt = 0; ///< the last key's encoding, to compare with the next
        qsizetype keyLength = 0;
    };
    struct Head {
        quint8 major = 0;
        quint64 argument = 0;
        qsizetype length = 0;
    };

    State element(QByteArrayView bytes);
    State string(QByteArrayView bytes, const Head &head);
    static State readHead(QByteArrayView bytes, Head &head);
    bool keyExpected() const;
    void finished();

    std::vector<Level> m_levels;
    qsizetype m_position = 0;
    qint64 m_elements = 0;
    bool m_complete = false;
};

} // namespace Liaison
