package org.plumbline.identity;

/**
 * How a clinic has set itself up.
 *
 * @param thresholds as JSON: the module that a key belongs to reads and checks it
 * @param version what an editor says was seen
 */
public record ClinicSettings(ClinicDraft clinic, String thresholds, int version) {}
