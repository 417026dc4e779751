# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2

# Faults in what goes to a peer and what is taken from one; the last text is the test that must fail.

function(circle_fault name file text replacement test)
    liaison_fault(${name} circle exchange ${file} "${text}" "${replacement}" SAYS "FAILED:" ARGUMENTS "${test}")
endfunction()

circle_fault(everybody_sees_all syncplan.cpp "return peer.mine || label.isVisible(peer.scope, peer.clearance)" "return true" "a peer gets what*")
circle_fault(never_sent_anew syncplan.cpp "row.at(3).toLongLong() == changed) {" "true) {" "a bundle holds what the peer*")
circle_fault(nothing_is_withdrawn syncplan.cpp "if (wasSent && !isTold && !isTheirs)" "if (false)" "a record that leaves*")
circle_fault(erasure_by_sight syncplan.cpp "if (!isTold && (wasSent || seesAll(peer)))" "if (!isTold && seesAll(peer))" "an erasure reaches a peer*")
circle_fault(newer_fields_pass syncplan.cpp "if (!untouched) {" "if (false) {" "unknown fields*")
circle_fault(any_receipt_counts peernotes.cpp "if (bundle == sent.end() || bundle->number != receipt.number) {\n            continue;" "if (false) {\n            continue;" "a confirmation counts*")
circle_fault(any_base_will_do peernotes.cpp "if (base == known->second.applied.end()) {\n        return false" "if (base == known->second.applied.end()) {\n        return true" "a bundle that builds on*")
circle_fault(undone_is_confirmed peernotes.cpp "asks = true; // it has to come" "sync.acknowledgements.push_back({replica, last.number, last.hash}); // it has to come" "an undone import*")
circle_fault(parts_are_confirmed peernotes.cpp "if (!founded || !whole) {" "if (!founded) {" "some records*")
circle_fault(moved_into_view admission.cpp "auto why = isNew ? QString() : changeRefused(*before)" "QString why" "what is outside of the sender*")
circle_fault(new_ones_pass admission.cpp "if (!Rights::mayChange(*m_peer, record.type, withoutTlp(label))) {" "if (false) {" "new records outside*")
circle_fault(everybody_relays admission.cpp "if (m_peer->mayRelay) {" "if (true) {" "what others wrote*")
circle_fault(own_past_is_foreign admission.cpp "admission.m_replicas.insert(replica.toLongLong())" "(void)replica" "what this profile wrote*")
circle_fault(one_database_for_ever peernotes.cpp "const bool isAnother = database != 0 && database != sync.replica" "const bool isAnother = false" "what comes late*")
