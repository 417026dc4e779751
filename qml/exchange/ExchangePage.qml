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

    /// Files that are looked at one after the other.
    property list<url> files
    property int current: 0
    /// Those of them that give contacts away.
    property list<url> releases

    title: i18nc("@title", "Exchange")

    function open(list: list<url>): void {
        files = list;
        releases = [];
        current = -1;
        next();
    }
    function next(): void {
        current += 1;
        if (current >= files.length) {
            link.close();
            Session.openContacts(releases);
        } else if (files[current].toString().endsWith(".liaison-card")) {
            link.show(circle, {});
            link.show(newPeer, {
                file: files[current]
            }, 2);
        } else {
            incoming.open(files[current]);
        }
    }

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
        onFilesRequested: files => page.open(files)
    }
    CircleModel {
        id: people
    }
    BundleImporter {
        id: incoming

        onOpened: link.show(preview, {})
        onReleaseFound: {
            page.releases = page.releases.concat([page.files[page.current]]);
            page.next();
        }
        onImported: page.next()
    }
    FileDialog {
        id: openDialog

        title: i18nc("@title:window", "Open bundles")
        fileMode: FileDialog.OpenFiles
        nameFilters: [i18nc("@item:inlistbox", "Liaison bundles and cards (*.liaison *.liaison-card)"), i18nc("@item:inlistbox", "All files (*)")]
        onAccepted: page.open(selectedFiles)
    }
    FileDialog {
        id: cardDialog

        title: i18nc("@title:window", "Open somebody's card")
        nameFilters: [i18nc("@item:inlistbox", "Liaison cards (*.liaison-card)"), i18nc("@item:inlistbox", "All files (*)")]
        onAccepted: page.open([selectedFile])
    }
    Component {
        id: preview

        PreviewPage {
            importer: incoming
            place: page.files.length > 1 ? i18nc("@info %1 and %2 numbers", "%1 of %2", page.current + 1, page.files.length) : ""
            onDone: page.next()
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
            onDone: {
                link.close(2);
                if (page.current + 1 < page.files.length) {
                    page.next();
                }
            }
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

        ExchangeSteps {
            visible: people.empty
            onCardRequested: link.show(circle, {})
            onPeerRequested: cardDialog.open()
        }
        ExchangeTask {
            visible: people.count > 0
            title: i18nc("@title people who exchange bundles", "Circle")
            text: i18ncp("@info", "%1 person exchanges bundles with you that nobody else can read.", "%1 people exchange bundles with you that nobody else can read.", people.count)
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
            title: i18nc("@title", "Take bundles in")
            text: i18nc("@info", "You see what each would change, field by field, before anything is taken over. A backup is made first, and a whole import can be undone in one step.")
            button: i18nc("@action:button", "Open bundles…")
            icon: "document-import"
            onTriggered: openDialog.open()
        }
        ExchangeTask {
            visible: people.count > 0
            title: i18nc("@title", "Send a bundle out")
            text: i18nc("@info", "What is new to somebody in your circle, as far as you agreed that they may see it, and for nobody else to read.")
            button: i18nc("@action:button", "Choose for whom")
            icon: "document-send"
            onTriggered: link.show(circle, {})
        }
        ExchangeTask {
            title: i18nc("@title", "Proposals")
            glyph: Session.proposals > 0 ? "attention" : ""
            text: Session.proposals > 0 ? i18ncp("@info", "%1 proposal waits for your yes: a change of one of your records, or the question whether a contact point is still right.", "%1 proposals wait for your yes: changes of your records, or questions whether a contact point is still right.", Session.proposals) : i18nc("@info", "Changes that others propose to your records, or that you propose to theirs, and questions whether a contact point is still right.")
            button: i18nc("@action:button", "Look at proposals")
            icon: "question-symbolic"
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
