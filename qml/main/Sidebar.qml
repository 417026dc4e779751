// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import org.kde.kirigamiaddons.delegates as Delegates
import eu.liaison.components
import eu.liaison.exchange

/// The pages at the left: beside them in a wide window, over them in a narrow one.
Kirigami.OverlayDrawer {
    id: sidebar

    required property bool wide
    signal paletteRequested

    edge: Qt.application.layoutDirection === Qt.RightToLeft ? Qt.RightEdge : Qt.LeftEdge // qmllint disable missing-property
    modal: false
    handleVisible: !wide
    drawerOpen: wide
    width: Kirigami.Units.gridUnit * 12
    leftPadding: 0
    rightPadding: 0
    topPadding: 0
    bottomPadding: 0
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.Window

    // Modal only while it is out of sight: a shade does not find its place under what is closing.
    function adapt(): void {
        if (wide || !visible) {
            modal = !wide;
        }
    }

    onVisibleChanged: adapt()
    onWideChanged: {
        drawerOpen = wide;
        adapt();
    }
    Component.onCompleted: adapt()

    component Entry: Delegates.RoundedItemDelegate {
        id: entry

        required property pageInfo modelData
        required property int index
        readonly property int number: {
            switch (modelData.name) {
            case "meetings":
                return Session.meetingsWithoutRecord;
            case "actions":
                return Session.overdueActions;
            case "exchange":
                return Session.conflicts + Session.proposals + FolderWatch.waitingCount;
            default:
                return 0;
            }
        }
        readonly property string explanation: {
            switch (modelData.name) {
            case "meetings":
                return i18ncp("@info", "%1 meeting without a record", "%1 meetings without a record", number);
            case "actions":
                return i18ncp("@info", "%1 action is overdue", "%1 actions are overdue", number);
            case "exchange":
                return [Session.conflicts > 0 ? i18ncp("@info", "%1 field was changed by two people", "%1 fields were changed by two people", Session.conflicts) : "", Session.proposals > 0 ? i18ncp("@info", "%1 proposal waits for your yes", "%1 proposals wait for your yes", Session.proposals) : "", FolderWatch.waitingCount > 0 ? i18ncp("@info", "%1 bundle waits for you", "%1 bundles wait for you", FolderWatch.waitingCount) : ""].filter(text => text.length > 0).join(i18nc("@info between entries of a list", ", "));
            default:
                return "";
            }
        }

        objectName: "sidebar-" + modelData.name
        text: modelData.title
        icon.name: modelData.icon
        highlighted: Session.currentPage === modelData.name
        activeFocusOnTab: true
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        Accessible.name: number > 0 ? i18nc("@info page, what waits there", "%1, %2", text, explanation) : text
        QQC2.ToolTip.visible: hovered && number > 0
        QQC2.ToolTip.text: explanation
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
        Layout.fillWidth: true

        onClicked: {
            Session.openPage(modelData.name);
            if (!sidebar.wide) {
                sidebar.drawerOpen = false;
            }
        }

        contentItem: RowLayout {
            spacing: Kirigami.Units.largeSpacing

            Delegates.DefaultContentItem {
                itemDelegate: entry
                Layout.fillWidth: true
            }
            Badge {
                number: entry.number
                urgent: entry.modelData.name === "actions"
                Accessible.ignored: true
            }
        }
    }

    contentItem: ColumnLayout {
        spacing: 0

        QQC2.ToolBar {
            Layout.fillWidth: true
            Layout.preferredHeight: sidebar.QQC2.ApplicationWindow.window?.pageStack.globalToolBar.preferredHeight ?? implicitHeight // qmllint disable missing-property
            leftPadding: Kirigami.Units.smallSpacing
            rightPadding: Kirigami.Units.smallSpacing

            contentItem: SearchButton {
                onClicked: sidebar.paletteRequested()
            }
        }
        QQC2.ScrollView {
            id: scroll
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentWidth: availableWidth

            ColumnLayout {
                width: scroll.availableWidth
                spacing: 0

                Item {
                    implicitHeight: Kirigami.Units.smallSpacing
                }
                Repeater {
                    model: Pages.all.filter(page => !page.foot)
                    delegate: Entry {}
                }
            }
        }
        Repeater {
            model: Pages.all.filter(page => page.foot)
            delegate: Entry {}
        }
        Item {
            implicitHeight: Kirigami.Units.smallSpacing
        }
    }
}
