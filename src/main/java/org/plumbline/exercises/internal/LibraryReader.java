package org.plumbline.exercises.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.Category;
import org.plumbline.exercises.Exercise;
import org.plumbline.exercises.ExerciseLibrary;
import org.plumbline.exercises.FindingLabels;
import org.plumbline.exercises.LibraryLabels;
import org.plumbline.exercises.Position;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the library and its labels and refuses what does not fit: the portal then does not start. */
class LibraryReader {
    private static final String ABSENT = "-";
    private static final int HASH_BYTES = 4;

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final LibraryFile library;
    private final LabelsFile labels;

    LibraryReader(Resource exercises, Resource labels) throws IOException {
        try (InputStream in = exercises.getInputStream()) {
            this.library = json.readValue(in, LibraryFile.class);
        }
        try (InputStream in = labels.getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            this.labels = json.convertValue(tree, LabelsFile.class);
        }
        checkEquipment();
        checkSortingWords();
    }

    ExerciseLibrary library() {
        return new ExerciseLibrary(
                library.exercises().stream().map(this::exercise).toList());
    }

    FindingLabels findingLabels() {
        return new FindingLabels(labels.findings());
    }

    LibraryLabels libraryLabels() {
        return new LibraryLabels(
                labels.categories(),
                labels.positions(),
                labels.equipment().stream().map(LabelsFile.Equipment::group).toList());
    }

    private Exercise exercise(LibraryFile.Entry entry) {
        try {
            checkFindings(entry);
            String figure = figureJson(entry);
            return new Exercise(
                    entry.slug(),
                    entry.name(),
                    entry.category(),
                    entry.position(),
                    entry.unilateral(),
                    entry.equipment(),
                    groupsOf(entry.equipment()),
                    entry.targets(),
                    entry.dose().dose(),
                    between(1, 12, entry.dose().timesADay(), "times a day"),
                    between(1, 7, entry.dose().daysAWeek(), "days a week"),
                    entry.cues(),
                    entry.mistakes(),
                    entry.easier(),
                    entry.harder(),
                    present(entry.caution()),
                    entry.findings(),
                    figure,
                    "/figure/data/%s.json?v=%s".formatted(entry.slug(), hash(figure)));
        } catch (RuntimeException e) {
            throw new IllegalStateException("exercise " + entry.slug() + ": " + e.getMessage(), e);
        }
    }

    /** What the renderer reads, and nothing else: a page of figures stays small. */
    private String figureJson(LibraryFile.Entry entry) {
        ObjectNode figure = json.createObjectNode();
        figure.put("slug", entry.slug().slug());
        figure.put("name", entry.name());
        figure.put("view", entry.view());
        figure.set("position", json.valueToTree(entry.position()));
        figure.put("unilateral", entry.unilateral());
        if (entry.dose().holdSeconds() > 0)
            figure.putObject("dose").put("hold_s", entry.dose().holdSeconds());
        figure.set("pose_a", entry.poseA());
        figure.set("pose_b", entry.poseB());
        setIfPresent(figure, "pose_c", entry.poseC());
        setIfPresent(figure, "figure", entry.figure());
        figure.set("props", entry.props());
        figure.set("marks", entry.marks());
        return json.writeValueAsString(figure);
    }

    private static void setIfPresent(ObjectNode node, String key, @Nullable JsonNode value) {
        if (value != null && !value.isNull()) node.set(key, value);
    }

    private static @Nullable String present(String text) {
        return text.equals(ABSENT) ? null : text;
    }

    private Set<String> groupsOf(String equipment) {
        Set<String> groups = labels.equipment().stream()
                .filter(group -> group.texts().contains(equipment))
                .map(LabelsFile.Equipment::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (groups.isEmpty()) throw new IllegalStateException("no equipment group for: " + equipment);
        return groups;
    }

    private void checkFindings(LibraryFile.Entry entry) {
        for (String code : entry.findings())
            if (!labels.findings().containsKey(code)) throw new IllegalStateException("no label for finding " + code);
    }

    private void checkEquipment() {
        Set<String> unused = labels.equipment().stream()
                .flatMap(group -> group.texts().stream())
                .collect(Collectors.toCollection(HashSet::new));
        library.exercises().forEach(entry -> unused.remove(entry.equipment()));
        if (!unused.isEmpty()) throw new IllegalStateException("equipment that no exercise names: " + unused);
    }

    private void checkSortingWords() {
        requireAll(labels.categories().keySet(), Category.values());
        requireAll(labels.positions().keySet(), Position.values());
    }

    private static void requireAll(Collection<? extends Enum<?>> labelled, Enum<?>[] all) {
        List<Enum<?>> missing =
                Arrays.stream(all).filter(each -> !labelled.contains(each)).toList();
        if (!missing.isEmpty()) throw new IllegalStateException("no label for " + missing);
    }

    private static int between(int min, int max, int value, String what) {
        if (value < min || value > max)
            throw new IllegalArgumentException("%s %d–%d: %d".formatted(what, min, max, value));
        return value;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
