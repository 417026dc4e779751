// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "manifest.h"

#include "bundlelimits.h"
#include "digest.h"
#include "payload.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr qsizetype longestText = 200;
constexpr qsizetype longestList = 10'000;
constexpr qint64 greatestNumber = qint64(1) << 53; // beyond it JSON numbers are not exact

/// 16 digits: as a JSON number it would not be exact.
QString replicaText(qint64 replica)
{
    return QStringLiteral("%1").arg(quint64(replica), 16, 16, QLatin1Char('0'));
}

QString idText(const Id &id)
{
    return id.isNull() ? QString() : id.text();
}

/// What could make a line on a screen look like another one.
bool isHidden(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

/// Takes values of the right kind out of an object and remembers the first key where there was none.
class JsonReader
{
public:
    explicit JsonReader(QJsonObject object, QString path = {})
        : m_object(std::move(object))
        , m_path(std::move(path))
    {
    }

    qint64 number(const QString &key, qint64 least, qint64 most = greatestNumber)
    {
        const auto value = m_object.value(key);
        const auto number = value.toInteger(-1);
        return check(key, value.isDouble() && value.toDouble() == double(number) && number >= least && number <= most)
            ? number
            : 0;
    }
    bool boolean(const QString &key)
    {
        const auto value = m_object.value(key);
        return check(key, value.isBool()) && value.toBool();
    }
    QString text(const QString &key)
    {
        const auto value = m_object.value(key);
        return check(key, isText(value)) ? value.toString() : QString();
    }
    QStringList texts(const QString &key)
    {
        const auto value = m_object.value(key);
        const auto list = value.toArray();
        const bool good = value.isArray() && list.size() <= longestList && std::ranges::all_of(list, isText);
        return check(key, good) ? QVariant(list.toVariantList()).toStringList() : QStringList();
    }
    Id id(const QString &key, bool mayBeEmpty)
    {
        const auto digits = text(key);
        const auto id = Id::fromText(digits);
        return check(key, digits.isEmpty() ? mayBeEmpty : !id.isNull() && id.text() == digits) ? id : Id();
    }
    QByteArray digest(const QString &key, bool mayBeEmpty)
    {
        const auto digits = text(key).toUtf8();
        const auto bytes = QByteArray::fromHex(digits);
        const bool good = digits.isEmpty() ? mayBeEmpty : bytes.size() == Digest::size && bytes.toHex() == digits;
        return check(key, good) ? bytes : QByteArray();
    }
    qint64 replica(const QString &key)
    {
        const auto digits = text(key);
        const auto replica = digits.toLongLong(nullptr, 16);
        return check(key, replica > 0 && replicaText(replica) == digits) ? replica : 0;
    }
    JsonReader object(const QString &key)
    {
        const auto value = m_object.value(key);
        check(key, value.isObject());
        return JsonReader(value.toObject(), m_path + key + u'.');
    }
    std::vector<JsonReader> objects(const QString &key)
    {
        const auto value = m_object.value(key);
        const auto list = value.toArray();
        const auto isObject = [](const QJsonValue &entry) {
            return entry.isObject();
        };
        std::vector<JsonReader> readers;
        if (check(key, value.isArray() && list.size() <= longestList && std::ranges::all_of(list, isObject))) {
            for (const auto &entry : list) {
                readers.emplace_back(entry.toObject(), m_path + key + u'.');
            }
        }
        return readers;
    }
    bool check(const QString &key, bool good)
    {
        if (!good && m_wrong.isEmpty()) {
            m_wrong = m_path + key;
        }
        return good;
    }
    void join(const JsonReader &inner)
    {
        if (m_wrong.isEmpty()) {
            m_wrong = inner.m_wrong;
        }
    }
    const QString &wrong() const
    {
        return m_wrong;
    }

private:
    static bool isText(const QJsonValue &value)
    {
        const auto text = value.toString();
        return value.isString() && text.size() <= longestText && std::ranges::none_of(text, isHidden);
    }

    QJsonObject m_object;
    QString m_path;
    QString m_wrong;
};

Manifest::Sync readSync(JsonReader &reader)
{
    Manifest::Sync sync;
    sync.replica = reader.replica(u"replica"_s);
    sync.number = reader.number(u"number"_s, 1);
    sync.previous = reader.digest(u"previous"_s, true);
    sync.since = reader.digest(u"since"_s, true);
    sync.pleaseSendAll = reader.boolean(u"please_send_all"_s);
    sync.author = reader.id(u"author"_s, true);
    for (auto &entry : reader.objects(u"acknowledgements"_s)) {
        sync.acknowledgements.push_back({.replica = entry.replica(u"replica"_s),
                                         .number = entry.number(u"number"_s, 1),
                                         .bundle = entry.digest(u"bundle"_s, false)});
        reader.join(entry);
    }
    return sync;
}

QJsonObject writeSync(const Manifest::Sync &sync)
{
    QJsonArray acknowledgements;
    for (const auto &entry : sync.acknowledgements) {
        acknowledgements.append(QJsonObject{{u"replica"_s, replicaText(entry.replica)},
                                            {u"number"_s, entry.number},
                                            {u"bundle"_s, Digest::hex(entry.bundle)}});
    }
    return {{u"replica"_s, replicaText(sync.replica)},
            {u"number"_s, sync.number},
            {u"previous"_s, Digest::hex(sync.previous)},
            {u"since"_s, Digest::hex(sync.since)},
            {u"acknowledgements"_s, acknowledgements},
            {u"please_send_all"_s, sync.pleaseSendAll},
            {u"author"_s, idText(sync.author)}};
}

Manifest::Release readRelease(JsonReader &reader)
{
    Manifest::Release release{.audience = reader.text(u"audience"_s), .number = reader.number(u"number"_s, 1)};
    reader.check(u"audience"_s, !release.audience.isEmpty());
    return release;
}

QJsonObject writeRelease(const Manifest::Release &release)
{
    return {{u"audience"_s, release.audience}, {u"number"_s, release.number}};
}

Error newer(const QString &what)
{
    return {Error::Code::Newer, what};
}

bool isCountry(const QString &text)
{
    return text.isEmpty() || (text.size() == 2 && std::ranges::all_of(text, [](QChar c) {
                                  return c >= u'A' && c <= u'Z';
                              }));
}
}

