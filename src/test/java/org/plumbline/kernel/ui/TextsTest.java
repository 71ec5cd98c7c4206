package org.plumbline.kernel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text goes through a key, every key has its text, and the languages are in step. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path FILES = Path.of("src/main/resources/i18n");
    /** A literal that looks like a key of ours; one that ends in a dot or a dash is the beginning of several. */
    private static final Pattern KEY = Pattern.compile(
            "\"((?:shell|identity|patients|exercises|assessments|plans|diary|adherence|kernel|demo)(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");
    /** What looks like a key but is a topic, an action of the audit log or a domain. */
    private static final Set<String> NO_TEXTS = Set.of(
            "diary.logged",
            "diary.record",
            "diary.undo",
            "diary.read",
            "demo.test",
            "plans.changed",
            "diary.checkIn",
            "diary.report");

    @Test
    void days_are_told_in_the_language_of_the_page_whatever_the_machine_speaks() {
        var machine = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Texts.t("adherence.retest.weekday", LocalDate.of(2026, 10, 7)))
                    .isEqualTo("Wed 7 Oct");
            assertThat(Texts.t("adherence.clinic.subtitle", "Here", 2, 1, LocalDate.of(2026, 5, 17)))
                    .endsWith("2 patients in care, 1 therapist · closed weeks to Sunday 17 May");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void every_key_in_the_code_has_its_text() {
        var texts = english();

        var missing = new TreeSet<String>();
        for (var source : sources()) {
            var keys = KEY.matcher(source);
            while (keys.find()) if (!has(texts, keys.group(1))) missing.add(keys.group(1));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void every_text_is_a_pattern_that_can_be_read() {
        english()
                .forEach((key, text) -> assertThat(new MessageFormat(text.toString(), Locale.UK))
                        .as("%s", key)
                        .isNotNull());
    }

    @Test
    void no_text_has_an_apostrophe_that_a_pattern_would_swallow() {
        assertThat(english())
                .noneSatisfy(
                        (key, text) -> assertThat(text.toString()).as("%s", key).contains("'"));
    }

    @Test
    void every_text_stands_in_the_file_of_its_module() {
        for (var file : files()) {
            var module = file.getFileName().toString().replaceFirst("(_[a-z]{2})?\\.properties$", "");
            assertThat(read(file).stringPropertyNames()).as("%s", file).allMatch(key -> key.startsWith(module + "."));
        }
    }

    @Test
    void the_languages_are_in_step() {
        for (var file : files()) {
            var name = file.getFileName().toString();
            if (!name.contains("_")) continue;
            var english = FILES.resolve(name.replaceFirst("_[a-z]{2}\\.properties$", ".properties"));
            assertThat(read(file).stringPropertyNames())
                    .as(name)
                    .isEqualTo(read(english).stringPropertyNames());
        }
    }

    private static boolean has(Properties texts, String key) {
        if (NO_TEXTS.contains(key)) return true;
        return key.endsWith(".") || key.endsWith("-")
                ? texts.stringPropertyNames().stream().anyMatch(each -> each.startsWith(key))
                : texts.containsKey(key)
                        || texts.stringPropertyNames().stream().anyMatch(each -> each.startsWith(key + "."));
    }

    private static Properties english() {
        var all = new Properties();
        files().stream()
                .filter(file -> !file.getFileName().toString().contains("_"))
                .map(TextsTest::read)
                .forEach(all::putAll);
        return all;
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
