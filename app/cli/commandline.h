// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "verb.h"

namespace Liaison::Terminal
{

/// What somebody typed, understood.
struct Request {
    enum Kind {
        Run, ///< the call
        Help, ///< on call.verb, or on all where that is null
        Version,
    };
    Kind kind = Help;
    Call call;
};

/// Options that every verb understands, before or after it: --profile, --json, --help; and --version.
const std::vector<VerbOption> &commonOptions();

/// @p words: without the program's own name. An error here means that the line itself can't be understood (exit status 2).
Result<Request> understand(const QStringList &words);

} // namespace Liaison::Terminal
