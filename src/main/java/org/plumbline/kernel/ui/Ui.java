package org.plumbline.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Short builders: what a view says should read like the page it makes. Texts come in translated. */
public final class Ui {
    private Ui() {}

    public static Div div(String classes, Component... children) {
        var div = new Div(children);
        if (!classes.isEmpty()) div.setClassName(classes);
        return div;
    }

    public static Span span(String classes, String text) {
        var span = new Span(text);
        if (!classes.isEmpty()) span.setClassName(classes);
        return span;
    }

    /** For screen readers only. */
    public static Span hidden(String text) {
        return span("vh", text);
    }

    /** For the eye only: the name comes from elsewhere. */
    public static Span decorative(String text) {
        var span = new Span(text);
        span.getElement().setAttribute("aria-hidden", "true");
        return span;
    }

    public static Tag of(String tag, String classes, Component... children) {
        var element = new Tag(tag);
        if (!classes.isEmpty()) element.setClassName(classes);
        element.add(children);
        return element;
    }

    public static Tag txt(String tag, String classes, String text) {
        var element = of(tag, classes);
        element.setText(text);
        return element;
    }

    public static <T extends Component & HasText> T text(T component, String classes, String text) {
        if (!classes.isEmpty()) component.setClassName(classes);
        component.setText(text);
        return component;
    }

    /** A glyph of ours: {@code el("pl-band", "on")}. */
    public static Glyph el(String tag, String value) {
        return new Glyph(tag, value);
    }

    /** Names: see frontend/glyphs/icons.js. Decorative; its size comes from CSS (--i). */
    public static Glyph icon(String name) {
        var icon = new Glyph("pl-icon", name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    public static Glyph mark() {
        var mark = new Glyph("pl-mark", "plumbline");
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    /** Themes: primary, tertiary, urgent, quiet, sm, xl, pill, dashed. Line by default. */
    public static Button btn(String text, String icon, String... themes) {
        return themed(new Button(text, icon(icon)), themes);
    }

    public static Button btn(String text) {
        return new Button(text);
    }

    public static Button plainBtn(String text, String... themes) {
        return themed(new Button(text), themes);
    }

    public static Button iconBtn(String label, String icon, String... themes) {
        var button = themed(new Button(icon(icon)), themes);
        button.setAriaLabel(label);
        button.getElement().setAttribute("title", label);
        button.getThemeNames().add("icon");
        return button;
    }

    /** Round badge with a person's initials; decorative, the name stands beside it. */
    public static Span avatar(String name, String classes) {
        var avatar = span(("ava " + classes).strip(), initials(name));
        avatar.getElement().setAttribute("aria-hidden", "true");
        return avatar;
    }

    /** First letters of the first and the last word. */
    public static String initials(String name) {
        var words = Arrays.stream(name.strip().split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
        if (words.isEmpty()) return "?";
        var chosen = words.size() == 1 ? List.of(words.getFirst()) : List.of(words.getFirst(), words.getLast());
        return chosen.stream()
                .map(w -> w.substring(0, w.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static Button themed(Button button, String... themes) {
        button.getThemeNames().addAll(List.of(themes));
        return button;
    }
}
