package org.plumbline.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the demo clinics are filled; whether they are: {@link DemoEnabled}.
 *
 * @param patients how many patients the first demo clinic has
 * @param weeks how far back their courses reach
 * @param seed the same seed gives the same people and habits
 */
@ConfigurationProperties("plumbline.demo")
record DemoProperties(
        @DefaultValue("60") int patients,
        @DefaultValue("12") int weeks,
        @DefaultValue("20261125") long seed) {
    DemoProperties {
        if (patients < 1 || patients > 5000)
            throw new IllegalArgumentException("plumbline.demo.patients 1–5000: " + patients);
        if (weeks < 1 || weeks > 52) throw new IllegalArgumentException("plumbline.demo.weeks 1–52: " + weeks);
    }
}
