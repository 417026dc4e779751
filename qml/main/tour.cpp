// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "tour.h"

#include "desktop.h"
#include "handbook/handbook.h"
#include "sample/sample.h"
#include "settle.h"
#include "tourstops.h"

#include <KColorSchemeManager>
#include <KLocalizedString>

#include <QCursor>
#include <QDir>
#include <QGuiApplication>
#include <QImageWriter>
#include <QQmlIncubationController>
#include <QQuickWindow>
#include <QScreen>
#include <QTemporaryDir>

namespace Liaison::Tour
{

using namespace Qt::StringLiterals;

namespace
{
struct Looks {
    QString name; ///< at the end of the names of its files
    QSize size;
    QString scheme;
};

QList<Looks> looks()
{
    const QSize wide(1280, 800);
    const QSize narrow(420, 800);
    return {{u"-wide-light"_s, wide, u"BreezeLight"_s},
            {u"-narrow-light"_s, narrow, u"BreezeLight"_s},
            {u"-narrow-dark"_s, narrow, u"BreezeDark"_s},
            {u"-wide-dark"_s, wide, u"BreezeDark"_s}};
}

void dress(QQuickWindow &window, const Looks &looks)
{
    auto *schemes = KColorSchemeManager::instance();
    schemes->activateScheme(schemes->indexForSchemeId(looks.scheme));
    window.resize(looks.size);
    if (const auto *screen = window.screen()) {
        QCursor::setPos(screen->geometry().bottomRight()); // or what is below it would be highlighted
    }
    QMetaObject::invokeMethod(&window, "forgetPages");
    settle(settleTime);
}

/// The window that lies over all others.
QQuickWindow &topmost(QQuickWindow &window)
{
    for (auto *other : QGuiApplication::topLevelWindows()) {
        if (auto *above = qobject_cast<QQuickWindow *>(other); above && above != &window && above->isVisible()) {
            return *above;
        }
    }
    return window;
}

/// What the window shows once nothing moves any more, and nothing is being made: buttons of tool bars come one by one, so that two
/// pictures may be the same while some of them are missing.
QImage stillPicture(QQuickWindow &window)
{
    constexpr int most = 30;
    QImage last;
    for (int i = 0; i < most; ++i) {
        settle(i == 0 ? settleTime : settleTime / 3);
        const bool made = window.incubationController()->incubatingObjectCount() == 0;
        const auto now = topmost(window).grabWindow();
        if (made && now == last) {
            break;
        }
        last = now;
    }
    return last;
}

Result<Done> makeFolder(const QString &folder)
{
    return QDir().mkpath(folder)
        ? Result<Done>(Done())
        : Result<Done>(Error{Error::Code::Storage, i18nc("@info", "The folder %1 can't be made.", folder)});
}

/// With a palette: the colours that are there most often, and for all others the nearest of them.
QImage inFewColours(const QImage &picture)
{
    constexpr int most = 128;
    const auto from = picture.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < from.height(); ++y) {
        for (int x = 0; x < from.width(); ++x) {
            ++counts[from.pixel(x, y)];
        }
    }
    auto colours = counts.keys();
    std::ranges::sort(colours, [&counts](QRgb a, QRgb b) {
        return std::pair(-counts[a], a) < std::pair(-counts[b], b);
    });
    const auto palette = colours.first(std::min<qsizetype>(colours.size(), most));
    return from.convertToFormat(QImage::Format_Indexed8, palette);
}

using Save = std::function<bool(const QImage &picture, const QString &file)>;

/// Goes to these stops, dressed like this, and draws them. The value: the pictures' files.
Result<QStringList> draw(Desktop &desktop, const Looks &look, const QList<Stop> &stops, const Save &save)
{
    auto &window = *desktop.window();
    QStringList files;
    dress(window, look);
    for (const auto &stop : stops) {
        if (!stop.name.startsWith(u"briefings-reading")) {
            uncover(window);
        }
        stop.go(*Session::instance());
        const auto file = stop.name + look.name + u".png"_s;
        if (!save(stillPicture(window), file)) {
            return Error{Error::Code::Storage, i18nc("@info", "The picture %1 can't be written.", file)};
        }
        files.append(file);
    }
    uncover(window);
    return files;
}

/// What was said to the user, and by QML, until it is asked for. A page that can't be made is said to the user, not complained about.
class Complaints
{
public:
    explicit Complaints(const Desktop &desktop)
        : m_desktop(desktop)
    {
        QObject::connect(Session::instance(), &Session::errorOccurred, &m_context, [this](const QString &message) {
            m_problems.append(message);
        });
    }
    /// The value, unless there are any.
    Result<QStringList> orElse(const QStringList &files) const
    {
        const auto problems = m_problems + m_desktop.warnings();
        return problems.isEmpty() ? Result<QStringList>(files)
                                  : Result<QStringList>(Error{Error::Code::Invalid, problems.join(u'\n')});
    }

private:
    const Desktop &m_desktop;
    QObject m_context;
    QStringList m_problems;
};
}

Result<QStringList> make(Desktop &desktop, const QString &folder)
{
    LIAISON_CHECK(makeFolder(folder));
    const Complaints complaints(desktop);
    auto &session = *Session::instance();
    const auto save = [folder](const QImage &picture, const QString &file) {
        return picture.save(folder + u'/' + file);
    };
    QStringList files;
    for (const auto &look : looks()) {
        if (look.size.width() > look.size.height()) {
            LIAISON_TRY(const auto drawn, draw(desktop, look, emptyStops(), save));
            files += drawn;
        }
    }
    LIAISON_CHECK(Sample::fill(session.store()));
    LIAISON_TRY(const auto props, makeProps(session, folder));
    files += props.documents;
    for (const auto &look : looks()) {
        LIAISON_TRY(const auto drawn, draw(desktop, look, stops(props, *desktop.window()), save));
        files += drawn;
    }
    removeProps(folder);
    return complaints.orElse(files);
}

Result<QStringList> makeHandbook(Desktop &desktop, const QString &folder)
{
    LIAISON_CHECK(makeFolder(folder));
    const Complaints complaints(desktop);
    auto &session = *Session::instance();
    LIAISON_CHECK(Sample::fill(session.store()));
    const QTemporaryDir work;
    LIAISON_TRY(const auto props, makeProps(session, work.path()));
    const auto pictures = Handbook::pictures();
    auto named = stops(props, *desktop.window());
    named.removeIf([&pictures](const Stop &stop) {
        return !pictures.contains(stop.name + u".png"_s);
    });
    if (named.size() != pictures.size()) {
        return Error{Error::Code::NotFound, i18nc("@info", "The handbook names a picture that the tour has not.")};
    }
    const Looks look{{}, {1080, 700}, u"BreezeLight"_s};
    LIAISON_TRY(const auto files, draw(desktop, look, named, [folder](const QImage &picture, const QString &file) {
                    QImageWriter writer(folder + u'/' + file);
                    writer.setQuality(0); // of PNG: as small as can be
                    return writer.write(inFewColours(picture));
                }));
    return complaints.orElse(files);
}

} // namespace Liaison::Tour
