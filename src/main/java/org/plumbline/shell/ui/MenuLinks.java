package org.plumbline.shell.ui;

import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;

/**
 * The links of the main menu: every view with {@code @Menu} that this person may open, so that no feature knows the shell.
 * Its title is a translation key, its icon a name of our own icons.
 */
final class MenuLinks extends Composite<Tag> {
    /** A patient is reached from the list of all, which stays marked. */
    private static final Map<String, String> REACHED_FROM = Map.of("patients", "caseload");

    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final String classes;

    MenuLinks(String classes, Predicate<MenuEntry> wanted) {
        this.classes = classes;
        MenuConfiguration.getMenuEntries().stream().filter(wanted).forEach(this::add);
        getContent().attribute("aria-label", Texts.t("shell.menu"));
        getContent().add(links.values().toArray(Component[]::new));
    }

    @Override
    protected Tag initContent() {
        return of("nav", classes);
    }

    int size() {
        return links.size();
    }

    /** Marks the link of this address, or of the longest part of it that has one. */
    void mark(Location location) {
        var first = location.getFirstSegment();
        var here = REACHED_FROM.getOrDefault(first, location.getPath());
        var current = links.keySet().stream()
                .filter(path -> here.equals(path) || here.startsWith(path + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        links.forEach((path, link) -> mark(link, path.equals(current)));
    }

    private static void mark(Anchor link, boolean current) {
        if (current) link.getElement().setAttribute("aria-current", "page");
        else link.getElement().removeAttribute("aria-current");
    }

    private void add(MenuEntry entry) {
        var path = entry.path().replaceFirst("^/", "");
        var title = Texts.t(entry.title());
        var link = new Anchor(path, icon(entry.icon()), span("lbl", title));
        link.getElement().setAttribute("title", title);
        links.put(path, link);
    }
}