QString Manifest::shortText(const QString &text)
{
    auto shown = text;
    shown.removeIf(isHidden);
    shown.truncate(longestText);
    if (!shown.isEmpty() && shown.back().isHighSurrogate()) {
        shown.chop(1);
    }
    return shown;
}

void Manifest::describe(const Payload &content)
{
    records = content.records;
    size = content.size;
    payload = Digest::blake2b(content.compressed);
}

QByteArray Manifest::toJson() const
{
    // QJsonObject sorts its keys, so the order is always the same.
    const QJsonObject object{
        {u"format"_s, QJsonObject{{u"major"_s, major}, {u"minor"_s, minor}}},
        {u"capabilities"_s, QJsonArray::fromStringList(capabilities)},
        {u"schema"_s, schema},
        {u"kind"_s, kind},
        {u"circle"_s, idText(circle)},
        {u"sender"_s, QJsonObject{{u"name"_s, sender.name}, {u"country"_s, sender.country}}},
        {u"recipients"_s, QJsonArray::fromStringList(recipients)},
        {u"tlp"_s, tlp},
        {u"records"_s, records},
        {u"size"_s, size},
        {u"payload"_s, Digest::hex(payload)},
        {kind, isRelease() ? writeRelease(release) : writeSync(sync)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<Manifest> Manifest::fromJson(const QByteArray &json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return Error{Error::Code::Corrupt,
                     i18nc("@info %1 is a position, %2 a technical reason",
                           "The bundle's manifest can't be read (at byte %1: %2). Ask the sender for the bundle again.",
                           error.offset,
                           error.errorString())};
    }
    JsonReader reader(document.object());
    Manifest manifest;
    const auto malformed = [&reader] {
        return Error{
            Error::Code::Corrupt,
            i18nc("@info %1 is a key of a file",
                  "The bundle's manifest is not right: “%1” is missing or not of the right kind. Ask the sender "
                  "for the bundle again.",
                  reader.wrong())};
    };

    // Version, capabilities and kind first: where they are not ours, the rest may look different.
    auto format = reader.object(u"format"_s);
    manifest.major = int(format.number(u"major"_s, 1, 1'000'000));
    manifest.minor = int(format.number(u"minor"_s, 0, 1'000'000));
    reader.join(format);
    if (!reader.wrong().isEmpty()) {
        return malformed();
    }
    if (manifest.major > formatMajor) {
        return newer(
            i18nc("@info %1 and %2 are numbers",
                  "This bundle is of format %1, and this version of Liaison reads format %2. Update Liaison to "
                  "import it.",
                  manifest.major,
                  formatMajor));
    }
    manifest.capabilities = reader.texts(u"capabilities"_s);
    manifest.kind = reader.text(u"kind"_s);
    if (!reader.wrong().isEmpty()) {
        return malformed();
    }
    if (!manifest.capabilities.isEmpty()) {
        return newer(i18nc("@info %1 is a list of technical names",
                           "To read this bundle, Liaison must know “%1”, and this version does not. Update Liaison to "
                           "import it.",
                           manifest.capabilities.join("”, “"_L1)));
    }
    if (manifest.kind != syncKind && manifest.kind != releaseKind) {
        return newer(i18nc("@info %1 is a technical name",
                           "This is a bundle of the kind “%1”, which this version of Liaison does not know. Update "
                           "Liaison to import it.",
                           manifest.kind));
    }

    manifest.schema = int(reader.number(u"schema"_s, 0, 1'000'000));
    manifest.circle = reader.id(u"circle"_s, true);
    auto sender = reader.object(u"sender"_s);
    manifest.sender = {.name = sender.text(u"name"_s), .country = sender.text(u"country"_s)};
    sender.check(u"country"_s, isCountry(manifest.sender.country));
    reader.join(sender);
    manifest.recipients = reader.texts(u"recipients"_s);
    manifest.tlp = reader.text(u"tlp"_s);
    reader.check(u"tlp"_s, Schema::tlpLabels().contains(manifest.tlp));
    manifest.records = reader.number(u"records"_s, 0);
    manifest.size = reader.number(u"size"_s, 0);
    manifest.payload = reader.digest(u"payload"_s, false);
    auto more = reader.object(manifest.kind);
    if (manifest.isRelease()) {
        manifest.release = readRelease(more);
    } else {
        manifest.sync = readSync(more);
    }
    reader.join(more);
    if (!reader.wrong().isEmpty()) {
        return malformed();
    }
    if (manifest.size > Limits::uncompressed) {
        return Error{
            Error::Code::Refused,
            i18nc("@info %1 and %2 are numbers",
                  "The bundle's content is %1 bytes when unpacked; at most %2 MiB are allowed. Ask the sender to "
                  "send it in parts.",
                  manifest.size,
                  Limits::uncompressed / Limits::mebibyte)};
    }
    return manifest;
}

} // namespace Liaison
