package org.plumbline.demo;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that comes out the same every time: one generator a person and day. */
final class Dice {
    private Dice() {}

    static RandomGenerator of(long seed, int person, int day) {
        return new SplittableRandom(seed * 1_000_003 + person * 7919L + day);
    }
}
