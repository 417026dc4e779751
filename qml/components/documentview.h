// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "documents/document.h"
#include "recorddetails.h"

#include <QUrl>

#include <functional>

namespace Liaison
{

/// A document that is made from a record, to read and to save: a briefing, a report. It is made anew whenever something changes.
class DocumentView : public RecordDetails
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("each kind of document has a view of its own")
    /// The whole as Markdown.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    /// The same for the screen, where charts are drawn: [{ text: Markdown }] or [{ chart, description, text: its table }].
    Q_PROPERTY(QVariantList passages READ passages NOTIFY changed FINAL)
    /// The same without tables, for narrow windows.
    Q_PROPERTY(QVariantList narrowPassages READ narrowPassages NOTIFY changed FINAL)
    Q_PROPERTY(QString tlp READ tlp NOTIFY changed FINAL)

public:
    using RecordDetails::RecordDetails;

    QString text() const;
    QVariantList passages() const;
    QVariantList narrowPassages() const;
    QString tlp() const;

    /// By ending: .md .html .odt .pdf .txt. The user is told what happened.
    Q_INVOKABLE void write(const QUrl &file);
    /// On a printer that the user chooses; the same pages as the PDF has.
    Q_INVOKABLE void print();
    /// The whole as plain text, ready for a mail.
    Q_INVOKABLE void copy();
    /// Opens the mail program with it. A long text is copied as well, as no program takes it that way; so it is where none opens.
    Q_INVOKABLE void mail();

protected:
    using Make = std::function<Result<Document>(const Reader &reader, const Id &record)>;
    /// Runs on the store's thread: capture values only.
    virtual Make make() const = 0;
    /// After it was saved, copied or mailed.
    virtual void given();
    Query query() const override;
    /// What the properties show.
    static QVariantMap shown(Document document);

private:
    template<typename Then>
    void withDocument(Then then);
};

} // namespace Liaison
