// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "program.h"

#include <KLocalizedString>

#include <QGuiApplication>

#include <algorithm>
#include <clocale>
#include <cstring>
#include <langinfo.h>
#include <memory>

namespace
{
/// Qt reads and writes UTF-8 whatever the locale says, but complains about others on standard error.
void ensureUtf8()
{
    setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0) {
        return;
    }
    if (const auto all = qgetenv("LC_ALL"); !all.isEmpty()) {
        qputenv("LANG", all);
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", "C.UTF-8");
}
}

int main(int argc, char **argv)
{
    ensureUtf8();
    // Only fonts need the graphical part of Qt, and no display: a document may become a PDF.
    const bool writesPages = std::any_of(argv, argv + argc, [](const char *word) {
        return std::strcmp(word, "brief") == 0 || std::strcmp(word, "report") == 0 || std::strcmp(word, "subject") == 0
            || std::strcmp(word, "identity") == 0 || std::strcmp(word, "route") == 0;
    });
    if (writesPages) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const std::unique_ptr<QCoreApplication> application(writesPages ? new QGuiApplication(argc, argv)
                                                                    : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(QStringLiteral("liaison-cli"));
    KLocalizedString::setApplicationDomain(TRANSLATION_DOMAIN);
    return Liaison::Terminal::run(QCoreApplication::arguments().mid(1));
}
