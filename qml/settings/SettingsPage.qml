// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Who I am, how long a verification holds, backups.
Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Settings")

    /// @p what: when it was made, or its name
    function askToRestore(file: string, what: string): void {
        (restoreQuestion.createObject(page, {
            file: file,
            what: what
        }) as Kirigami.PromptDialog).open();
    }

    PageLink {
        name: "settings"
    }
    ProfileSettings {
        id: settings
    }
    FileDialog {
        id: chooser

        title: i18nc("@title:window", "Restore a backup")
        nameFilters: [i18nc("@item:inlistbox", "Backups (*.backup)"), i18nc("@item:inlistbox", "All files (*)")]
        onAccepted: {
            const file = settings.pathOf(selectedFile);
            page.askToRestore(file, file);
        }
    }
    Component {
        id: restoreQuestion

        Kirigami.PromptDialog {
            id: question

            required property string file
            required property string what

            onClosed: destroy()
            title: i18nc("@title:window", "Restore this backup?")
            subtitle: i18nc("@info %1 date or file name", "%1 takes the place of everything in the profile. What is there now is kept as another backup.", what)
            standardButtons: Kirigami.Dialog.NoButton
            customFooterActions: [
                Kirigami.Action {
                    icon.name: "edit-undo"
                    text: i18nc("@action:button", "Restore")
                    onTriggered: {
                        question.close();
                        settings.restore(question.file);
                    }
                },
                Kirigami.Action {
                    icon.name: "dialog-cancel"
                    text: i18nc("@action:button", "Cancel")
                    onTriggered: question.close()
                }
            ]
        }
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing * 2

        SectionCard {
            title: i18nc("@title", "Who I am")

            QQC2.Label {
                text: i18nc("@info", "Your entry in the directory: what you write carries your name, and “mine” means you.")
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
            }
            RecordPicker {
                objectName: "me"
                types: ["person"]
                recordId: Session.me
                recordTitle: Session.meName
                label: i18nc("@label", "Me")
                onPicked: (id, title) => settings.setMe(id)
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing * 1.5
            }
            RowLayout {
                spacing: Kirigami.Units.largeSpacing
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing * 1.5
                Layout.topMargin: 0

                QQC2.Label {
                    text: Session.me.length === 0 ? i18nc("@info", "You are not in the directory yet.") : settings.meDescription.length > 0 ? settings.meDescription : i18nc("@info", "No post and no country yet.")
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                QQC2.Button {
                    icon.name: Session.me.length > 0 ? "document-edit" : "list-add"
                    text: Session.me.length > 0 ? i18nc("@action:button", "My entry") : i18nc("@action:button", "Add me")
                    Accessible.name: text
                    onClicked: Session.me.length > 0 ? Session.open(Session.me) : Session.createNew("directory")
                }
            }
        }
        SectionCard {
            title: i18nc("@title", "Language and region")

            ColumnLayout {
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing * 1.5
                Layout.topMargin: 0

                QQC2.Label {
                    text: i18nc("@info", "For dates, numbers and sorting, and for the program's texts where they are translated.")
                    color: Ink.quiet
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                QQC2.ComboBox {
                    objectName: "locale"
                    model: UserLocale.choices
                    textRole: "label"
                    valueRole: "name"
                    Accessible.name: i18nc("@label", "Language and region")
                    Component.onCompleted: currentIndex = indexOfValue(UserLocale.name)
                    onActivated: UserLocale.name = currentValue
                    Layout.fillWidth: true
                }
                QQC2.Label {
                    visible: UserLocale.pending
                    text: i18nc("@info", "Holds when Liaison is started again.")
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
        }
        SectionCard {
            title: i18nc("@title", "Verification")

            RowLayout {
                spacing: Kirigami.Units.largeSpacing
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing * 1.5
                Layout.topMargin: 0

                QQC2.Label {
                    text: i18nc("@label a number of days follows", "A contact point is due for verification after this many days:")
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                QQC2.SpinBox {
                    objectName: "verificationDays"
                    from: 1
                    to: 3650
                    editable: true
                    value: settings.verificationDays
                    Accessible.name: i18nc("@label", "Days until the next verification")
                    onValueModified: settings.setVerificationDays(value)
                }
            }
        }
        RemindersCard {}
        KeysCard {}
        SectionCard {
            title: i18nc("@title", "Backups")

            QQC2.Label {
                text: i18nc("@info %1 folder", "Kept in %1. Copy them to another disk from time to time.", Session.folder + "/backups")
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
            }
            RowLayout {
                spacing: Kirigami.Units.largeSpacing
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.topMargin: Kirigami.Units.largeSpacing

                QQC2.Label {
                    text: i18nc("@label a number follows", "Backups kept that you made, before the oldest goes:")
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                QQC2.SpinBox {
                    objectName: "backupsKept"
                    from: 1
                    to: 1000
                    editable: true
                    value: settings.backupsKept
                    Accessible.name: i18nc("@label", "Number of backups kept")
                    onValueModified: settings.setBackupsKept(value)
                }
            }
            QQC2.Label {
                text: i18nc("@info", "One is also made by itself before each bundle is taken over: of these the newest five stay, and one of each of the last 14 days.")
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
            }
            Flow {
                spacing: Kirigami.Units.largeSpacing
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing * 1.5

                QQC2.Button {
                    objectName: "backupNow"
                    icon.name: "document-save-all"
                    text: i18nc("@action:button", "Back up now")
                    Accessible.name: text
                    enabled: !settings.busy
                    onClicked: settings.backupNow()
                }
                QQC2.Button {
                    icon.name: "document-open"
                    text: i18nc("@action:button", "Restore from a file…")
                    Accessible.name: text
                    enabled: !settings.busy
                    onClicked: chooser.open()
                }
            }
            Repeater {
                model: settings.backups

                RowDelegate {
                    id: backup

                    required property var modelData

                    title: modelData.when
                    subtitle: modelData.about
                    boldTitle: false
                    separator: true
                    hoverEnabled: false
                    trailing: QQC2.Button {
                        text: i18nc("@action:button", "Restore…")
                        Accessible.name: text
                        enabled: !settings.busy
                        onClicked: page.askToRestore(backup.modelData.file, i18nc("@info %1 date and time", "The backup of %1", backup.modelData.when))
                    }
                    Layout.fillWidth: true
                }
            }
        }
    }
}
