// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "support/printing.h"

#include <KConfigGroup>
#include <KDesktopFile>

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;

namespace
{
const auto id = u"eu.liaison.liaison"_s;
const auto bundleType = u"application/x-liaison-bundle"_s;
const auto cardType = u"application/x-liaison-card"_s;

/// The MIME database of a system on which Liaison is installed.
QMimeDatabase mimeDatabase()
{
    qputenv("XDG_DATA_DIRS", STAGED_DATA ":/usr/local/share:/usr/share");
    return {};
}

QString typeOf(const QString &name, const QByteArray &content)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QFile::WriteOnly));
    file.write(content);
    file.close();
    return mimeDatabase().mimeTypeForFile(file.fileName()).name();
}

/// The beginning of a bundle that is encrypted.
QByteArray encrypted()
{
    return "age-encryption.org/v1\n-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\n"_ba;
}

/// The beginning of a bundle that is not: the first header of a tar.
QByteArray plain()
{
    QByteArray header(512, '\0');
    header.replace(0, 13, "manifest.json");
    header.replace(257, 8, QByteArray("ustar\00000", 8));
    return header;
}

KDesktopFile desktopFile()
{
    return KDesktopFile(QStringLiteral(STAGED_APPLICATIONS "/") + id + u".desktop"_s);
}

/// What the metainfo says in these elements, in their order; of a release its version.
QStringList metainfo(const QString &element)
{
    QFile file(QStringLiteral(STAGED_METAINFO "/") + id + u".metainfo.xml"_s);
    REQUIRE(file.open(QFile::ReadOnly));
    QXmlStreamReader xml(&file);
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element) {
            texts.append(element == "release"_L1 ? xml.attributes().value("version"_L1).toString()
                                                 : xml.readElementText());
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return texts;
}
}

TEST_CASE("A bundle is known by its name, encrypted or not")
{
    CHECK(typeOf(u"2019-03-06 to Denmark.liaison"_s, encrypted()) == bundleType);
    CHECK(typeOf(u"plain.liaison"_s, plain()) == bundleType);
    CHECK(typeOf(u"EMPTY.LIAISON"_s, {}) == bundleType);
}

TEST_CASE("A card is known by its name, and can be read as text")
{
    const QByteArray card = "{\"age\":\"age1...\",\"kind\":\"liaison-card\"}\nuntrusted comment: signature\n";
    CHECK(typeOf(u"karen-prøve.liaison-card"_s, card) == cardType);
    CHECK(typeOf(u"KAREN.LIAISON-CARD"_s, card) == cardType);
    CHECK(mimeDatabase().mimeTypeForName(cardType).inherits(u"text/plain"_s));
}

TEST_CASE("Other files of the same formats are left to other programs")
{
    CHECK(typeOf(u"secrets.age"_s, encrypted()) != bundleType);
    CHECK(typeOf(u"archive.tar"_s, plain()) == u"application/x-tar"_s);
    CHECK(typeOf(u"no ending"_s, plain()) == u"application/x-tar"_s);
}

TEST_CASE("A bundle has a name and a picture in a file manager")
{
    const auto type = mimeDatabase().mimeTypeForName(bundleType);
    REQUIRE(type.isValid());
    CHECK(type.comment() == u"Liaison bundle"_s);
    CHECK(type.preferredSuffix() == u"liaison"_s);
    CHECK(QFile::exists(QStringLiteral(STAGED_ICONS "/hicolor/scalable/mimetypes/") + type.iconName() + u".svg"_s));
}

TEST_CASE("A desktop opens bundles and contacts with Liaison, all that are chosen at once")
{
    const auto file = desktopFile();
    const auto exec = file.desktopGroup().readEntry("Exec").split(u' ');
    CHECK(exec == QStringList{u"liaison"_s, u"%F"_s});
    CHECK(file.readMimeTypes() == QStringList{bundleType, cardType, u"text/vcard"_s, u"text/calendar"_s});
    CHECK(metainfo(u"mediatype"_s) == file.readMimeTypes());
}

TEST_CASE("The menu, the software centre and the window know Liaison by one name")
{
    const auto file = desktopFile();
    CHECK(file.readIcon() == id);
    CHECK(QFile::exists(QStringLiteral(STAGED_ICONS "/hicolor/scalable/apps/") + id + u".svg"_s));
    CHECK(QFile::exists(QStringLiteral(STAGED_ICONS "/hicolor/symbolic/apps/") + id + u"-symbolic.svg"_s));
    CHECK(metainfo(u"id"_s) == QStringList{id});
    CHECK(metainfo(u"launchable"_s) == QStringList{QFileInfo(file.fileName()).fileName()});
    CHECK(metainfo(u"icon"_s) == QStringList{id});
    CHECK(metainfo(u"name"_s).value(0) == file.readName());
    CHECK(metainfo(u"binary"_s)
          == QStringList{file.desktopGroup().readEntry("Exec").section(u' ', 0, 0), u"liaison-cli"_s});
    CHECK(metainfo(u"category"_s) == QStringList{u"Office"_s, u"ContactManagement"_s, u"ProjectManagement"_s});
}

TEST_CASE("The newest release in the metainfo is this version")
{
    CHECK(metainfo(u"release"_s).value(0) == QStringLiteral(LIAISON_VERSION));
}
