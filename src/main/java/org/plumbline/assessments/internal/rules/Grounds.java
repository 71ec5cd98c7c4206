package org.plumbline.assessments.internal.rules;

import java.util.List;
import java.util.Map;

/**
 * Why a finding was opened: kept with it, as plain data.
 *
 * @param results what was recorded then in the tests that decide about it, by form and path
 * @param readings the values that the rule read
 * @param marks limits that a difference or a share of several values passed
 */
public record Grounds(Map<String, Map<String, Object>> results, List<Reading> readings, List<Mark> marks) {}
