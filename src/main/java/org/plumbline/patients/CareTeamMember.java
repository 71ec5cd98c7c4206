package org.plumbline.patients;

import org.plumbline.identity.MembershipId;

/** Who takes part in a course of care. */
public record CareTeamMember(MembershipId membership, String name, boolean lead) {}
