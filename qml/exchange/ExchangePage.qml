// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Bundles out, bundles in, and what two people changed at once.
Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Exchange")

    PageLink {
        id: link

        name: "exchange"
        onOpenRequested: (type, record, part) => {
            link.show(type === "peer" ? circle : ({
                    circle: circle,
                    release: release,
                    proposals: proposals
                })[record] ?? conflicts, {});
            if (type === "peer") {
                link.show(peer, {
                    peerId: record
                }, 2);
            }
        }
        onFilesRequested: files => {
            if (files[0].toString().endsWith(".liaison-card")) {
                link.show(circle, {});
                link.show(newPeer, {
                    file: files[0]
                }, 2);
            } else {
                link.show(preview, {
                    file: files[0]
                });
            }
        }
    }
    CircleModel {
        id: people
    }
    BundleExporter {
        id: exporter
    }
    FileDialog {
        id: openDialog

        title: i18nc("@title:window", "Open a bundle")
        nameFilters: [i18nc("@item:inlistbox", "Liaison bundles (*.liaison)"), i18nc("@item:inlistbox", "All files (*)")]
        onAccepted: link.show(preview, {
            file: selectedFile
        })
    }
    FileDialog {
        id: saveDialog

        title: i18nc("@title:window", "Export a bundle")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "liaison"
        nameFilters: [i18nc("@item:inlistbox", "Liaison bundles (*.liaison)")]
        onAccepted: exporter.write(selectedFile)
    }
    Component {
        id: preview

        PreviewPage {
            onDone: link.close()
        }
    }
    Component {
        id: circle

        CirclePage {
            onPeerChosen: peerId => link.show(peer, {
                    peerId: peerId
                }, 2)
            onCardChosen: file => link.show(newPeer, {
                    file: file
                }, 2)
        }
    }
    Component {
        id: peer

        PeerPage {
            onDone: link.close(2)
        }
    }
    Component {
        id: newPeer

        NewPeerPage {
            onDone: link.close(2)
        }
    }
    Component {
        id: conflicts

        ConflictsPage {}
    }

    Component {
        id: proposals

        ProposalsPage {}
    }
    Component {
        id: release

        ReleasePage {
            onAudienceRequested: audience => link.show(audiencePage, {
                    audience: audience
                }, 2)
        }
    }
    Component {
        id: audiencePage

        AudiencePage {
            onDone: link.close(2)
        }
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        Kirigami.InlineMessage {
            visible: exporter.result.length > 0
            type: exporter.failed ? Kirigami.MessageType.Error : Kirigami.MessageType.Positive
            text: exporter.result
            showCloseButton: true
            Layout.fillWidth: true
        }
        ExchangeTask {
            title: i18nc("@title people who exchange bundles", "Circle")
            text: people.count > 0 ? i18ncp("@info", "%1 person exchanges bundles with you that nobody else can read.", "%1 people exchange bundles with you that nobody else can read.", people.count) : i18nc("@info", "With the card of a colleague, and yours with them, you send each other bundles that nobody else can read.")
            button: i18nc("@action:button", "My card and my circle")
            icon: "user-identity"
            onTriggered: link.show(circle, {})
        }
        FolderCard {}
        ExchangeTask {
            title: i18nc("@title", "Conflicts")
            glyph: Session.conflicts > 0 ? "conflict" : "done"
            text: Session.conflicts > 0 ? i18ncp("@info", "%1 field was changed by two people who had not seen each other's value. Both values are kept until you decide.", "%1 fields were changed by two people who had not seen each other's value. All values are kept until you decide.", Session.conflicts) : i18nc("@info", "Nothing was changed by two people at once.")
            button: i18nc("@action:button", "Compare")
            icon: "view-split-left-right"
            enabled: Session.conflicts > 0
            onTriggered: link.show(conflicts, {})
        }
        ExchangeTask {
            title: i18nc("@title", "Take a bundle in")
            text: i18nc("@info", "You see what it would change, field by field, before anything is taken over. A backup is made first, and the whole import can be undone in one step.")
            button: i18nc("@action:button", "Open a bundle…")
            icon: "document-import"
            onTriggered: openDialog.open()
        }
        ExchangeTask {
            title: i18nc("@title", "Send a bundle out")
            text: people.count > 0 ? i18nc("@info", "What is new to somebody in your circle, as far as you agreed that they may see it, and for nobody else to read.") : i18nc("@info", "Everything in this profile as one file, for a colleague who shares the directory with you. The file is not encrypted: give it only to people who may see all of it, over a channel that you trust. With a circle, bundles are encrypted.")
            button: people.count > 0 ? i18nc("@action:button", "Choose for whom") : i18nc("@action:button", "Export a bundle…")
            icon: people.count > 0 ? "document-send" : "document-export"
            enabled: !exporter.busy
            onTriggered: {
                if (people.count > 0) {
                    link.show(circle, {});
                    return;
                }
                saveDialog.selectedFile = exporter.suggestedFile();
                saveDialog.open();
            }
        }
        ExchangeTask {
            title: i18nc("@title", "Proposals")
            text: i18nc("@info", "Changes that others propose to your records, or that you propose to theirs, and questions whether a contact point is still right.")
            button: i18nc("@action:button", "Look at proposals")
            icon: "dialog-question"
            onTriggered: link.show(proposals, {})
        }
        ExchangeTask {
            title: i18nc("@title", "Give contacts to others")
            text: i18nc("@info", "Contacts that are cleared for an audience outside, such as the platforms, and nothing else: as a bundle, for address books and spreadsheets, or on paper. You see first what goes, what stays, and why.")
            button: i18nc("@action:button", "Release…")
            icon: "document-share"
            onTriggered: link.show(release, {})
        }
    }
}
