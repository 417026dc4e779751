// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/bundlelimits.h"
#include "exchange/digest.h"
#include "samplebundle.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
QJsonObject sample()
{
    auto manifest = SampleBundle::manifest();
    manifest.describe(SampleBundle::payload(SampleBundle::items(2)));
    return QJsonDocument::fromJson(manifest.toJson()).object();
}

/// @p path: keys separated by dots.
QJsonObject with(QJsonObject object, const QString &path, const QJsonValue &value)
{
    const auto key = path.section(u'.', 0, 0);
    const auto inner = path.section(u'.', 1);
    const auto changed = inner.isEmpty() ? value : QJsonValue(with(object.value(key).toObject(), inner, value));
    if (changed.isUndefined()) {
        object.remove(key);
    } else {
        object.insert(key, changed);
    }
    return object;
}

Result<Manifest> read(const QJsonObject &object)
{
    return Manifest::fromJson(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QStringList pathsOf(const QJsonObject &object, const QString &prefix = {})
{
    QStringList paths;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        paths.append(prefix + entry.key());
        paths.append(pathsOf(entry.value().toObject(), prefix + entry.key() + u'.'));
    }
    return paths;
}
}

TEST_CASE("a manifest comes back as it was, and has one form")
{
    auto manifest = SampleBundle::manifest();
    manifest.describe(SampleBundle::payload(SampleBundle::items(2)));
    manifest.circle = Id::random();
    manifest.recipients = {u"0123"_s, u"4567"_s};
    manifest.tlp = u"AMBER+STRICT"_s;
    manifest.sync.pleaseSendAll = true;
    manifest.sync.author = Id::random();
    const auto read = Manifest::fromJson(manifest.toJson());
    REQUIRE(read);
    CHECK(*read == manifest);
    CHECK(read->toJson() == manifest.toJson());
}

TEST_CASE("every key of a manifest is needed, and needs its own kind")
{
    const auto good = sample();
    REQUIRE(read(good));
    const auto paths = pathsOf(good);
    REQUIRE(paths.size() == 23);
    for (const auto &path : paths) {
        INFO(path.toStdString());
        for (const auto &wrong : {QJsonValue(QJsonValue::Undefined),
                                  QJsonValue(QJsonValue::Null),
                                  QJsonValue(1.5),
                                  QJsonValue(-1),
                                  QJsonValue(1e300),
                                  QJsonValue(QJsonArray{1}),
                                  QJsonValue(QString(300, u'x'))}) {
            const auto refused = read(with(good, path, wrong));
            REQUIRE_FALSE(refused);
            CHECK(refused.error().code == Error::Code::Corrupt);
            CHECK(refused.error().message.contains(path));
        }
    }
}

TEST_CASE("values that a manifest can't have are refused")
{
    const auto good = sample();
    const auto digest = QString(64, u'a');
    const auto [path, value] = GENERATE_COPY(table<QString, QJsonValue>({
        {u"tlp"_s, u"SECRET"_s},
        {u"tlp"_s, u""_s},
        {u"payload"_s, u""_s},
        {u"payload"_s, digest.toUpper()},
        {u"payload"_s, QString(digest + u'a')},
        {u"payload"_s, QString(digest.chopped(1) + u'g')},
        {u"circle"_s, u"abc"_s},
        {u"sender.country"_s, u"fi"_s},
        {u"sender.country"_s, u"FIN"_s},
        {u"sender.name"_s, u"Aino\nTrusted: yes"_s},
        {u"sync.replica"_s, u"0000000000000000"_s},
        {u"sync.replica"_s, u"ffffffffffffffff"_s},
        {u"sync.replica"_s, u"12"_s},
        {u"sync.number"_s, 0},
        {u"sync.previous"_s, u"12"_s},
        {u"sync.please_send_all"_s, 1},
        {u"sync.acknowledgements"_s, QJsonArray{QJsonObject{{u"replica"_s, u"0000000000000001"_s}, {u"number"_s, 1}}}},
        {u"recipients"_s, QJsonArray{u"a"_s, 1}},
    }));
    INFO(path.toStdString());
    const auto refused = read(with(good, path, value));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::Corrupt);
}

TEST_CASE("what a newer version made is called newer, not damaged")
{
    const auto good = sample();
    const auto [path, value, word] = GENERATE(table<QString, QJsonValue, QString>({
        {u"format.major"_s, 2, u"format 2"_s},
        {u"capabilities"_s, QJsonArray{u"threads"_s}, u"“threads”"_s},
        {u"kind"_s, u"rumour"_s, u"“rumour”"_s},
    }));
    // Also where all else looks different then.
    for (const auto &object : {good, with(good, u"sync"_s, QJsonValue(QJsonValue::Undefined))}) {
        const auto refused = read(with(object, path, value));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Error::Code::Newer);
        CHECK(refused.error().message.contains(word));
    }
}

TEST_CASE("what a newer version may add is ignored")
{
    const auto good = sample();
    CHECK(read(with(good, u"format.minor"_s, 12)));
    CHECK(read(with(good, u"schema"_s, 99)));
    CHECK(read(with(good, u"mood"_s, u"good"_s)));
    CHECK(read(with(good, u"sync.mood"_s, QJsonArray{1, 2})));
}

TEST_CASE("a manifest may not announce more than may be unpacked")
{
    CHECK(read(with(sample(), u"size"_s, Limits::uncompressed)));
    const auto refused = read(with(sample(), u"size"_s, Limits::uncompressed + 1));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::Refused);
    CHECK(refused.error().message.contains(u"512"_s));
}

TEST_CASE("a manifest that is no JSON object is refused")
{
    for (const QByteArray json : {"", "[]", "{", "null", "{} {}", "\"manifest\""}) {
        CHECK_FALSE(Manifest::fromJson(json));
    }
    CHECK_FALSE(Manifest::fromJson(QByteArray(1'000'000, '[')));
}

TEST_CASE("a release's manifest says for whom it is and which one it is, and nothing of the profile that made it")
{
    Manifest manifest;
    manifest.kind = Manifest::releaseKind;
    manifest.release = {.audience = u"platforms"_s, .number = 3};
    manifest.describe(SampleBundle::payload(SampleBundle::items(2)));
    const auto good = QJsonDocument::fromJson(manifest.toJson()).object();
    const auto comesBack = read(good);
    REQUIRE(comesBack);
    CHECK(*comesBack == manifest);
    CHECK_FALSE(good.contains(u"sync"));
    CHECK(good[u"release"].toObject().keys() == QStringList{u"audience"_s, u"number"_s});
    for (const auto &path : {u"release"_s, u"release.audience"_s, u"release.number"_s}) {
        for (const auto &wrong :
             {QJsonValue(QJsonValue::Undefined), QJsonValue(u""_s), QJsonValue(0), QJsonValue(-1)}) {
            const auto refused = read(with(good, path, wrong));
            REQUIRE_FALSE(refused);
            CHECK(refused.error().code == Error::Code::Corrupt);
            CHECK(refused.error().message.contains(path));
        }
    }
}
