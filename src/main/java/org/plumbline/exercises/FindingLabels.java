package org.plumbline.exercises;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** The finding codes (exercises.md 1.3) in plain words: screens say these, codes stand only in exports and tooltips. */
public class FindingLabels {
    private final SequencedMap<String, String> labels;

    public FindingLabels(Map<String, String> labels) {
        this.labels = new LinkedHashMap<>(labels);
    }

    public String label(String code) {
        String label = labels.get(code);
        if (label == null) throw new IllegalArgumentException("no finding code: " + code);
        return label;
    }

    public boolean knows(String code) {
        return labels.containsKey(code);
    }

    /** All codes, in the order they are offered. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(labels.sequencedKeySet());
    }
}
