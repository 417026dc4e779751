// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import eu.liaison.components

/// Contacts in and out, for the directory's page: what its actions do, files that were dropped, and what Ctrl+V brings.
Item {
    id: exchange

    required property PageLink link
    /// The list that is shown beside the page.
    required property string country
    required property string organisationKind
    required property string listName

    signal opened

    visible: false

    function importFiles(files: list<url>): void {
        opened();
        link.show(importPage, {
            files: files
        });
    }
    /// `records`: those who were picked; without them the list or everything.
    function exportContacts(records: list<string>): void {
        (exportDialog.createObject(exchange, {
            records: records
        }) as ContactExportDialog).open();
    }
    function paste(): void {
        const cards = exporter.clipboardCards();
        const files = exporter.clipboardFiles();
        if (cards.length > 0) {
            opened();
            link.show(importPage, {
                pasted: cards
            });
        } else if (files.length > 0) {
            Session.openFiles(files);
        } else {
            Session.notify(i18nc("@info", "There is no vCard in the clipboard."));
        }
    }

    ContactExporter {
        id: exporter
    }
    Shortcut {
        sequences: [StandardKey.Paste]
        enabled: Session.currentPage === "directory"
        onActivated: exchange.paste()
    }
    Component {
        id: importPage

        ContactImportPage {
            onClosed: exchange.link.close()
        }
    }
    Component {
        id: exportDialog

        ContactExportDialog {
            country: exchange.country
            organisationKind: exchange.organisationKind
            listName: exchange.listName
        }
    }
}
