// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "handbook.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto folder = ":/liaison/handbook/"_L1;
constexpr auto ending = ".md"_L1;

QString content(const QString &name)
{
    QFile file(folder + name + ending);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
}

QStringList Handbook::names()
{
    static const auto all = [] {
        static const QRegularExpression link(u"\\]\\((\\w+)\\.md\\)"_s);
        QStringList names;
        const auto contents = content(u"README"_s);
        for (const auto &match : link.globalMatch(contents)) {
            names.append(match.captured(1));
        }
        return names;
    }();
    return all;
}

QVariantList Handbook::chapters()
{
    QVariantList chapters;
    for (const auto &name : names()) {
        chapters.append(QVariantMap{{u"name"_s, name}, {u"title"_s, title(name)}});
    }
    return chapters;
}

QUrl Handbook::place()
{
    return QUrl(u"qrc"_s + folder);
}

QString Handbook::title(const QString &name)
{
    const auto first = content(name).section(u'\n', 0, 0);
    return first.startsWith(u"# ") ? first.sliced(2) : QString();
}

QString Handbook::text(const QString &name)
{
    return names().contains(name) ? content(name).section(u'\n', 1).trimmed() : QString();
}

QVariantList Handbook::parts(const QString &name)
{
    QVariantList parts;
    QString before;
    const auto flush = [&] {
        if (!before.trimmed().isEmpty()) {
            parts.append(QVariantMap{{u"text"_s, before.trimmed()}});
        }
        before.clear();
    };
    // A picture is a line of its own.
    static const QRegularExpression picture(u"^!\\[(.+)\\]\\(([\\w-]+\\.png)\\)$"_s);
    for (const auto &line : text(name).split(u'\n')) {
        if (const auto match = picture.match(line); match.hasMatch()) {
            flush();
            parts.append(QVariantMap{{u"picture"_s, place().resolved(QUrl(match.captured(2)))},
                                     {u"description"_s, match.captured(1)}});
        } else {
            before += line + u'\n';
        }
    }
    flush();
    return parts;
}

QStringList Handbook::pictures()
{
    QStringList files;
    for (const auto &name : names()) {
        for (const auto &part : parts(name)) {
            if (const auto picture = part.toMap().value(u"picture"_s).toUrl(); !picture.isEmpty()) {
                files.append(picture.fileName());
            }
        }
    }
    return files;
}

QString Handbook::forPage(const QString &page)
{
    return names().contains(page) ? page : names().value(0);
}

QString Handbook::linked(const QString &link)
{
    const auto name = QUrl(link).fileName();
    return name.endsWith(ending) && names().contains(name.chopped(ending.size())) ? name.chopped(ending.size())
                                                                                  : QString();
}

} // namespace Liaison
