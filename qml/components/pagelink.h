// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QUrl>
#include <QVariantMap>

namespace Liaison
{

/// How a page and the window talk. Every page listed in main/pages.cpp has one:
///
///     Kirigami.ScrollablePage {
///         id: page
///         PageLink {
///             id: link
///             name: "directory"
///             onNewRequested: link.show(personForm, {})
///             onOpenRequested: (type, record, part) => link.show(personCard, {recordId: record})
///             onFindRequested: searchField.forceActiveFocus()
///         }
///         Component { id: personCard; PersonCard {} }
///
/// Requests made before the page was loaded are delivered as soon as it is.
class PageLink : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    /// The page's name in main/pages.cpp.
    Q_PROPERTY(QString name MEMBER m_name REQUIRED FINAL)

public:
    explicit PageLink(QObject *parent = nullptr);
    ~PageLink() override;

    QString name() const;

    /// Shows @p component (a Kirigami.Page) beside the page, or on top of it in a narrow window, in place of what was shown
    /// there. @p column: 1 for the first beside the page, 2 for the next; those after it are closed.
    Q_INVOKABLE void show(QQmlComponent *component, const QVariantMap &properties = {}, int column = 1);
    /// Closes this column and those after it.
    Q_INVOKABLE void close(int column = 1);

    void classBegin() override;
    void componentComplete() override;

Q_SIGNALS:
    /// Show this record. @p part: the record that was asked for when it belongs to @p record (an outcome of a meeting, a
    /// contact point of a person), else the same.
    void openRequested(const QString &type, const QString &record, const QString &part);
    void newRequested();
    void findRequested();
    void filesRequested(const QList<QUrl> &files);

private:
    QString m_name;
};

} // namespace Liaison
