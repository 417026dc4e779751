// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/card.h"

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace Liaison
{

/// The owner's card, with keys that are made where there are none, and what can be done with it.
class MyCard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// There is a card; otherwise @c problem says why not, once that is known.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// The problem is that the desktop's wallet, where the keys are kept, does not open.
    Q_PROPERTY(bool locked READ isLocked NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    /// Organisation and country, in words.
    Q_PROPERTY(QString about READ about NOTIFY changed FINAL)
    /// The ten words of the fingerprint.
    Q_PROPERTY(QStringList words READ words NOTIFY changed FINAL)
    /// The card itself, for a QR code.
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    /// What the owner answers for, as Peer::scope, and in words: changes to the rest become proposals.
    Q_PROPERTY(QStringList scope READ scope WRITE setScope NOTIFY changed FINAL)
    Q_PROPERTY(QString scopeText READ scopeText NOTIFY changed FINAL)

public:
    explicit MyCard(QObject *parent = nullptr);

    bool isReady() const;
    QString problem() const;
    bool isLocked() const;
    QString name() const;
    QString about() const;
    QStringList words() const;
    QString code() const;
    QStringList scope() const;
    void setScope(const QStringList &scope);
    QString scopeText() const;

    /// Keys may change without the store.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void save(const QUrl &file);
    /// The recovery sheet, a PDF.
    Q_INVOKABLE void saveSheet(const QUrl &file);
    Q_INVOKABLE void renew();
    /// Asks the wallet for the keys, again if it refused before.
    Q_INVOKABLE void unlock();
    /// Names that no file has yet, for dialogs.
    Q_INVOKABLE QUrl suggestedCard() const;
    Q_INVOKABLE static QUrl suggestedSheet();

Q_SIGNALS:
    void changed();

private:
    struct Content {
        Card card;
        QByteArray file;
        QStringList scope;
    };
    static Result<Content> read(const Reader &reader, const Identity &identity);

    Content m_content;
    QString m_problem;
    bool m_locked = false;
    bool m_unlocking = false;
};

} // namespace Liaison
