package org.plumbline.assessments;

import java.util.List;

/**
 * An entry that a field of a test does not take.
 *
 * @param path of the field: {@code rotation_deg.left}
 * @param key of the text that says why
 * @param arguments of the text: the label of the field, its range with the unit
 */
public record EntryProblem(String test, String path, String key, List<Object> arguments) {}
