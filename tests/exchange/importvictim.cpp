// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Imports a bundle, and is killed while it does: `import_victim PROFILE BUNDLE`. See kill_test.cpp.

#include "exchange/syncimport.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Liaison;

namespace
{
void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

Result<SyncImport::Outcome> importInto(const QString &folder, const QString &file)
{
    LIAISON_TRY(const auto profile, Profile::open(folder));
    LIAISON_TRY(const auto bundle, SyncImport::open(*profile, file).result());
    LIAISON_TRY(const auto preview, SyncImport::preview(profile->store(), bundle).result());
    say("previewed");
    return SyncImport::accept(*profile, preview).result();
}
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        return 2;
    }
    const auto outcome = importInto(arguments.at(1), arguments.at(2));
    if (!outcome || outcome->kind != SyncImport::Outcome::Imported) {
        say(outcome ? "not imported" : qUtf8Printable(outcome.error().message));
        return 1;
    }
    say("done");
    return 0;
}
