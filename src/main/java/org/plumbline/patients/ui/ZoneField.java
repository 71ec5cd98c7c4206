package org.plumbline.patients.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A time zone by its city. */
final class ZoneField extends ComboBox<ZoneId> {
    private static final Set<String> REGIONS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");
    private static final List<ZoneId> PLACES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> REGIONS.contains(id.split("/", 2)[0]))
            .map(ZoneId::of)
            .sorted(Comparator.comparing(ZoneField::words))
            .toList();

    ZoneField(String label) {
        super(label);
        setItems(PLACES);
        setItemLabelGenerator(ZoneField::words);
        setManualValidation(true);
    }

    /** “Zurich, Europe” for Europe/Zurich: people look for the city. */
    static String words(ZoneId zone) {
        var id = zone.getId().replace('_', ' ');
        var cut = id.indexOf('/');
        return cut < 0 ? id : id.substring(cut + 1).replace("/", ", ") + ", " + id.substring(0, cut);
    }
}
