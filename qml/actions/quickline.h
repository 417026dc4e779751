// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "actions/quickentry.h"
#include "actions/suggestions.h"

#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <QVariantList>

namespace Liaison
{

/// A line that becomes an action (see actions/quickentry.h): how it is understood while it is typed, what may complete the word at
/// the cursor, and what is wrong with it once it was to be added. Nothing that was typed is ever taken away but by add().
class QuickLine : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER m_text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(int cursor MEMBER m_cursor WRITE setCursor NOTIFY cursorChanged FINAL)
    /// "Mette Eksempel · Denmark · due 24 March 2019, 60 days before European elections 2019"; empty while the line says no more than
    /// its title, or does not make sense yet.
    Q_PROPERTY(QString understood READ understood NOTIFY changed FINAL)
    /// Why it was not added: a sentence; goes as soon as the line is changed.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// [{ text, detail }]
    Q_PROPERTY(QVariantList suggestions READ suggestions NOTIFY changed FINAL)

public:
    explicit QuickLine(QObject *parent = nullptr);

    void setText(const QString &text);
    void setCursor(int cursor);
    QString understood() const;
    QString problem() const;
    QVariantList suggestions() const;

    /// Puts a suggestion in the place of the word; the value is { text, cursor }.
    Q_INVOKABLE QVariantMap complete(int suggestion) const;
    /// Writes the action; then added(), or a problem.
    Q_INVOKABLE void add();
    /// A key that takes a suggestion, once those for what was typed last are there: then completionWanted(); where there is none, the
    /// action is added (@p orAdd), or nothing happens.
    Q_INVOKABLE void press(bool orAdd);
    Q_INVOKABLE void closeSuggestions();

Q_SIGNALS:
    void textChanged();
    void cursorChanged();
    void changed();
    void added(const QString &record);
    void completionWanted();

private:
    void look();
    void answerPress();
    /// What was suggested for an earlier text still stands for the word at the cursor, as far as it fits; false where none does.
    bool keepFitting();

    enum class Pressed { Nothing, Complete, CompleteOrAdd };
    QString m_text;
    int m_cursor = 0;
    QTimer m_timer;
    bool m_looking = false; ///< what is suggested is about an earlier text
    Pressed m_pressed = Pressed::Nothing;
    QString m_understood;
    QString m_problem;
    Actions::Suggestions m_suggestions;
};

} // namespace Liaison
