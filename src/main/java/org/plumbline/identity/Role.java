package org.plumbline.identity;

/** What a membership allows. The order decides the home of a person with several roles. */
public enum Role {
    THERAPIST,
    CLINIC_MANAGER,
    PATIENT;

    /** The name that Spring Security knows the role by. */
    public String authority() {
        return "ROLE_" + name();
    }

    public boolean isStaff() {
        return this != PATIENT;
    }
}
