package org.plumbline.adherence.internal;

import org.plumbline.adherence.Thresholds;
import org.plumbline.identity.ClinicDirectory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The bands of the clinic in context: {@code {"on": 80, "partly": 50}} in its thresholds, or the default. */
@Component
class ClinicThresholds {
    private final ClinicDirectory clinics;
    private final JsonMapper json;

    ClinicThresholds(ClinicDirectory clinics, JsonMapper json) {
        this.clinics = clinics;
        this.json = json;
    }

    Thresholds current() {
        var node = json.readTree(clinics.thresholds());
        return new Thresholds(
                node.path("on").asInt(Thresholds.DEFAULT.on()),
                node.path("partly").asInt(Thresholds.DEFAULT.partly()));
    }
}
