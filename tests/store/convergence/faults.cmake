# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2

# Faults in merging: the random histories must find them.

function(convergence_fault name file text replacement)
    liaison_fault(${name} convergence store ${file} "${text}" "${replacement}" SAYS "history [0-9]+: "
        ARGUMENTS --abort ENVIRONMENT LIAISON_HISTORIES=20000)
endfunction()

convergence_fault(off_by_one merge.cpp "entry->second >= dot.sequence" "entry->second >= dot.sequence + (FAULT ? 1 : 0)")
convergence_fault(nothing_is_replaced merge.cpp "covers(other.seen, head.dot) && !(covers(head.seen, other.dot))" "!FAULT && covers(other.seen, head.dot) && !(covers(head.seen, other.dot))")
convergence_fault(newest_sequence_forgotten merge.cpp "known = std::max(known, sequence)" "known = FAULT ? sequence : std::max(known, sequence)")
convergence_fault(own_dot_not_seen merge.cpp "join(seen, {{head.dot.replica, head.dot.sequence}})" "FAULT ? void() : join(seen, {{head.dot.replica, head.dot.sequence}})")
convergence_fault(earlier_writes_not_seen merge.cpp "join(seen, head.seen)" "FAULT ? void() : join(seen, head.seen)")
convergence_fault(only_theirs merge.cpp "Heads all = ours;" "Heads all = FAULT && !theirs.empty() ? theirs : ours;")
convergence_fault(last_writer_wins merge.cpp "std::ranges::sort(kept, before);" "if (FAULT) { kept = {shown(kept)}; } std::ranges::sort(kept, before);")
convergence_fault(unsorted merge.cpp "std::ranges::sort(kept, before);" "if (!FAULT) { std::ranges::sort(kept, before); }")
convergence_fault(first_is_shown merge.cpp "if (a.hlc != b.hlc) {" "if (FAULT) { return a.dot > b.dot; } if (a.hlc != b.hlc) {")
convergence_fault(equal_values_conflict merge.cpp "return head.value != heads.front().value" "return FAULT ? &head != &heads.front() : head.value != heads.front().value")
convergence_fault(deletion_notes_nothing merge.cpp "if (field != deletedField) {\n            noted" "if (!FAULT && field != deletedField) {\n            noted")
convergence_fault(deletion_has_seen_all merge.cpp "return covers(StateCodec::seenFrom(deletion.value(field)), head.dot)" "return FAULT ? !deletion.isEmpty() || head.dot.sequence > 0 : covers(StateCodec::seenFrom(deletion.value(field)), head.dot)")
convergence_fault(other_deleter_ignored merge.cpp "std::ranges::none_of(deletions" "[](const auto &all, const auto &each) { return FAULT ? !std::ranges::all_of(all, each) : std::ranges::none_of(all, each); }(deletions")
convergence_fault(restored_is_no_conflict merge.cpp "return contested || isEditedAndDeleted(fields)" "return (contested && !FAULT) || isEditedAndDeleted(fields)")
convergence_fault(conflict_can_not_be_settled merge.cpp "if (same && !inConflict(heads)) {" "if (same && (FAULT || !inConflict(heads))) {")
convergence_fault(clock_behind_is_not_advanced merge.cpp "hlc = std::max(hlc, head.hlc == latest ? latest : head.hlc + 1)" "hlc = FAULT ? hlc : std::max(hlc, head.hlc == latest ? latest : head.hlc + 1)")
convergence_fault(known_records_not_merged merger.cpp "merged.fields == stored.state.fields" "(FAULT || merged.fields == stored.state.fields)")
convergence_fault(erased_comes_back merger.cpp "if (erased) {" "if (erased && !FAULT) {")
convergence_fault(own_replica_id_kept nonce.cpp "qint64(QRandomGenerator::system()->generate64() >> 1) | 1" "FAULT ? 1 : qint64(QRandomGenerator::system()->generate64() >> 1) | 1")
convergence_fault(sequence_stands_still ledger.cpp "++m_sequence;" "m_sequence += FAULT ? 0 : 1;")
liaison_faults(convergence store ENVIRONMENT LIAISON_HISTORIES=200)
