package org.plumbline.exercises;

/** One of the at most twelve kinds of things to have at hand that the library’s equipment texts are sorted into. */
public record EquipmentGroup(String id, String label) {}
