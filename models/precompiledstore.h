// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The same for whatever is built on the store.
#pragma once

#include "precompiled.h"
#include "store/store.h"
