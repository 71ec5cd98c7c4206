package org.plumbline.diary.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The patient’s checklist of the clinical catalogue (assessment.md 3a), word for word; without it the portal does not start. */
@Component
public class WarningSigns {
    private static final String CATALOGUE = "clinical/catalogue/red-flags.yaml";

    private final List<String> urgentNow;
    private final List<String> soon;

    WarningSigns() throws IOException {
        try (InputStream in = new ClassPathResource(CATALOGUE).getInputStream()) {
            Map<String, Object> catalogue = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            urgentNow = texts(catalogue, "urgent_now");
            soon = texts(catalogue, "soon");
        }
    }

    /** Any yes: an emergency. */
    public List<String> urgentNow() {
        return urgentNow;
    }

    /** Any yes: contact on the same or next working day. */
    public List<String> soon() {
        return soon;
    }

    private static List<String> texts(Map<String, Object> catalogue, String group) {
        if (catalogue.get("checklist") instanceof Map<?, ?> checklist
                && checklist.get(group) instanceof List<?> items
                && !items.isEmpty()) {
            return items.stream().map(each -> text(each, group)).toList();
        }
        throw new IllegalStateException("%s: no checklist.%s".formatted(CATALOGUE, group));
    }

    private static String text(Object item, String group) {
        if (item instanceof Map<?, ?> question && question.get("text") instanceof String text) return text;
        throw new IllegalStateException("%s: a question of checklist.%s has no text".formatted(CATALOGUE, group));
    }
}
