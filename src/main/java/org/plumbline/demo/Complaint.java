package org.plumbline.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * What is wrong with a made-up back: what the first visit's short set measures. The findings are not written here; the
 * portal's own rules draw them.
 */
enum Complaint {
    /** Bending hurts: the back bends in the bow, the extensors tire early. */
    BENDING,
    /** Turning hurts: the pelvis turns when one leg moves, hip flexors tight on one side. */
    TURNING,
    /** Stiff upper back, side bridge shorter on one side. */
    STIFF,
    /** Weak trunk: short holds everywhere. */
    WEAK,
    /** Hip flexors tight on both sides, back arches. */
    ARCHING,
    /** Nothing left to find. */
    MENDED;

    /** What somebody may come with. */
    static final List<Complaint> COMMON = List.of(BENDING, TURNING, STIFF, WEAK, ARCHING);

    static final String SET = "short_back_set";

    private static final String CONTROL = "luomajoki_battery";
    private static final String THOMAS = "modified_thomas";
    private static final String THORACIC = "thoracic_rotation";
    private static final String EXTENSORS = "biering_sorensen";
    private static final String BRIDGE = "mcgill_battery";

    /** Results by test, then by field path of the catalogue. */
    Map<String, Map<String, Object>> firstVisit(RandomGenerator random) {
        boolean left = random.nextBoolean();
        var results = new LinkedHashMap<String, Map<String, Object>>();
        results.put(CONTROL, control(left));
        results.put(THORACIC, thoracic(left, random));
        results.put(THOMAS, thomas(left, random));
        results.put(EXTENSORS, extensors(random));
        results.put(BRIDGE, bridge(left, random));
        return results;
    }

    /**
     * The same tests later on; the second one finds what the first did, but for what has healed.
     *
     * @param steps forward since the first visit: 1 mends control and length, 2 strength too
     */
    Map<String, Map<String, Object>> testAgain(RandomGenerator random, int steps) {
        if (steps == 0) return firstVisit(random);
        var mended = steps > 1 ? MENDED : this == WEAK ? BENDING : this;
        var results = mended.firstVisit(random);
        if (mended == this && this != MENDED) {
            var healed = MENDED.firstVisit(random);
            results.put(CONTROL, Objects.requireNonNull(healed.get(CONTROL)));
            results.put(THOMAS, Objects.requireNonNull(healed.get(THOMAS)));
        }
        return results;
    }

    private Map<String, Object> control(boolean left) {
        var fields = done();
        fields.put("result.lmc_waiters_bow", this == BENDING || this == WEAK ? "incorrect" : "correct");
        if (this == BENDING || this == WEAK) fields.put("fault.lmc_waiters_bow", List.of("flexion"));
        for (var side : List.of("left", "right")) {
            boolean fails = (this == TURNING && side.equals(left ? "left" : "right")) || this == ARCHING;
            fields.put("result.lmc_prone_knee_bend." + side, fails ? "incorrect" : "correct");
            if (fails)
                fields.put("fault.lmc_prone_knee_bend." + side, List.of(this == ARCHING ? "extension" : "rotation"));
        }
        return fields;
    }

    private Map<String, Object> thoracic(boolean left, RandomGenerator random) {
        var fields = done();
        int good = 42 + random.nextInt(8);
        fields.put("method", "seated_bar_front");
        fields.put("rotation_deg.left", number(this == STIFF && left ? good - 13 : good));
        fields.put("rotation_deg.right", number(this == STIFF && !left ? good - 12 : good - 1));
        return fields;
    }

    private Map<String, Object> thomas(boolean left, RandomGenerator random) {
        var fields = done();
        boolean both = this == ARCHING;
        boolean one = this == TURNING;
        fields.put("hip_angle_deg.left", number(both || one && left ? -5 - random.nextInt(7) : 4 + random.nextInt(5)));
        fields.put(
                "hip_angle_deg.right", number(both || one && !left ? -4 - random.nextInt(7) : 3 + random.nextInt(5)));
        fields.put("knee_flexion_deg.left", number(84 + random.nextInt(8)));
        fields.put("knee_flexion_deg.right", number(84 + random.nextInt(8)));
        fields.put("pelvis_controlled", true);
        return fields;
    }

    private Map<String, Object> extensors(RandomGenerator random) {
        var fields = done();
        boolean tires = this == BENDING || this == WEAK;
        fields.put("hold_s", number(tires ? 28 + random.nextInt(22) : 72 + random.nextInt(50)));
        fields.put("stop_reason", "fatigue");
        if (tires) fields.put("pain_during", number(3 + random.nextInt(3)));
        return fields;
    }

    private Map<String, Object> bridge(boolean left, RandomGenerator random) {
        var fields = done();
        int good = this == WEAK ? 24 + random.nextInt(8) : 48 + random.nextInt(24);
        boolean uneven = this == STIFF || this == WEAK;
        fields.put("side_bridge_s.left", number(uneven && left ? good * 7 / 10 : good));
        fields.put("side_bridge_s.right", number(uneven && !left ? good * 7 / 10 : good));
        return fields;
    }

    private static Map<String, Object> done() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("performed", "done");
        return fields;
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }
}
