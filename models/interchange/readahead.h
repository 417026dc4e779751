// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "contactcard.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace Liaison
{

/// Reads cards in a thread of its own while somebody else writes the earlier ones; never more than a few hundred ahead.
class ReadAhead : public CardSource
{
public:
    /// @p source is used in that thread alone from now on.
    explicit ReadAhead(std::unique_ptr<CardSource> source);
    ~ReadAhead() override;
    Q_DISABLE_COPY_MOVE(ReadAhead)

    bool next(ReadCard &card) override;
    /// Of what next() has given.
    int progress() const override
    {
        return m_current.progress;
    }

private:
    static constexpr size_t batchSize = 64;
    static constexpr size_t mostBatches = 4;
    struct Batch {
        std::vector<ReadCard> cards;
        int progress = 0;
    };
    void work();

    std::unique_ptr<CardSource> m_source;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_batches; // the three are guarded by the mutex
    bool m_finished = false;
    bool m_stopped = false;
    Batch m_current;
    size_t m_position = 0;
    std::thread m_thread; // last: it uses all the others
};

} // namespace Liaison
