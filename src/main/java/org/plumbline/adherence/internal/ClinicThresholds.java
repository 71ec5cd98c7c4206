package org.plumbline.adherence.internal;

import java.util.EnumMap;
import java.util.TreeMap;
import org.plumbline.adherence.Limit;
import org.plumbline.adherence.Thresholds;
import org.plumbline.identity.ClinicDirectory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of the clinic in context: {@code {"on": 80, "painHigh": 7}} in its thresholds; what is absent has its default. */
@Component
public class ClinicThresholds {
    private final ClinicDirectory clinics;
    private final JsonMapper json;

    ClinicThresholds(ClinicDirectory clinics, JsonMapper json) {
        this.clinics = clinics;
        this.json = json;
    }

    public Thresholds current() {
        return read(clinics.thresholds());
    }

    /** Keys that are not ours are left alone. @throws IllegalArgumentException for a number out of its range */
    public Thresholds read(String stored) {
        var node = json.readTree(stored);
        var numbers = new EnumMap<Limit, Integer>(Limit.class);
        for (var limit : Limit.values()) {
            if (node.has(limit.key()))
                numbers.put(limit, whole(limit, node.path(limit.key()).asInt(Integer.MIN_VALUE)));
        }
        return new Thresholds(numbers);
    }

    private static int whole(Limit limit, int number) {
        if (number == Integer.MIN_VALUE)
            throw new IllegalArgumentException("threshold %s is no number".formatted(limit));
        return number;
    }

    /** To be stored: only what differs from its default, so that a default that changes later reaches the clinic. */
    public String json(Thresholds thresholds) {
        var changed = new TreeMap<String, Integer>();
        thresholds.numbers().forEach((limit, number) -> {
            if (number != limit.standard()) changed.put(limit.key(), number);
        });
        return json.writeValueAsString(changed);
    }
}
