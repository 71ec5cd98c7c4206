package org.plumbline.identity;

/** Somebody who works here, to choose from. */
public record Member(MembershipId id, String name, Role role) {}
