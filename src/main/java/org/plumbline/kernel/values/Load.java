package org.plumbline.kernel.values;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;

/** What is moved besides the body: a weight, or an elastic band, whose colours every maker chooses anew. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Load.Weight.class, name = "weight"),
    @JsonSubTypes.Type(value = Load.Band.class, name = "band")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Load {

    /** Kilograms, 0.1–200, to the tenth; in both hands together. */
    record Weight(BigDecimal kilograms) implements Load {
        public static final BigDecimal LEAST = new BigDecimal("0.1");
        public static final BigDecimal MOST = new BigDecimal("200");
        public static final int DECIMALS = 1;

        public Weight {
            if (kilograms.compareTo(LEAST) < 0 || kilograms.compareTo(MOST) > 0)
                throw new IllegalArgumentException("weight 0.1–200 kg: " + kilograms);
            kilograms = kilograms.stripTrailingZeros();
            if (kilograms.scale() > DECIMALS) throw new IllegalArgumentException("weight to 0.1 kg: " + kilograms);
            if (kilograms.scale() < 0) kilograms = kilograms.setScale(0);
        }
    }

    record Band(Strength strength) implements Load {
        public enum Strength {
            LIGHT,
            MEDIUM,
            STRONG,
            EXTRA_STRONG
        }
    }

    static Load kilograms(String kilograms) {
        return new Weight(new BigDecimal(kilograms));
    }

    static Load band(Band.Strength strength) {
        return new Band(strength);
    }
}
