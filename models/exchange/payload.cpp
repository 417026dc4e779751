// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "payload.h"

#include "bundlelimits.h"
#include "cborscanner.h"

#include <KLocalizedString>

#include <zstd.h>

namespace Liaison
{

namespace
{
constexpr int compressionLevel = 3;

Error corrupt(const QString &message)
{
    return {Error::Code::Corrupt, message};
}

Error tooLarge()
{
    return {Error::Code::Refused,
            i18nc("@info %1 is a number",
                  "The bundle's content is larger than %1 MiB. Send it in parts.",
                  Limits::uncompressed / Limits::mebibyte)};
}

/// The sentence about record number @p number (from 1).
Error refused(CborScanner::State state, qint64 number)
{
    switch (state) {
    case CborScanner::State::Complete: // and something behind it
    case CborScanner::State::Incomplete:
    case CborScanner::State::NotDeterministic:
        break;
    case CborScanner::State::TooDeep:
        return corrupt(i18nc("@info %1 is a number", "Record number %1 of the bundle is nested too deeply.", number));
    case CborScanner::State::FieldTooLarge:
        return {Error::Code::Refused,
                i18nc("@info %1 and %2 are numbers",
                      "A field of record number %1 of the bundle is larger than %2 MiB.",
                      number,
                      Limits::field / Limits::mebibyte)};
    case CborScanner::State::TooManyElements:
        return {Error::Code::Refused,
                i18nc("@info %1 and %2 are numbers",
                      "Record number %1 of the bundle consists of more than %2 values.",
                      number,
                      Limits::elements)};
    }
    return corrupt(i18nc("@info %1 is a number",
                         "Record number %1 of the bundle is not in the one form that Liaison writes, so it was damaged "
                         "or altered. Ask the sender for the bundle again.",
                         number));
}

Error recordTooLarge(qint64 number)
{
    return {Error::Code::Refused,
            i18nc("@info %1 and %2 are numbers",
                  "Record number %1 of the bundle is larger than %2 MiB.",
                  number,
                  Limits::record / Limits::mebibyte)};
}

Error damaged(size_t code)
{
    return corrupt(i18nc("@info %1 is a technical reason in English",
                         "The bundle's content can't be unpacked (%1). Ask the sender for the bundle again.",
                         QString::fromLatin1(ZSTD_getErrorName(code))));
}

/// Cuts what arrives into items.
class Cutter
{
public:
    using Visit = std::function<Result<Done>(QByteArrayView)>;

    explicit Cutter(const Visit &visit)
        : m_visit(visit)
    {
    }

    Result<Done> take(QByteArrayView chunk)
    {
        m_buffer.append(chunk);
        QByteArrayView rest(m_buffer);
        while (!rest.isEmpty()) {
            const auto state = m_scanner.advance(rest);
            if (m_scanner.length() > Limits::record
                || (state == CborScanner::State::Incomplete && rest.size() > Limits::record)) {
                return recordTooLarge(m_records + 1);
            }
            if (state == CborScanner::State::Incomplete) {
                break;
            }
            if (state != CborScanner::State::Complete) {
                return refused(state, m_records + 1);
            }
            ++m_records;
            LIAISON_CHECK(m_visit(rest.first(m_scanner.length())));
            rest = rest.sliced(m_scanner.length());
            m_scanner = {};
        }
        m_buffer.remove(0, m_buffer.size() - rest.size());
        return {};
    }

