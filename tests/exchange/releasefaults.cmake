# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2

# Faults in what a release holds: the random profiles must find that something uncleared shows in it.

function(release_fault name file text replacement)
    liaison_fault(${name} release_secrets exchange ${file} "${text}" "${replacement}" SAYS "profile [0-9]+: "
        ARGUMENTS --abort ENVIRONMENT LIAISON_RELEASES=200)
endfunction()

release_fault(clearance_ignored releaseplanner.cpp "!Audiences::contains(point.audiences, m_plan.m_audience.name)" "false")
release_fault(disputed_clearance_taken releaseplanner.cpp " || m_uncleared.contains(point.id)" "")
release_fault(label_ignored releaseplanner.cpp "labelOf(record).tlp >= Schema::tlpRank(m_plan.m_audience.tlp)" "true")
release_fault(no_label_is_clear releaseplanner.cpp "return shown.isEmpty() ? Reason::NoLabel : Reason::TooStrict;" "return shown.isEmpty() ? Verdict() : Verdict(Reason::TooStrict);")
release_fault(owner_not_asked releaseplanner.cpp "return own ? owner : Verdict(Reason::OwnerStays);" "return {};")
release_fault(objection_ignored releaseplanner.cpp "!person.objection.isEmpty()" "false")
release_fault(former_posts_go releaseplanner.cpp "!isCurrent(post.since, post.until, m_today)" "false")
release_fault(disputed_values_go releaseplanner.cpp "contested.contains(name) && field.kind != FieldKind::Order" "false")
release_fault(disputed_names_go releaseplanner.cpp "isContested(point.id, {\"owner\"_L1, \"medium\"_L1, \"value\"_L1})" "false")
release_fault(notes_go releaseplanner.cpp "u\"name sort_name latin_name" "u\"notes name sort_name latin_name")
release_fault(other_audiences_are_told releaseplanner.cpp "u\"owner medium value" "u\"audiences owner medium value")
release_fault(new_fields_go releaseplanner.cpp "!allowed.contains(name)" "false")
release_fault(positions_as_they_are releaseplanner.cpp "keys.at(i)" "owned.at(i).first")
release_fault(parent_told_that_stays releaseplanner.cpp "if (m_going.contains(target)) {" "if (true) {")
release_fault(order_of_the_store releaseplanner.cpp "std::ranges::sort(m_plan.m_content.records, {}, &ReleasedRecord::id)" "(void)0")
release_fault(real_ids audience.cpp "Id::derived(\"release\", {secret, record.bytes()})" "record")
release_fault(owner_of_the_profile_named releasewriter.cpp ".sender = audience.sender" ".sender = edit.title(edit.me())")
release_fault(writes_are_counted releasewriter.cpp "++audience.number" "audience.number = edit.revision().valueOr(1) + 1")
