package org.plumbline.plans;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The patient’s checklist of the clinical catalogue (assessment.md 3a), word for word; without it the portal does not start. */
@Component
public class WarningSigns {
    private static final String CATALOGUE = "clinical/catalogue/red-flags.yaml";

    /** @param urgent any yes is an emergency; else it needs contact on the same or the next working day */
    public record Sign(String id, String text, boolean urgent) {}

    private final List<Sign> urgentNow;
    private final List<Sign> soon;
    private final Map<String, Sign> byId = new LinkedHashMap<>();

    WarningSigns() throws IOException {
        try (InputStream in = new ClassPathResource(CATALOGUE).getInputStream()) {
            Map<String, Object> catalogue = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            urgentNow = signs(catalogue, "urgent_now", true);
            soon = signs(catalogue, "soon", false);
        }
        Stream.concat(urgentNow.stream(), soon.stream()).forEach(each -> byId.put(each.id(), each));
    }

    /** Any yes: an emergency. */
    public List<Sign> urgentNow() {
        return urgentNow;
    }

    /** Any yes: contact on the same or next working day. */
    public List<Sign> soon() {
        return soon;
    }

    /**
     * In the order of the checklist, each once.
     *
     * @throws IllegalArgumentException where the catalogue has no such sign
     */
    public List<Sign> of(Collection<String> ids) {
        for (var id : ids)
            if (!byId.containsKey(id)) throw new IllegalArgumentException("no warning sign of the catalogue: " + id);
        return byId.values().stream().filter(each -> ids.contains(each.id())).toList();
    }

    private static List<Sign> signs(Map<String, Object> catalogue, String group, boolean urgent) {
        if (catalogue.get("checklist") instanceof Map<?, ?> checklist
                && checklist.get(group) instanceof List<?> items
                && !items.isEmpty()) {
            return items.stream().map(each -> sign(each, group, urgent)).toList();
        }
        throw new IllegalStateException("%s: no checklist.%s".formatted(CATALOGUE, group));
    }

    private static Sign sign(Object item, String group, boolean urgent) {
        if (item instanceof Map<?, ?> question
                && question.get("id") instanceof String id
                && question.get("text") instanceof String text) return new Sign(id, text, urgent);
        throw new IllegalStateException("%s: a question of checklist.%s has no id or text".formatted(CATALOGUE, group));
    }
}
