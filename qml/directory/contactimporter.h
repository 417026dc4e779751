// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "directory/contactimport.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QTimer>
#include <QUrl>
#include <QVariantList>

#include <atomic>
#include <functional>

namespace Liaison
{

/// A file of contacts on its way into the directory: read, shown entry by entry, decided, and then written in one step.
/// Rows are what needs a decision, what is new, what changes, what stays, and what can't be taken. Roles: section, name, detail,
/// line, verdict, accepted, choice ("", "new" or an id), candidates, changes, lines (sentences about it), newOrganisations.
class ContactImporter : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool hasPreview READ hasPreview NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(int progress READ progress NOTIFY progressChanged FINAL) ///< in thousandths
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// Sentences about the file as a whole.
    Q_PROPERTY(QStringList remarks READ remarks NOTIFY changed FINAL)
    /// "3 new · 1 changed · 2 unchanged"
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    /// How many entries the next step writes.
    Q_PROPERTY(int accepted READ accepted NOTIFY acceptedChanged FINAL)
    /// Entries of which nobody said who they are.
    Q_PROPERTY(int undecided READ undecided NOTIFY acceptedChanged FINAL)

    Q_PROPERTY(bool isTable READ isTable NOTIFY changed FINAL)
    Q_PROPERTY(QString delimiter READ delimiter WRITE setDelimiter NOTIFY changed FINAL)
    Q_PROPERTY(bool header READ header WRITE setHeader NOTIFY changed FINAL)
    /// utf-8, utf-16 (can't be chosen) or windows-1252
    Q_PROPERTY(QString encoding READ encoding WRITE setEncoding NOTIFY changed FINAL)
    /// [{ name, sample, meaning }]: of a table; meaning is a value of columnChoices
    Q_PROPERTY(QVariantList columns READ columns NOTIFY changed FINAL)
    /// [{ value, text }]
    Q_PROPERTY(QVariantList columnChoices READ columnChoices CONSTANT FINAL)
    /// Of organisations that come into being; empty: by name and country.
    Q_PROPERTY(QString organisationKind READ organisationKind WRITE setOrganisationKind NOTIFY changed FINAL)
    Q_PROPERTY(int newOrganisations READ newOrganisations NOTIFY changed FINAL)

public:
    enum Role {
        Section = Qt::UserRole,
        Name,
        Detail,
        Line,
        Verdict,
        Accepted,
        Choice,
        Candidates,
        Changes,
        Lines,
        NewOrganisations,
    };

    explicit ContactImporter(QObject *parent = nullptr);
    ~ContactImporter() override; ///< stops what is running

    bool hasPreview() const;
    bool isBusy() const;
    int progress() const;
    QString fileName() const;
    QString problem() const;
    QStringList remarks() const;
    QString summary() const;
    int accepted() const;
    int undecided() const;
    bool isTable() const;
    QString delimiter() const;
    void setDelimiter(const QString &delimiter);
    bool header() const;
    void setHeader(bool header);
    QString encoding() const;
    void setEncoding(const QString &encoding);
    QVariantList columns() const;
    QVariantList columnChoices() const;
    QString organisationKind() const;
    void setOrganisationKind(const QString &kind);
    int newOrganisations() const;

    /// An address book (.vcf), a table (.csv) or a release (.liaison).
    Q_INVOKABLE void readFile(const QUrl &file);
    Q_INVOKABLE void readText(const QString &text);
    Q_INVOKABLE void clear();
    Q_INVOKABLE void setColumn(int column, const QString &meaning);
    Q_INVOKABLE void setAccepted(int row, bool accepted);
    /// Who it is: "new", the id of a candidate, or "" for nobody's decision.
    Q_INVOKABLE void choose(int row, const QString &choice);
    /// Of all rows of a section at once.
    Q_INVOKABLE void setAllAccepted(const QString &verdict, bool accepted);
    Q_INVOKABLE void stop();
    /// Writes what is accepted; then imported(), or a problem.
    Q_INVOKABLE void commit();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();
    void acceptedChanged();
    void progressChanged();
    void imported();

private:
    struct Row {
        Directory::ContactEntry entry;
        bool accepted = false;
        QString choice;
    };
    /// Shared with the store's thread, which may still be at work when the page is gone.
    struct Work {
        std::atomic<int> progress = 0;
        std::atomic<bool> stopped = false;
    };
    using Door = std::function<Result<std::shared_ptr<ContactFile>>()>;
    void readRelease(const QUrl &file);
    void open(const Door &door);
    void preview();
    void show(QList<Directory::ContactEntry> entries, const Directory::ContactSummary &summary);
    void fail(const QString &problem);
    void begin();
    void end();
    void readSamples();
    QList<Directory::ContactDecision> decisions() const;
    QStringList linesOf(const Row &row) const;
    static QString sectionOf(Directory::ContactEntry::Verdict verdict);

    Door m_door; ///< each work opens the file for itself: one that was stopped may still read
    std::shared_ptr<ContactFile> m_file; ///< for this thread
    Directory::ContactImportOptions m_options;
    QStringList m_header; ///< the first row of a table
    QStringList m_samples; ///< one below it, for each column
    std::shared_ptr<Work> m_work;
    QTimer m_watch;
    QList<Row> m_rows; ///< in the order of the file
    QList<int> m_order; ///< which of them stands where
    Directory::ContactSummary m_summary;
    bool m_hasPreview = false;
    QString m_source; ///< of a release: a sentence about who gives it to whom
    QString m_problem;
};

} // namespace Liaison
