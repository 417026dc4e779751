# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2

# Faults in what a release holds: the random profiles must find that something uncleared shows in it. The last text, where there is
# one, is the test that finds it.

function(release_fault name file text replacement)
    liaison_fault(${name} release_secrets exchange ${file} "${text}" "${replacement}" SAYS "profile [0-9]+: "
        ARGUMENTS --abort ${ARGN} ENVIRONMENT LIAISON_RELEASES=200)
endfunction()

release_fault(clearance_ignored releaseplanner.cpp "!Audiences::contains(point.audiences, m_plan.m_audience.name)" "(!FAULT && !Audiences::contains(point.audiences, m_plan.m_audience.name))")
release_fault(disputed_clearance_taken releaseplanner.cpp "m_uncleared.contains(point.id)" "(!FAULT && m_uncleared.contains(point.id))")
release_fault(label_ignored releaseplanner.cpp "labelOf(record).tlp >= Schema::tlpRank(m_plan.m_audience.tlp)" "(FAULT || labelOf(record).tlp >= Schema::tlpRank(m_plan.m_audience.tlp))")
release_fault(no_label_is_clear releaseplanner.cpp "return shown.isEmpty() ? Reason::NoLabel : Reason::TooStrict;" "if (FAULT && shown.isEmpty()) { return {}; } return shown.isEmpty() ? Reason::NoLabel : Reason::TooStrict;")
release_fault(owner_not_asked releaseplanner.cpp "return own ? owner : Verdict(Reason::OwnerStays);" "return FAULT ? Verdict() : own ? owner : Verdict(Reason::OwnerStays);")
release_fault(objection_ignored releaseplanner.cpp "!person.objection.isEmpty()" "!FAULT && !person.objection.isEmpty()")
release_fault(former_posts_go releaseplanner.cpp "!isCurrent(post.since, post.until, m_today)" "!FAULT && !isCurrent(post.since, post.until, m_today)")
release_fault(disputed_values_go releaseplanner.cpp "contested.contains(name) && field.kind != FieldKind::Order" "!FAULT && contested.contains(name) && field.kind != FieldKind::Order")
release_fault(disputed_names_go releaseplanner.cpp "isContested(point.id, {\"owner\"_L1, \"medium\"_L1, \"value\"_L1})" "!FAULT && isContested(point.id, {\"owner\"_L1, \"medium\"_L1, \"value\"_L1})")
release_fault(notes_go releaseplanner.cpp "u\"name sort_name latin_name honorific country languages tlp\"_s" "((FAULT ? u\"notes \"_s : QString()) + u\"name sort_name latin_name honorific country languages tlp\"_s)")
release_fault(other_audiences_are_told releaseplanner.cpp "u\"owner medium value purpose hours hours_note time_zone tlp verified_on position\"_s" "((FAULT ? u\"audiences \"_s : QString()) + u\"owner medium value purpose hours hours_note time_zone tlp verified_on position\"_s)")
release_fault(new_fields_go releaseplanner.cpp "!allowed.contains(name)" "!FAULT && !allowed.contains(name)")
release_fault(positions_as_they_are releaseplanner.cpp "keys.at(i)" "FAULT ? owned.at(i).first : keys.at(i)" "Changing what may not go*")
release_fault(parent_told_that_stays releaseplanner.cpp "if (m_going.contains(target)) {" "if (FAULT || m_going.contains(target)) {")
release_fault(order_of_the_store releaseplanner.cpp "std::ranges::sort(m_plan.m_content.records, {}, &ReleasedRecord::id)" "FAULT ? void() : void(std::ranges::sort(m_plan.m_content.records, {}, &ReleasedRecord::id))")
release_fault(real_ids audience.cpp "Id::derived(\"release\", {secret, record.bytes()})" "FAULT ? record : Id::derived(\"release\", {secret, record.bytes()})")
release_fault(owner_of_the_profile_named releasewriter.cpp ".sender = audience.sender" ".sender = FAULT ? edit.title(edit.me()) : audience.sender")
release_fault(writes_are_counted releasewriter.cpp "++audience.number" "audience.number = FAULT ? edit.revision().valueOr(1) + 1 : audience.number + 1" "Changing what may not go*")
liaison_faults(release_secrets exchange ENVIRONMENT LIAISON_RELEASES=8)
