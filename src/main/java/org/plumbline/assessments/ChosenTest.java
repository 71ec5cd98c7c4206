package org.plumbline.assessments;

import java.util.List;

/**
 * A test on a sheet.
 *
 * @param test id of the catalogue
 * @param only the subtests or fields that are asked; empty = all of it
 */
public record ChosenTest(String test, List<String> only) {
    public ChosenTest {
        only = List.copyOf(only);
    }

    public static ChosenTest whole(String test) {
        return new ChosenTest(test, List.of());
    }
}
