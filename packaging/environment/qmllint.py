# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2
"""Judges what qmllint reported: qmllint.py SOURCE-FOLDER REPORT.json ...

Every warning counts but one kind: KI18n's functions are put into each QML context, which qmllint of Qt 6.8 cannot be told.
A page under SOURCE-FOLDER/qml that is in no report is in no QML module, and counts as well.
"""

import json
import pathlib
import re
import sys

translation = re.compile(r"x?i18n(d|c|p|dc|dp|cp|dcp)?")


def is_translation(warning, lines):
    if warning["id"] != "unqualified" or warning.get("line", 0) < 1:
        return False
    start = warning["column"] - 1
    word = lines[warning["line"] - 1][start : start + warning["length"]]
    return translation.fullmatch(word) is not None


def main(folder, reports):
    pages = {str(page.resolve()) for page in pathlib.Path(folder, "qml").rglob("*.qml")}
    seen, found = set(), []
    for report in reports:
        for file in json.loads(pathlib.Path(report).read_text(encoding="utf-8"))["files"]:
            path = pathlib.Path(file["filename"]).resolve()
            lines = path.read_text(encoding="utf-8").splitlines()
            seen.add(str(path))
            for warning in file["warnings"]:
                if warning["type"] != "info" and not is_translation(warning, lines):
                    place = f"{path}:{warning.get('line', 0)}:{warning.get('column', 0)}"
                    found.append(f"{place}: {warning['message']} [{warning['id']}]")
    found += [f"{page}: is in no QML module" for page in sorted(pages - seen)]
    print(f"{len(seen)} QML files, {len(found)} warnings", *found, sep="\n")
    return 1 if found else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))
