package org.plumbline.exercises.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.plumbline.exercises.Category;
import org.plumbline.exercises.EquipmentGroup;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.FindingLabels;
import org.plumbline.exercises.LibraryLabels;
import org.plumbline.kernel.values.Dose;
import org.plumbline.kernel.values.DoseSide;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LibraryReaderTest {
    private static final Resource EXERCISES = new ClassPathResource("clinical/exercises.json");
    private static final Resource LABELS = new ClassPathResource("clinical/library-labels.yaml");

    /** A march is counted in minutes, its two legs take turns: by the formula its two sides take twice the time. */
    private static final Map<String, Integer> ESTIMATED_OTHERWISE = Map.of("march-in-place", 420);

    private final LibraryReader reader = read(EXERCISES, LABELS);
    private final ExerciseLibrary library = reader.library();
    private final FindingLabels findings = reader.findingLabels();
    private final LibraryLabels labels = reader.libraryLabels();

    @Test
    void all_exercises_are_read() {
        assertThat(library.all()).hasSize(122);
    }

    @Test
    void a_dose_is_read_with_its_descending_sets() {
        Exercise birdDog = exercise("bird-dog-3-opposite");

        assertThat(birdDog.dose()).isEqualTo(new Dose(Dose.Kind.HOLD, 3, 0, List.of(6, 4, 2), 10, 0, 0, 30));
        assertThat(birdDog.defaultSide()).isEqualTo(DoseSide.BOTH);
    }

    @Test
    void every_finding_category_position_and_equipment_has_a_plain_label() {
        for (Exercise exercise : library.all()) {
            assertThat(exercise.findings()).isNotEmpty().allMatch(findings::knows);
            assertThat(labels.label(exercise.category())).isNotBlank();
            assertThat(labels.label(exercise.position())).isNotBlank();
            assertThat(exercise.equipmentGroups()).isNotEmpty();
        }
    }

    @Test
    void every_finding_the_rules_open_has_a_plain_label() throws IOException {
        Map<String, List<Map<String, Object>>> rules =
                new Yaml().load(new ClassPathResource("clinical/catalogue/rules.yaml").getInputStream());

        List<Object> opened = rules.get("rules").stream()
                .flatMap(rule -> ((List<?>) rule.getOrDefault("opens", List.of())).stream())
                .map(opens -> ((Map<?, ?>) opens).get("code"))
                .collect(Collectors.toList());

        assertThat(opened).hasSizeGreaterThan(20).allMatch(code -> findings.knows((String) code));
    }

    @Test
    void equipment_is_sorted_into_at_most_twelve_groups_each_of_use() {
        assertThat(labels.equipmentGroups()).hasSizeLessThanOrEqualTo(12);
        for (EquipmentGroup group : labels.equipmentGroups())
            assertThat(library.all())
                    .anyMatch(exercise -> exercise.equipmentGroups().contains(group.id()));
    }

    @Test
    void codes_do_not_show_through_the_labels() {
        assertThat(findings.codes())
                .hasSize(47)
                .allSatisfy(code -> assertThat(findings.label(code))
                        .doesNotContain("_", code)
                        .doesNotEndWith("."));
    }

    @Test
    void the_estimate_of_the_default_dose_is_the_library_s() throws IOException {
        JsonNode file = new JsonMapper().readTree(EXERCISES.getInputStream());

        Map<String, Integer> expected = StreamSupport.stream(
                        file.get("exercises").spliterator(), false)
                .collect(Collectors.toMap(
                        each -> each.get("slug").asString(),
                        each -> each.get("dose").get("est_seconds").asInt()));
        expected = new HashMap<>(expected);
        expected.putAll(ESTIMATED_OTHERWISE);

        assertThat(library.all().stream()
                        .collect(Collectors.toMap(each -> each.id().slug(), Exercise::estimatedSeconds)))
                .containsExactlyInAnyOrderEntriesOf(expected)
                .contains(entry("side-bridge-feet", 294));
    }

    @Test
    void a_figure_s_data_is_small_and_its_url_names_its_content() {
        Exercise birdDog = exercise("bird-dog-3-opposite");
        Exercise moved = read(text(EXERCISES).replace("\"s\": 183", "\"s\": 181"), text(LABELS))
                .library()
                .get(birdDog.id());

        assertThat(library.all()).allMatch(each -> each.figureJson().length() < 1700);
        assertThat(birdDog.figureUrl()).matches("/figure/data/bird-dog-3-opposite\\.json\\?v=[0-9a-f]{8}");
        assertThat(moved.figureUrl()).isNotEqualTo(birdDog.figureUrl());
    }

    @Test
    void an_unlabelled_finding_is_refused() {
        String labels = text(LABELS).replace("  MCI_ROT: Back turns when one leg moves\n", "");

        assertThatThrownBy(() -> read(text(EXERCISES), labels).library()).hasMessageContaining("MCI_ROT");
    }

    @Test
    void an_equipment_text_of_no_group_is_refused() {
        String labels = text(LABELS).replace("      - broom handle\n", "");

        assertThatThrownBy(() -> read(text(EXERCISES), labels).library()).hasMessageContaining("broom handle");
    }

    @Test
    void an_equipment_text_that_no_exercise_names_is_refused() {
        String labels = text(LABELS).replace("      - broom handle\n", "      - broom handle\n      - lance\n");

        assertThatThrownBy(() -> read(text(EXERCISES), labels)).hasMessageContaining("lance");
    }

    @Test
    void an_unlabelled_category_is_refused() {
        String labels = text(LABELS).replace("  aero: Endurance\n", "");

        assertThatThrownBy(() -> read(text(EXERCISES), labels)).hasMessageContaining(Category.AEROBIC.name());
    }

    @Test
    void a_step_that_leads_nowhere_is_refused() {
        String exercises = text(EXERCISES).replace("\"easier\": \"bird-dog-2-leg\"", "\"easier\": \"bird-cat\"");

        assertThatThrownBy(() -> read(exercises, text(LABELS)).library()).hasMessageContaining("bird-cat");
    }

    @Test
    void an_impossible_dose_is_refused() {
        String exercises = text(EXERCISES).replaceFirst("\"times_per_day\": 2", "\"times_per_day\": 0");

        assertThatThrownBy(() -> read(exercises, text(LABELS)).library())
                .hasMessageContaining("pelvic-tilt-supine")
                .hasMessageContaining("times a day");
    }

    private Exercise exercise(String slug) {
        return library.get(new ExerciseId(slug));
    }

    private static LibraryReader read(String exercises, String labels) {
        return read(
                new ByteArrayResource(exercises.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayResource(labels.getBytes(StandardCharsets.UTF_8)));
    }

    private static LibraryReader read(Resource exercises, Resource labels) {
        try {
            return new LibraryReader(exercises, labels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
