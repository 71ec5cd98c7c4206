package org.plumbline.diary.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.diary.Medicine;
import org.plumbline.diary.Sleep;

/** What stands on a sheet and is not saved, kept as long as the tab: a look at the warning signs does not cost it. */
record Unsaved(
        Map<ScaleBox, Integer> scales,
        @Nullable Sleep sleep,
        @Nullable Medicine medicine,
        String note) {
    Unsaved {
        scales = Map.copyOf(scales);
    }

    static Optional<Unsaved> of(UI tab, String sheet) {
        return Optional.ofNullable(kept(tab).get(sheet));
    }

    void keep(UI tab, String sheet) {
        kept(tab).put(sheet, this);
    }

    static void forget(UI tab, String sheet) {
        kept(tab).remove(sheet);
    }

    EnumMap<ScaleBox, Integer> boxes() {
        var boxes = new EnumMap<ScaleBox, Integer>(ScaleBox.class);
        boxes.putAll(scales);
        return boxes;
    }

    private static Sheets kept(UI tab) {
        var sheets = ComponentUtil.getData(tab, Sheets.class);
        if (sheets != null) return sheets;
        var fresh = new Sheets();
        ComponentUtil.setData(tab, Sheets.class, fresh);
        return fresh;
    }

    @SuppressWarnings("serial")
    private static final class Sheets extends HashMap<String, Unsaved> {}
}
