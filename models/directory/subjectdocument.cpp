// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documents/documentfile.h"
#include "documents/labels.h"
#include "documents/wording.h"
#include "foundation/wholefile.h"
#include "foundation/wordlist.h"
#include "store/schema.h"
#include "subjectreport.h"

#include <KLocalizedString>

#include <QFileInfo>
#include <QJsonDocument>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostChanges = 300;
constexpr qsizetype mostAuthored = 50;

/// "Karen Prøve, 4 Mar 2019"
QString provenance(const QString &author, const QDateTime &at)
{
    const auto date = at.isValid() ? Wording::shortDate(at.toLocalTime().date()) : QString();
    return author.isEmpty() ? date : i18nc("@info who wrote a value, %2 date", "%1, %2", author, date);
}

QString typeLabel(const QString &type)
{
    const auto *known = Schema::type(type);
    return known ? known->label.toString() : type;
}

QString headingOf(const SubjectReport::Held &held)
{
    auto heading = i18nc("@title %1 record type, %2 name of a record", "%1: %2", typeLabel(held.type), held.title);
    if (!held.mergedInto.isNull()) {
        return i18nc("@title %1 a record", "%1 (merged into another entry)", heading);
    }
    return held.deleted ? i18nc("@title %1 a record", "%1 (in the trash)", heading) : heading;
}

void addRecord(Document &document, const SubjectReport::Held &held)
{
    document.heading(headingOf(held), 2);
    if (!held.relations.isEmpty()) {
        document.paragraph(
            {i18nc("@info %1 names of fields", "Names the person as: %1", listed(held.relations)), TextRun::Muted});
    }
    QList<QList<RichText>> rows;
    for (const auto &value : held.values) {
        rows.append(
            {RichText(value.label), RichText(value.text), {provenance(value.author, value.at), TextRun::Muted}});
    }
    document.table({{i18nc("@title:column", "Field"), 1},
                    {i18nc("@title:column", "What is held"), 2.4},
                    {i18nc("@title:column", "Written by, on"), 1.3}},
                   rows);
}

void addMentions(Document &document, const SubjectReport &report)
{
    document.heading(i18nc("@title section of a report", "Mentions in other records"));
    if (report.mentions.isEmpty()) {
        document.paragraph(i18nc("@info", "No other record has the person's name in its text."));
        return;
    }
    document.paragraph(
        i18nc("@info",
              "The name is in the text of these records. They are not linked to the person, and where only the "
              "family name is there, they may be about somebody else."));
    QList<QList<RichText>> rows;
    for (const auto &mention : report.mentions) {
        rows.append(
            {RichText(mention.id.isNull()
                          ? mention.title
                          : i18nc("@info %1 record type, %2 name", "%1: %2", typeLabel(mention.type), mention.title)),
             RichText(mention.excerpt).add(u"\n"_s + mention.field, TextRun::Muted),
             mention.whole ? RichText(i18nc("@info a mention", "whole name"))
                           : RichText(i18nc("@info a mention", "family name only"), TextRun::Muted)});
    }
    document.table({{i18nc("@title:column", "Record"), 1.2},
                    {i18nc("@title:column", "Text"), 2.4},
                    {i18nc("@title:column", "Match"), 0.8}},
                   rows);
}

void addChanges(Document &document, const SubjectReport &report)
{
    document.heading(i18nc("@title section of a report", "History"));
    QList<QList<RichText>> rows;
    for (qsizetype i = 0; i < std::min(mostChanges, report.changes.size()); ++i) {
        const auto &change = report.changes.at(i);
        rows.append({RichText(Wording::moment(change.at)),
                     RichText(report.changeTexts.at(i)).add(u"\n"_s + change.title, TextRun::Muted),
                     RichText(change.authorName)});
    }
    if (report.changes.size() > mostChanges) {
        document.paragraph(i18ncp("@info %2 a number",
                                  "The latest %2 of %1 change; the JSON form of this report has all.",
                                  "The latest %2 of %1 changes; the JSON form of this report has all.",
                                  int(report.changes.size()),
                                  int(mostChanges)));
    }
    document.table({{i18nc("@title:column", "When"), 1},
                    {i18nc("@title:column", "What changed"), 2.4},
                    {i18nc("@title:column", "By"), 1}},
                   rows);
}

void addAuthored(Document &document, const SubjectReport &report)
{
    if (report.authored.isEmpty()) {
        return;
    }
    document.heading(i18nc("@title section of a report", "What the person changed here"));
    document.paragraph(i18ncp("@info %2 and %3 dates",
                              "%1 change, from %2 to %3.",
                              "%1 changes, from %2 to %3.",
                              int(report.authored.size()),
                              Wording::shortDate(report.authored.last().at.toLocalTime().date()),
                              Wording::shortDate(report.authored.first().at.toLocalTime().date())));
    QList<RichText> lines;
    for (const auto &authored : report.authored.mid(0, mostAuthored)) {
        lines.append(
            RichText(i18nc("@info %1 when, %2 what was done", "%1: %2", Wording::moment(authored.at), authored.label)));
    }
    document.bullets(lines);
}
}

Document subjectDocument(const SubjectReport &report)
{
    Document document;
    document.title = i18nc("@title of a report, %1 person", "What is held on %1", report.name);
    document.asOf = report.asOf.toLocalTime();
    document.author = report.madeBy;
    TlpOfParts labels;
    for (const auto &held : report.records) {
        for (const auto &value : held.values) {
            if (value.field == u"tlp") {
                labels.add(held.id, value.value.toString(), held.title);
            }
        }
    }
    document.tlp = labels.strictest();
    document.callout(
        i18nc("@info",
              "For the person's right of access. It covers this profile as it is now: records, what leads to them, "
              "their history, and names in text. Backups of the profile, and profiles of people it was exchanged "
              "with, may hold more or older data."));
    document.heading(i18nc("@title section of a report", "Records"));
    for (const auto &held : report.records) {
        addRecord(document, held);
    }
    addMentions(document, report);
    addChanges(document, report);
    addAuthored(document, report);
    return document;
}

Result<Document> subjectDocument(const Reader &reader, const Id &person)
{
    LIAISON_TRY(const auto report, subjectReport(reader, person));
    return subjectDocument(report);
}

Result<Done> writeSubjectReport(const SubjectReport &report, const QString &file)
{
    const auto ending = QFileInfo(file).suffix().toLower();
    if (ending == u"json") {
        return writeWhole(QJsonDocument(subjectJson(report)).toJson(), file);
    }
    if (!documentEndings().contains(ending)) {
        return Error{Error::Code::Invalid,
                     i18nc("@info %1 file, %2 list of endings",
                           "The ending of “%1” names no format. Please use one of: %2.",
                           file,
                           u".json, ."_s + documentEndings().join(u", ."_s))};
    }
    return writeDocument(subjectDocument(report), file);
}

} // namespace Liaison::Directory
