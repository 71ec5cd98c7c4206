package org.plumbline.kernel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the interface, by key. One file a module and language: {@code i18n/<module>.properties} is English,
 * {@code i18n/<module>_<language>.properties} another language. Texts with arguments are MessageFormat patterns.
 */
@Component
public class Texts implements I18NProvider {
    private static final Locale DEFAULT = Locale.ENGLISH;
    private static final Map<Locale, Map<String, String>> LOADED = new ConcurrentHashMap<>();

    /** The text in the language of the page. A missing key shows itself, so that a test and the eye find it. */
    public static String t(String key, Object... arguments) {
        var ui = UI.getCurrent();
        return translate(key, ui == null ? DEFAULT : ui.getLocale(), arguments);
    }

    public static boolean has(String key) {
        return of(DEFAULT).containsKey(key);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(DEFAULT);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return translate(key, locale, arguments);
    }

    private static String translate(String key, Locale locale, Object... arguments) {
        var text = of(locale).getOrDefault(key, of(DEFAULT).get(key));
        if (text == null) return "!" + key + "!";
        return arguments.length == 0 ? text : format(text, formats(locale)).format(arguments);
    }

    /** MessageFormat writes the days of java.time in the language of the machine: each is told that of the page instead. */
    private static MessageFormat format(String text, Locale locale) {
        var format = new MessageFormat(text, locale);
        int argument = 0;
        int depth = 0;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '{' && depth++ == 0) start = at + 1;
            if (text.charAt(at) != '}' || --depth > 0) continue;
            var parts = text.substring(start, at).split(",", 3);
            if (parts.length == 3 && parts[1].startsWith("dtf_"))
                format.setFormat(
                        argument, DateTimeFormatter.ofPattern(parts[2], locale).toFormat());
            argument++;
        }
        return format;
    }

    /** Numbers and dates as the clinic's English writes them, whatever the browser's region. */
    private static Locale formats(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }

    private static Map<String, String> of(Locale locale) {
        return LOADED.computeIfAbsent(Locale.forLanguageTag(locale.getLanguage()), Texts::load);
    }

    private static Map<String, String> load(Locale language) {
        var suffix = language.equals(DEFAULT) ? "" : "_" + language.getLanguage();
        var texts = new ConcurrentHashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                if (isOf(file, suffix)) read(file).forEach((key, text) -> texts.put(key.toString(), text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static boolean isOf(Resource file, String suffix) {
        var name = String.valueOf(file.getFilename()).replace(".properties", "");
        return suffix.isEmpty() ? !name.contains("_") : name.endsWith(suffix);
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
