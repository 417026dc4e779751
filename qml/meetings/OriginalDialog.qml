// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// The text of a file that is kept with a meeting: the note that it was made from.
Kirigami.Dialog {
    id: dialog

    required property string record

    title: attachment.name
    preferredWidth: Kirigami.Units.gridUnit * 36
    preferredHeight: Kirigami.Units.gridUnit * 30
    standardButtons: Kirigami.Dialog.Close

    onClosed: destroy()

    AttachmentText {
        id: attachment

        recordId: dialog.record
    }
    QQC2.ScrollView {
        contentWidth: availableWidth

        QQC2.TextArea {
            readOnly: true
            text: attachment.text
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            background: null
            Accessible.name: i18nc("@label", "Original text")
        }
    }
}