    bool isBetweenItems() const
    {
        return m_buffer.isEmpty();
    }
    qint64 records() const
    {
        return m_records;
    }

private:
    const Visit &m_visit;
    CborScanner m_scanner;
    QByteArray m_buffer; ///< what is not visited yet, from the first byte of an item on
    qint64 m_records = 0;
};
}

enum class PayloadWriter::End {
    GoOn = ZSTD_e_continue,
    Finish = ZSTD_e_end,
};

struct PayloadWriter::Stream {
    std::unique_ptr<ZSTD_CStream, decltype(&ZSTD_freeCStream)> context{ZSTD_createCStream(), ZSTD_freeCStream};
    QByteArray buffer = QByteArray(qsizetype(ZSTD_CStreamOutSize()), Qt::Uninitialized);
};

PayloadWriter::PayloadWriter()
    : m_stream(std::make_unique<Stream>())
{
    ZSTD_CCtx_setParameter(m_stream->context.get(), ZSTD_c_compressionLevel, compressionLevel);
    // The manifest's hash covers the frame, a second checksum inside would say the same.
    ZSTD_CCtx_setParameter(m_stream->context.get(), ZSTD_c_checksumFlag, 0);
}

PayloadWriter::~PayloadWriter() = default;

Result<Done> PayloadWriter::append(const QByteArray &item)
{
    CborScanner scanner;
    const auto state = scanner.advance(item);
    if (state != CborScanner::State::Complete || scanner.length() != item.size()) {
        return refused(state, m_payload.records + 1);
    }
    if (item.size() > Limits::record) {
        return recordTooLarge(m_payload.records + 1);
    }
    if (m_payload.size + item.size() > Limits::uncompressed) {
        return tooLarge();
    }
    LIAISON_CHECK(compress(item, End::GoOn));
    m_payload.size += item.size();
    ++m_payload.records;
    return {};
}

Result<Payload> PayloadWriter::finish()
{
    LIAISON_CHECK(compress({}, End::Finish));
    return std::exchange(m_payload, {});
}

Result<Done> PayloadWriter::compress(QByteArrayView bytes, End end)
{
    ZSTD_inBuffer in{bytes.data(), size_t(bytes.size()), 0};
    size_t left = 0;
    do {
        ZSTD_outBuffer out{m_stream->buffer.data(), size_t(m_stream->buffer.size()), 0};
        left = ZSTD_compressStream2(m_stream->context.get(), &out, &in, ZSTD_EndDirective(end));
        if (ZSTD_isError(left)) {
            return Error{Error::Code::Storage,
                         i18nc("@info %1 is a technical reason in English",
                               "The bundle's content can't be compressed (%1).",
                               QString::fromLatin1(ZSTD_getErrorName(left)))};
        }
        m_payload.compressed.append(m_stream->buffer.constData(), qsizetype(out.pos));
    } while (end == End::Finish ? left > 0 : in.pos < in.size);
    if (m_payload.compressed.size() > Limits::file) {
        return tooLarge();
    }
    return {};
}

Result<Done> readPayload(const Payload &payload, const std::function<Result<Done>(QByteArrayView item)> &visit)
{
    if (payload.size > Limits::uncompressed) {
        return tooLarge();
    }
    const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> context(ZSTD_createDStream(), ZSTD_freeDStream);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, Limits::windowLog);
    QByteArray buffer(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    Cutter cutter(visit);
    qint64 size = 0;
    ZSTD_inBuffer in{payload.compressed.constData(), size_t(payload.compressed.size()), 0};
    size_t wanted = 1;
    bool stuck = in.size == 0;
    while (wanted > 0 && !stuck) {
        ZSTD_outBuffer out{buffer.data(), size_t(buffer.size()), 0};
        wanted = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_isError(wanted)) {
            return damaged(wanted);
        }
        size += qint64(out.pos);
        if (size > payload.size) {
            return corrupt(i18nc("@info %1 is a number",
                                 "The bundle's content is larger than the %1 bytes that its manifest says.",
                                 payload.size));
        }
        LIAISON_CHECK(cutter.take(QByteArrayView(buffer).first(qsizetype(out.pos))));
        stuck = in.pos == in.size && out.pos < out.size;
    }
    if (wanted > 0) {
        return corrupt(
            i18nc("@info", "The bundle's content breaks off. Copy the bundle again, or ask the sender for it."));
    }
    if (in.pos != in.size) {
        return corrupt(i18nc("@info", "There is something behind the end of the bundle's content."));
    }
    if (!cutter.isBetweenItems()) {
        return corrupt(i18nc("@info", "The last record of the bundle is not whole."));
    }
    if (size != payload.size || cutter.records() != payload.records) {
        return corrupt(i18nc("@info %1 to %4 are numbers",
                             "The bundle holds %1 records in %2 bytes, but its manifest says %3 records in %4 bytes.",
                             cutter.records(),
                             size,
                             payload.records,
                             payload.size));
    }
    return {};
}

} // namespace Liaison
