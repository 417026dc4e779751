# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2

# Faults in what goes to a peer and what is taken from one; the last text is the test that must fail.

function(circle_fault name file text replacement test)
    liaison_fault(${name} circle exchange ${file} "${text}" "${replacement}" SAYS "FAILED:" ARGUMENTS "${test}")
endfunction()

circle_fault(everybody_sees_all syncplan.cpp "return peer.mine || label.isVisible(peer.scope, peer.clearance)" "return FAULT || peer.mine || label.isVisible(peer.scope, peer.clearance)" "a peer gets what*")
circle_fault(never_sent_anew syncplan.cpp "row.at(3).toLongLong() == changed) {" "(FAULT || row.at(3).toLongLong() == changed)) {" "a bundle holds what the peer*")
circle_fault(nothing_is_withdrawn syncplan.cpp "if (wasSent && !isTold && !isTheirs)" "if (!FAULT && wasSent && !isTold && !isTheirs)" "a record that leaves*")
circle_fault(erasure_by_sight syncplan.cpp "if (!isTold && (wasSent || seesAll(peer)))" "if (!isTold && ((wasSent && !FAULT) || seesAll(peer)))" "an erasure reaches a peer*")
circle_fault(newer_fields_pass syncplan.cpp "if (!untouched) {" "if (!untouched && !FAULT) {" "unknown fields*")
circle_fault(any_receipt_counts peernotes.cpp "if (bundle == sent.end() || bundle->number != receipt.number) {" "if (!FAULT && (bundle == sent.end() || bundle->number != receipt.number)) {" "a confirmation counts*")
circle_fault(any_base_will_do peernotes.cpp "if (base == known->second.applied.end()) {\n        return false" "if (base == known->second.applied.end()) {\n        return FAULT" "a bundle that builds on*")
circle_fault(undone_is_confirmed peernotes.cpp "asks = true; // it has to come" "if (FAULT) { sync.acknowledgements.push_back({replica, last.number, last.hash}); } else { asks = true; } // it has to come" "an undone import*")
circle_fault(parts_are_confirmed peernotes.cpp "if (!founded || !whole) {" "if (!founded || (!whole && !FAULT)) {" "some records*")
circle_fault(moved_into_view admission.cpp "auto why = isNew ? QString()" "auto why = isNew || FAULT ? QString()" "what is outside of the sender*")
circle_fault(new_ones_pass admission.cpp "if (!Rights::mayChange(m_peer, record.type, label.withoutTlp())) {" "if (!FAULT && !Rights::mayChange(m_peer, record.type, label.withoutTlp())) {" "new records outside*")
circle_fault(everybody_relays admission.cpp "if (m_peer.mayRelay) {" "if (FAULT || m_peer.mayRelay) {" "what others wrote*")
circle_fault(own_past_is_foreign admission.cpp "admission.m_replicas.insert(replica.toLongLong())" "FAULT ? void() : void(admission.m_replicas.insert(replica.toLongLong()))" "what this profile wrote*")
circle_fault(one_database_for_ever peernotes.cpp "const bool isAnother = database != 0 && database != sync.replica" "const bool isAnother = !FAULT && database != 0 && database != sync.replica" "what comes late*")
liaison_fault(last_bundle_counts circle store sendings.cpp "THEN min(bundle, excluded.bundle) ELSE excluded.bundle END\")" "THEN %1 ELSE excluded.bundle END\").arg(FAULT ? QStringLiteral(\"excluded.bundle\") : QStringLiteral(\"min(bundle, excluded.bundle)\"))"
    SAYS "FAILED:" ARGUMENTS "what is confirmed one bundle later*")
liaison_faults(circle exchange)
