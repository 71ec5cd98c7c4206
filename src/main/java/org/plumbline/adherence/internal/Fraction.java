package org.plumbline.adherence.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number that is not negative, in lowest terms: credits are never rounded before they are shown (ADHERENCE §1). */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0, 1);
    public static final Fraction ONE = of(1, 1);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Fraction {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("%s/%s".formatted(numerator, denominator));
        }
        var common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction dividedBy(long divisor) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
    }

    public Fraction atMostOne() {
        return compareTo(ONE) > 0 ? ONE : this;
    }

    public boolean isAtLeast(Fraction other) {
        return compareTo(other) >= 0;
    }

    /** As a percentage, rounded half up. */
    public BigDecimal percent(int decimals) {
        return new BigDecimal(numerator)
                .multiply(HUNDRED)
                .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** As shown and as bands are decided: whole per cent, half up. */
    public int wholePercent() {
        return percent(0).intValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
