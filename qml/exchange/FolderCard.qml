// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// The folder that something else replicates: which one, what waits there, and what went wrong.
SectionCard {
    id: card

    readonly property bool chosen: FolderWatch.folder.length > 0
    readonly property bool failed: FolderWatch.problems.length > 0

    component Line: QQC2.Label {
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
    }

    title: i18nc("@title", "Exchange folder")
    trailing: StateGlyph {
        visible: card.chosen || card.failed
        level: card.failed ? "bad" : FolderWatch.waitingCount > 0 ? "info" : "done"
        word: card.failed ? FolderWatch.problems[0] : FolderWatch.waitingCount > 0 ? i18ncp("@info", "%1 bundle waits for you", "%1 bundles wait for you", FolderWatch.waitingCount) : i18nc("@info", "Nothing waits")
    }

    FolderDialog {
        id: dialog

        title: i18nc("@title:window", "Choose the exchange folder")
        onAccepted: FolderWatch.choose(selectedFolder)
    }

    Line {
        visible: !card.chosen && !card.failed
        text: i18nc("@info", "A folder that Syncthing, Nextcloud or a share keeps in step: bundles for your circle are dropped there by themselves, and theirs are picked up. Nobody else can read them.")
    }
    Line {
        visible: card.chosen
        text: FolderWatch.folder
        font.weight: Font.DemiBold
        wrapMode: Text.WrapAnywhere
    }
    Line {
        visible: card.chosen && text.length > 0
        text: FolderWatch.sentence
        color: Ink.quiet
    }
    Repeater {
        model: FolderWatch.problems

        Line {
            required property string modelData

            text: modelData
            color: Ink.bad
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
            Layout.topMargin: Kirigami.Units.smallSpacing
        }
    }
    Item {
        visible: waiting.count > 0
        implicitHeight: Kirigami.Units.largeSpacing
    }
    Repeater {
        id: waiting

        model: FolderWatch.waiting

        RowDelegate {
            id: bundle

            required property var modelData
            required property int index

            title: modelData.title
            subtitle: modelData.text
            separator: true
            leading: StateGlyph {
                level: bundle.modelData.clean ? "info" : "attention"
                word: bundle.modelData.text
            }
            trailing: Kirigami.Icon {
                source: "go-next-symbolic"
                implicitWidth: Kirigami.Units.iconSizes.small
                implicitHeight: implicitWidth
            }
            onClicked: {
                const bundles = FolderWatch.waiting;
                Session.openFiles(bundles.slice(index).concat(bundles.slice(0, index)).map(one => one.file));
            }
            Layout.fillWidth: true
        }
    }
    Kirigami.Separator {
        visible: waiting.count > 0
        Layout.fillWidth: true
    }
    Repeater {
        model: FolderWatch.left

        Line {
            required property var modelData

            text: i18nc("@info %1 file name, %2 sentence", "%1 was left alone. %2", modelData.name, modelData.why)
            font: Kirigami.Theme.smallFont
            color: Ink.quiet
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            Layout.topMargin: Kirigami.Units.largeSpacing
        }
    }
    Flow {
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.largeSpacing * 1.5

        QQC2.Button {
            visible: card.chosen
            icon.name: "view-refresh"
            text: i18nc("@action:button", "Look now")
            Accessible.name: text
            onClicked: FolderWatch.look()
        }
        QQC2.Button {
            icon.name: "folder-open"
            text: card.chosen || card.failed ? i18nc("@action:button", "Another folder…") : i18nc("@action:button", "Choose a folder…")
            Accessible.name: text
            onClicked: dialog.open()
        }
        QQC2.Button {
            visible: card.chosen || card.failed
            icon.name: "list-remove"
            text: i18nc("@action:button", "No folder any more")
            Accessible.name: text
            onClicked: FolderWatch.forget()
        }
    }
}
