// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foldername.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto bundleEnding = ".liaison"_L1;
}

QString FolderName::tag(const QString &fingerprint)
{
    return fingerprint.first(tagLength);
}

QString FolderName::bundleTag(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex().first(bundleLength));
}

QString FolderName::text() const
{
    return from + u'-' + to.join(u'-') + u'-' + bundle + bundleEnding;
}

std::optional<FolderName> FolderName::parse(const QString &text)
{
    static const QRegularExpression form(u"\\A([0-9a-f]{8})((?:-[0-9a-f]{8}){1,8})-([0-9a-f]{16})\\.liaison\\z"_s);
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return {};
    }
    return FolderName{.from = match.captured(1),
                      .to = match.captured(2).split(u'-', Qt::SkipEmptyParts),
                      .bundle = match.captured(3)};
}

FolderName::Kind FolderName::kindOf(const QString &text)
{
    // Syncthing, Nextcloud and ownCloud, Dropbox, Seafile; then what browsers, file managers and editors write beside.
    static const QRegularExpression copy(u"\\.sync-conflict-|conflicted copy|_conflict-|SFConflict"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression unfinished(
        u"\\A[.~]|~\\z|\\.(tmp|temp|part|partial|filepart|crdownload|!sync|swp)\\z|\\.liaison\\.[A-Za-z0-9]{6}\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const bool concernsUs = text.contains(bundleEnding, Qt::CaseInsensitive);
    if (!concernsUs) {
        return Stranger;
    }
    if (unfinished.match(text).hasMatch()) {
        return Unfinished;
    }
    if (copy.match(text).hasMatch()) {
        return Copy;
    }
    return text.endsWith(bundleEnding, Qt::CaseInsensitive) ? Misnamed : Stranger;
}

bool FolderName::isLeftover(const QString &text, const QStringList &from)
{
    constexpr qsizetype ending = 7; // a dot and six letters
    const auto name =
        text.size() > ending && text.at(text.size() - ending) == u'.' ? parse(text.chopped(ending)) : std::nullopt;
    return name && from.contains(name->from);
}

} // namespace Liaison
