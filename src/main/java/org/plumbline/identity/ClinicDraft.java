package org.plumbline.identity;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Typed;

/** What a manager may change about the clinic, as typed: tidied here, judged by {@link #problems}. */
public record ClinicDraft(
        String name,
        String phone,
        String emergencyNumber,
        @Nullable ZoneId zone) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NUMBER = 40;
    private static final int FEWEST_DIGITS = 3;
    /** 15, 112, 144 and the like. */
    private static final int FEWEST_EMERGENCY_DIGITS = 2;

    public enum Field {
        NAME,
        PHONE,
        EMERGENCY,
        ZONE
    }

    public ClinicDraft {
        name = Typed.line(name);
        phone = Typed.line(phone);
        emergencyNumber = Typed.line(emergencyNumber);
    }

    /** The translation key of what is wrong, by field. */
    public Map<Field, String> problems() {
        var problems = new EnumMap<Field, String>(Field.class);
        if (name.isEmpty()) problems.put(Field.NAME, "identity.form.missing");
        else if (!Typed.isStorableLine(name)) problems.put(Field.NAME, "identity.clinic.unreadable");
        else if (Typed.length(name) > LONGEST_NAME) problems.put(Field.NAME, "identity.clinic.name.long");
        number(problems, Field.PHONE, phone, FEWEST_DIGITS);
        number(problems, Field.EMERGENCY, emergencyNumber, FEWEST_EMERGENCY_DIGITS);
        if (zone == null) problems.put(Field.ZONE, "identity.clinic.zone.missing");
        return problems;
    }

    private static void number(Map<Field, String> problems, Field field, String number, int fewestDigits) {
        if (number.isEmpty()) problems.put(field, "identity.form.missing");
        else if (Typed.length(number) > LONGEST_NUMBER || !Typed.looksLikePhone(number, fewestDigits))
            problems.put(field, "identity.clinic.number");
    }
}
