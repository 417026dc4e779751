// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "readahead.h"

namespace Liaison
{

ReadAhead::ReadAhead(std::unique_ptr<CardSource> source)
    : m_source(std::move(source))
    , m_thread([this] {
        work();
    })
{
}

ReadAhead::~ReadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void ReadAhead::work()
{
    bool more = true;
    while (more) {
        Batch batch;
        batch.cards.reserve(batchSize);
        while (more && batch.cards.size() < batchSize) {
            ReadCard card;
            more = m_source->next(card);
            if (more) {
                batch.cards.push_back(std::move(card));
            }
        }
        batch.progress = m_source->progress();
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] {
            return m_stopped || m_batches.size() < mostBatches;
        });
        if (m_stopped) {
            return;
        }
        m_batches.push_back(std::move(batch));
        m_finished = !more;
        m_changed.notify_all();
    }
}

bool ReadAhead::next(ReadCard &card)
{
    while (m_position == m_current.cards.size()) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] {
            return m_finished || !m_batches.empty();
        });
        if (m_batches.empty()) {
            return false;
        }
        m_current = std::move(m_batches.front());
        m_batches.pop_front();
        m_position = 0;
        m_changed.notify_all();
    }
    card = std::move(m_current.cards[m_position++]);
    return true;
}

} // namespace Liaison
