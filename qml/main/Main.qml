// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.config as Config
import org.kde.kirigami as Kirigami
import eu.liaison.components
import eu.liaison.exchange
import eu.liaison.handbook

/// The window: a sidebar, and the columns of the page that is chosen there. Pages stay loaded; each keeps its columns.
Kirigami.ApplicationWindow {
    id: root

    /// Name of a page → its columns, the page itself first.
    readonly property var columnsOf: ({})
    // Made when they are opened first: the window is there sooner.
    property CommandPalette palette: null
    property UnsavedQuestion question: null
    readonly property bool wide: width >= Kirigami.Units.gridUnit * 40

    readonly property string pageTitle: pageStack.currentItem?.title ?? "" // qmllint disable missing-property

    title: Session.profileName.length > 0 ? i18nc("@title:window %1 page, %2 profile", "%1 (%2)", pageTitle, Session.profileName) : pageTitle
    width: Kirigami.Units.gridUnit * 71
    height: Kirigami.Units.gridUnit * 44
    minimumWidth: Kirigami.Units.gridUnit * 18
    minimumHeight: Kirigami.Units.gridUnit * 18
    pageStack.defaultColumnWidth: Kirigami.Units.gridUnit * 17
    pageStack.globalToolBar.style: Kirigami.ApplicationHeaderStyle.ToolBar
    pageStack.globalToolBar.showNavigationButtons: wide ? Kirigami.ApplicationHeaderStyle.NoNavigationButtons : Kirigami.ApplicationHeaderStyle.ShowBackButton
    pageStack.columnView.columnResizeMode: pageStack.wideMode ? Kirigami.ColumnView.FixedColumns : Kirigami.ColumnView.SingleColumn

    onClosing: close => {
        if (Object.keys(columnsOf).some(name => isUnsaved(name, 0))) {
            close.accepted = false;
            ask(() => Qt.quit());
        }
    }
    Component.onCompleted: {
        if (Session.problem.length > 0) {
            pageStack.push(create(Qt.createComponent("eu.liaison.main", "ProblemPage"), {}));
        } else {
            showPage(Pages.first());
        }
    }

    function showPage(name: string): void {
        if (name === Session.currentPage || !Pages.contains(name)) {
            return;
        }
        if (!(name in columnsOf)) {
            const info = Pages.all.find(page => page.name === name);
            const page = create(Qt.createComponent(info.module, info.component), {});
            if (page === null) {
                return;
            }
            columnsOf[name] = [page];
        }
        pageStack.clear();
        for (const column of columnsOf[name]) {
            pageStack.push(column);
        }
        Session.currentPage = name;
        Pages.remember(name);
    }

    /// As if it had just been opened.
    function forgetPages(): void {
        pageStack.clear();
        Session.currentPage = "";
        for (const name of Object.keys(columnsOf)) {
            columnsOf[name].forEach(page => page.destroy());
            delete columnsOf[name];
        }
    }

    function create(component: Component, properties: var): Item {
        const page = component.createObject(shelf, properties) as Item;
        if (page === null) {
            Session.errorOccurred(i18nc("@info %1 is a technical message", "A page could not be shown: %1", component.errorString()));
        }
        return page;
    }

    /// Wherever the keyboard leads, it can be seen.
    function reveal(item: Item): void {
        let view = item?.parent ?? null;
        // A list that does not scroll by itself lies in a page that does.
        while (view !== null && !(view instanceof Flickable && view.interactive)) {
            view = view.parent;
        }
        if (view === null || item.focusReason === Qt.MouseFocusReason) {
            return;
        }
        const space = Kirigami.Units.gridUnit;
        const top = item.mapToItem(view.contentItem, 0, 0).y;
        const last = view.originY + view.contentHeight + view.bottomMargin - view.height;
        if (top < view.contentY) {
            view.contentY = Math.max(view.originY - view.topMargin, top - space);
        } else if (top + item.height > view.contentY + view.height) {
            view.contentY = Math.min(Math.max(last, view.originY - view.topMargin), Math.min(top - space, top + item.height + space - view.height));
        }
    }

    function closeColumns(name: string, from: int): void {
        const columns = columnsOf[name] ?? [];
        for (const column of columns.splice(Math.max(1, from))) {
            if (name === Session.currentPage) {
                pageStack.removePage(column);
            }
            column.destroy();
        }
    }

    /// Does a form in one of these columns hold something that was not saved?
    function isUnsaved(name: string, from: int): bool {
        return (columnsOf[name] ?? []).slice(Math.max(1, from)).some(column => column.unsaved === true);
    }

    function openPalette(): void {
        palette = palette ?? (paletteComponent.createObject(root) as CommandPalette);
        palette.open();
    }

    /// Before @p discard what is in the forms goes.
    function ask(discard: var): void {
        question = question ?? (questionComponent.createObject(root) as UnsavedQuestion);
        question.discard = discard;
        question.open();
    }

    function showColumn(name: string, component: Component, properties: var, column: int): void {
        if (isUnsaved(name, column)) {
            ask(() => replaceColumns(name, component, properties, column));
        } else {
            replaceColumns(name, component, properties, column);
        }
    }

    function replaceColumns(name: string, component: Component, properties: var, column: int): void {
        closeColumns(name, column);
        const page = create(component, properties);
        if (page === null) {
            return;
        }
        columnsOf[name].push(page);
        if (name === Session.currentPage) {
            pageStack.push(page);
        }
    }

    function runCommand(name: string): void {
        if (name.startsWith("action-of-page-")) {
            pageActions()[Number(name.slice(15))]?.action.trigger();
        } else if (name.startsWith("page-")) {
            showPage(name.slice(5));
        } else if (name.startsWith("country-")) {
            Session.openPage("directory", name.slice(8), "country");
        } else if (name.startsWith("directory-")) {
            Session.openPage("directory", name.slice(10), "part");
        } else if (name.startsWith("new-") && name !== "new-organisation") {
            Session.createNew(name.slice(4));
        } else if (name === "worklist" || name === "duplicates") {
            Session.openPage("directory", "all", name);
        } else if (name === "new-organisation") {
            Session.openPage("directory", "authority", "new");
        } else if (name === "import-contacts") {
            Session.openPage("directory", "contacts", "import");
        } else if (name === "conflicts") {
            Session.openPage("exchange", "conflicts");
        } else if (name === "promises") {
            Session.openPage("meetings", "promises", "promises");
        } else if (name === "templates") {
            Session.openPage("meetings", "templates", "templates");
        } else if (name === "import-note") {
            Session.openPage("meetings", "note", "import");
        } else if (name.startsWith("calendar-")) {
            Session.openPage("calendar", name.slice(9), "part");
        } else if (name.startsWith("incidents-")) {
            Session.openPage("incidents", name.slice(10), "part");
        } else if (name === "action-board") {
            Session.openPage("actions", "board", "view");
        } else if (name === "find") {
            Session.find();
        } else if (name === "new") {
            Session.createNew();
        } else if (name === "coverage") {
            Session.openPage("directory", "coverage", "coverage");
        } else if (name === "undo") {
            Session.undo();
        } else if (name === "about") {
            showAbout();
        } else if (name === "quit") {
            Qt.quit();
        }
    }

    /// What the tool bars of the pages that are shown can do, also in their menus: { page, title, action }.
    function pageActions(): var {
        const found = [];
        const add = (page, actions) => {
            for (const action of actions) {
                if (action.visible && action.enabled && action.children.length > 0) {
                    add(page, action.children);
                } else if (action.visible && action.enabled && action.text.length > 0) {
                    found.push({
                        page: page.title,
                        title: action.text,
                        action: action
                    });
                }
            }
        };
        for (const page of [...pageStack.items].reverse()) { // what was opened last is meant first
            add(page, page.actions ?? []);
        }
        return found;
    }

    function showAbout(): void {
        pageStack.pushDialogLayer(create(Qt.createComponent("eu.liaison.main", "AboutPage"), {}), {}, {
            title: i18nc("@title:window", "About Liaison"),
            width: Kirigami.Units.gridUnit * 30,
            height: Kirigami.Units.gridUnit * 30
        });
    }

    onActiveFocusItemChanged: reveal(activeFocusItem)

    // Pages that are not shown live here; the page row gives them back when it is cleared.
    Item {
        id: shelf
        visible: false
    }

    FileDrop {
        anchors.fill: parent
        z: 1
    }

    Config.WindowStateSaver {
        configGroupName: "Main"
    }

    globalDrawer: Sidebar {
        wide: root.wide
        onPaletteRequested: root.openPalette()
    }

    header: InlineNote {
        objectName: "warning"
        position: Kirigami.InlineMessage.Position.Header
        type: Kirigami.MessageType.Warning
        text: FolderWatch.warning
        closable: true
    }

    footer: InlineError {
        id: errorMessage
        position: Kirigami.InlineMessage.Position.Footer
        closable: true
    }

    Component {
        id: questionComponent

        UnsavedQuestion {}
    }
    Component {
        id: paletteComponent

        CommandPalette {
            id: dialog

            commands: {
                const list = [];
                for (const page of Pages.all) {
                    if (page.newText.length > 0 && page.name === Session.currentPage) {
                        list.push({name: "new", title: page.newText, subtitle: i18nc("@label keys", "Ctrl N"), icon: "list-add-symbolic"});
                    }
                }
                for (const page of Pages.all) {
                    list.push({name: "page-" + page.name, title: i18nc("@action %1 is a page", "Go to %1", page.title), icon: page.icon});
                }
                for (const page of Pages.all) {
                    if (page.newText.length > 0 && page.name !== Session.currentPage) {
                        list.push({name: "new-" + page.name, title: page.newText, icon: "list-add-symbolic"});
                    }
                }
                list.push({name: "directory-everybody", title: i18nc("@action", "Everybody by name"), icon: "view-list-details-symbolic"});
                list.push({name: "new-organisation", title: i18nc("@action", "New organisation"), icon: "view-institution-symbolic"});
                list.push({name: "worklist", title: i18nc("@action", "What is due for verification and review"), icon: "checkmark-symbolic"});
                list.push({name: "duplicates", title: i18nc("@action", "Likely duplicates"), icon: "edit-find-replace-symbolic"});
                list.push({name: "import-contacts", title: i18nc("@action", "Import contacts"), icon: "document-import-symbolic"});
                list.push({name: "directory-trash", title: i18nc("@action", "Trash"), icon: "user-trash-symbolic"});
                list.push({name: "coverage", title: i18nc("@action", "Coverage by country and authority"), icon: "view-grid-symbolic"});
                list.push({name: "conflicts", title: i18nc("@action", "Settle conflicts"), icon: "vcs-conflicting"});
                list.push({name: "promises", title: i18nc("@action", "Asks and promises"), icon: "dialog-messages-symbolic"});
                list.push({name: "templates", title: i18nc("@action", "Templates for meetings"), icon: "document-new-from-template-symbolic"});
                list.push({name: "import-note", title: i18nc("@action", "Import a Flash note"), icon: "document-import-symbolic"});
                list.push({name: "action-board", title: i18nc("@action", "Actions as a board"), icon: "view-file-columns"});
                list.push({name: "calendar-timeline", title: i18nc("@action", "Timeline"), icon: "view-calendar-timeline"});
                list.push({name: "calendar-import", title: i18nc("@action", "Import a calendar"), icon: "document-import-symbolic"});
                list.push({name: "calendar-export", title: i18nc("@action", "Export a calendar"), icon: "document-export-symbolic"});
                list.push({name: "incidents-log", title: i18nc("@action", "Log of notifications"), icon: "view-list-details-symbolic"});
                list.push({name: "incidents-drill", title: i18nc("@action", "Drill: rehearse whom to call"), icon: "chronometer-symbolic"});
                list.push({name: "find", title: i18nc("@action", "Search on this page"), subtitle: i18nc("@label keys", "Ctrl F"), icon: "search-symbolic"});
                if (Session.undoLabel.length > 0) {
                    // Not found by what was done: whoever looks for “import” does not mean to take one back.
                    list.push({name: "undo", title: i18nc("@action", "Undo"), subtitle: Session.undoLabel, icon: "edit-undo-symbolic"});
                }
                // Looked at only while somebody looks: what can be done changes with every key that is typed elsewhere.
                (dialog.visible ? root.pageActions() : []).forEach((entry, index) => {
                    if (!list.some(known => known.title === entry.title)) {
                        list.push({name: "action-of-page-" + index, title: entry.title, subtitle: entry.page, icon: entry.action.icon.name});
                    }
                });
                list.push({name: "about", title: i18nc("@action", "About Liaison"), icon: "help-about-symbolic"});
                list.push({name: "quit", title: i18nc("@action", "Quit"), icon: "application-exit-symbolic"});
                return list;
            }
            onCommandChosen: name => root.runCommand(name)
        }
    }

    Connections {
        target: Session

        function onPageRequested(page: string): void {
            root.showPage(page);
        }
        function onColumnRequested(page: string, component: Component, properties: var, column: int): void {
            root.showColumn(page, component, properties, column);
        }
        function onColumnsClosed(page: string, column: int): void {
            root.closeColumns(page, column);
        }
        function onErrorOccurred(message: string): void {
            errorMessage.text = "";
            errorMessage.text = message;
        }
        function onNotified(message: string): void {
            root.showPassiveNotification(message);
        }
        function onEdited(label: string, transaction: var): void {
            root.showPassiveNotification(i18nc("@info %1 is what was done, such as “Add an outcome”", "Done: %1", label), "long", i18nc("@action:button", "Undo"), () => Session.undo(transaction));
        }
    }

    Instantiator {
        model: Pages.all
        delegate: Shortcut {
            required property pageInfo modelData
            required property int index
            sequences: index < 9 ? ["Ctrl+" + (index + 1), "Alt+" + (index + 1)] : []
            onActivated: root.showPage(modelData.name)
        }
    }
    Shortcut {
        sequence: "Ctrl+K"
        onActivated: root.openPalette()
    }
    Shortcut {
        sequences: [StandardKey.New]
        onActivated: Session.createNew()
    }
    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: Session.find()
    }
    Shortcut {
        sequences: [StandardKey.Undo]
        onActivated: Session.undo()
    }
    Shortcut {
        sequences: [StandardKey.Quit]
        onActivated: Qt.quit()
    }
    Shortcut {
        sequences: [StandardKey.HelpContents]
        onActivated: Session.openPage("handbook", Handbook.forPage(Session.currentPage), "chapter")
    }

    component UnsavedQuestion: Kirigami.PromptDialog {
        id: unsaved

        property var discard: null

        title: i18nc("@title:window", "Leave without saving?")
        subtitle: i18nc("@info", "What was typed in the form would be lost.")
        standardButtons: Kirigami.Dialog.NoButton
        customFooterActions: [
            Kirigami.Action {
                icon.name: "document-edit"
                text: i18nc("@action:button", "Keep editing")
                onTriggered: unsaved.close()
            },
            Kirigami.Action {
                icon.name: "edit-delete-remove"
                text: i18nc("@action:button", "Discard")
                onTriggered: {
                    const discard = unsaved.discard;
                    unsaved.close();
                    discard();
                }
            }
        ]
    }
}
