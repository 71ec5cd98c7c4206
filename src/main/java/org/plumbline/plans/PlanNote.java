package org.plumbline.plans;

import org.plumbline.identity.MembershipId;

/** Why the plan is as it is, in the therapist’s words; the patient reads it. */
public record PlanNote(String text, MembershipId by) {}
