// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "vcardsplitter.h"

#include <QStringList>

namespace Liaison
{

/// A card as KContacts reads it without loss, and beside it what KContacts has no door to: parameters, groups, units of an
/// organisation, several notes, names in two scripts, properties of our own.
///
/// Everything becomes UTF-8 without quoted-printable. What a backslash escapes is written as a character that no text has, because
/// KContacts undoes escapes one after the other ("\\n" becomes a backslash and a new line) and "\;" not at all. A value that several
/// lines may have ends with a mark and the number of its line.
class VCardNormaliser
{
public:
    using Line = RawVCard::Line;
    /// Property of our own → value, names without "X-LIAISON-", upper case.
    using Internals = QList<std::pair<QString, QString>>;

    explicit VCardNormaliser(const RawVCard &raw);

    QByteArray bytes() const
    {
        return m_bytes;
    }
    /// A list of people: KIND:group, or as Apple writes it.
    bool isGroup() const
    {
        return m_group;
    }
    bool isCompany() const
    {
        return m_company;
    }
    QString kind() const
    {
        return m_kind;
    }
    /// KContacts makes one up where there is none.
    QString uid() const
    {
        return m_uid;
    }
    QString latinName() const
    {
        return m_latinName;
    }
    QString sortName() const
    {
        return m_sortName;
    }
    const Internals &internals() const
    {
        return m_internals;
    }
    QStringList leftOut() const
    {
        return m_leftOut;
    }
    QStringList remarks() const
    {
        return m_remarks;
    }
    /// Values that KContacts would take for addresses of the web, which they need not be.
    struct Address {
        int line;
        QString value;
    };
    const QList<Address> &urls() const
    {
        return m_urls;
    }
    const QList<Address> &messengers() const
    {
        return m_messengers;
    }

    /// A value that KContacts gave: its text, and in @p line the number of the line that it stood in, or -1.
    static QString restored(const QString &value, int *line = nullptr);
    QString parameter(int line, QByteArrayView name) const;
    bool hasType(int line, QByteArrayView type) const;
    QString group(int line) const;
    /// What Apple's programs call the line: "press".
    QString label(int line) const;
    /// Of an ORG line: what follows the organisation.
    QStringList units(int line) const;

private:
    struct Parameter {
        QByteArray name; ///< upper case
        QByteArray value;
    };
    struct Property {
        QByteArray group;
        QList<Parameter> parameters;
        QStringList units;
    };
    static QList<Parameter> parametersOf(const QByteArray &text);
    QString decoded(const Line &line, const QList<Parameter> &parameters);
    void read(const Line &line, int number);
    void readOwn(const QByteArray &name, const QString &value);
    void emitLine(const QByteArray &name, const Property &property, const QString &value, int number = -1);

    QByteArray m_bytes;
    QList<Property> m_properties;
    QHash<QByteArray, QString> m_labels;
    QString m_kind;
    bool m_group = false;
    bool m_company = false;
    QString m_uid;
    QString m_latinName;
    QString m_sortName;
    QStringList m_notes;
    Internals m_internals;
    QList<Address> m_urls;
    QList<Address> m_messengers;
    QStringList m_leftOut;
    QStringList m_remarks;
    bool m_otherEncoding = false;
    bool m_invisible = false;
};

} // namespace Liaison
