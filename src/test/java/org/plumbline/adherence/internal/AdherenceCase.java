package org.plumbline.adherence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.values.Amounts;
import org.plumbline.kernel.values.DoseSide;
import org.plumbline.kernel.values.Schedule;
import org.plumbline.plans.ExcusedDay;
import org.plumbline.plans.HeldDays;
import org.plumbline.plans.LineageId;
import org.plumbline.plans.PausedDays;
import org.plumbline.plans.PlanTimeline;
import org.plumbline.plans.PlanVersionId;
import org.plumbline.plans.PlannedCourse;
import org.plumbline.plans.PlannedPrescription;
import org.plumbline.plans.PlannedVersion;
import org.plumbline.plans.PrescriptionId;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One course of clinical/adherence-cases.json with its answer. Percentages there have four decimals, half up. */
record AdherenceCase(
        String name, LocalDate today, Course course, Map<LocalDate, Day> days, Map<Integer, Window> windows) {
    record Day(int due, int done, String dose) {}

    record Window(
            int due,
            @Nullable String frequency,
            @Nullable String dose,
            @Nullable String days) {}

    @Override
    public String toString() {
        return name;
    }

    static List<AdherenceCase> all() {
        try {
            var text =
                    new ClassPathResource("clinical/adherence-cases.json").getContentAsString(StandardCharsets.UTF_8);
            return each(JsonMapper.shared().readTree(text))
                    .map(node -> new Reader().read(node))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A figure as the file writes it: at most four decimals, half up, no trailing zeros. */
    static String plain(java.math.BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Names the prescriptions of one case. */
    private static final class Reader {
        private final Map<String, LineageId> lineages = new HashMap<>();

        AdherenceCase read(JsonNode node) {
            var start = day(node.get("episode").get("start"));
            var end = node.get("episode").has("end") ? day(node.get("episode").get("end")) : null;
            var versions = versions(node.get("versions"));
            var timeline = new PlanTimeline(start, end, versions);
            var plan = new PlannedCourse(versions, pauses(node), holds(node), excuses(node));
            var log = each(node.get("log"))
                    .map(entry -> performed(entry, timeline))
                    .toList();
            return new AdherenceCase(
                    node.get("name").asString(),
                    day(node.get("today")),
                    new Course(start, end, plan, log),
                    days(node.get("expected").get("days")),
                    windows(node.get("expected")));
        }

        private List<PlannedVersion> versions(JsonNode nodes) {
            var versions = new ArrayList<PlannedVersion>();
            for (var node : nodes) {
                var from = day(node.get("from"));
                versions.add(new PlannedVersion(
                        new PlanVersionId(Ids.next()),
                        versions.size() + 1,
                        from,
                        from,
                        each(node.get("prescriptions")).map(this::prescription).toList()));
            }
            return versions;
        }

        private PlannedPrescription prescription(JsonNode node) {
            boolean sided = node.has("amount_left");
            return new PlannedPrescription(
                    new PrescriptionId(Ids.next()),
                    lineage(node),
                    new ExerciseId("glute-bridge"),
                    sided ? DoseSide.BOTH : DoseSide.NONE,
                    node.get("times").asInt(),
                    schedule(node.get("schedule")),
                    sided
                            ? Amounts.sides(
                                    node.get("amount_left").asInt(),
                                    node.get("amount_right").asInt())
                            : Amounts.whole(node.get("amount").asInt()));
        }

        private static Schedule schedule(JsonNode node) {
            return switch (node.get("type").asString()) {
                case "weekdays" ->
                    new Schedule.Weekdays(each(node.get("days"))
                            .map(day -> DayOfWeek.of(day.asInt()))
                            .collect(Collectors.toSet()));
                case "every" -> new Schedule.EveryNDays(node.get("n").asInt());
                case "per_week" -> new Schedule.DaysAWeek(node.get("k").asInt());
                default -> throw new IllegalArgumentException(node.toString());
            };
        }

        /** The entry copies the target of the version of its day; where none was in force it is never scored. */
        private Performed performed(JsonNode node, PlanTimeline timeline) {
            var day = day(node.get("day"));
            var done = node.has("done")
                    ? Amounts.whole(node.get("done").asInt())
                    : Amounts.sides(node.get("left").asInt(), node.get("right").asInt());
            var target = timeline.inForce(lineage(node), day)
                    .map(PlannedPrescription::target)
                    .orElse(done.whole() == null ? Amounts.sides(1, 1) : Amounts.whole(1));
            return new Performed(lineage(node), day, done, target);
        }

        private static List<PausedDays> pauses(JsonNode node) {
            return each(node.path("pauses"))
                    .map(pause -> new PausedDays(day(pause.get("from")), day(pause.get("to"))))
                    .toList();
        }

        private static List<HeldDays> holds(JsonNode node) {
            return each(node.path("holds"))
                    .map(hold -> new HeldDays(day(hold.get("from")), day(hold.get("to"))))
                    .toList();
        }

        private List<ExcusedDay> excuses(JsonNode node) {
            return each(node.path("excuses"))
                    .map(excuse -> new ExcusedDay(lineage(excuse), day(excuse.get("day"))))
                    .toList();
        }

        private LineageId lineage(JsonNode node) {
            return lineages.computeIfAbsent(node.get("id").asString(), id -> new LineageId(Ids.next()));
        }

        private static Map<LocalDate, Day> days(JsonNode nodes) {
            var days = new TreeMap<LocalDate, Day>();
            for (var entry : nodes.properties()) {
                var node = entry.getValue();
                days.put(
                        LocalDate.parse(entry.getKey()),
                        new Day(
                                node.get("due").asInt(),
                                node.get("freq").asInt(),
                                plain(node.get("dose").asDecimal())));
            }
            return days;
        }

        private static Map<Integer, Window> windows(JsonNode expected) {
            var windows = new LinkedHashMap<Integer, Window>();
            for (var entry : expected.properties()) {
                if (!entry.getKey().startsWith("last")) continue;
                var node = entry.getValue();
                windows.put(
                        Integer.valueOf(entry.getKey().substring("last".length())),
                        new Window(
                                node.get("due").asInt(),
                                percentage(node.get("frequency")),
                                percentage(node.get("dose")),
                                percentage(node.get("days"))));
            }
            return windows;
        }

        private static @Nullable String percentage(JsonNode node) {
            return node.isNull() ? null : plain(node.asDecimal());
        }

        private static LocalDate day(JsonNode node) {
            return LocalDate.parse(node.asString());
        }
    }
}
