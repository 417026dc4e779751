// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The window on a profile that can't be opened.

#include "complaints.h"
#include "main/desktop.h"
#include "scene.h"
#include "support/temporary.h"

#include <QFile>
#include <QTest>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

TEST_CASE("A profile that is none is said in the window, and stays as it is")
{
    const QTemporaryDir folder;
    const QByteArray content("No database, only a text that somebody gave this name.\n");
    QFile file(folder.filePath(u"liaison.db"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();

    const Complaints complaints;
    Session session(Profile::open(folder.path()), folder.path());
    REQUIRE_FALSE(session.problem().isEmpty());
    Desktop desktop(session);
    REQUIRE(desktop.load());
    desktop.window()->show();
    const bool said = QTest::qWaitFor(
        [&] {
            const auto items = Scene::visibleItems(*desktop.window());
            return std::ranges::any_of(items, [&](const QQuickItem *item) {
                return Scene::textOf(item).contains(session.problem());
            });
        },
        10'000);
    CHECK(said);
    QTest::keyClick(desktop.window(), Qt::Key_K, Qt::ControlModifier); // the palette has nothing to look into
    QTest::qWait(300);
    CHECK(complaints.all() == QStringList());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == content);
}
