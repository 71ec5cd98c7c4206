package org.plumbline.kernel.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The system's clock, except inside {@link #at}, where it stands still: the demo lives through its past with it. */
public final class ScopedClock extends Clock {
    private static final ScopedValue<Instant> STOPPED = ScopedValue.newInstance();
    private final Clock base;

    public ScopedClock(Clock base) {
        this.base = base;
    }

    public static void at(Instant instant, Runnable body) {
        ScopedValue.where(STOPPED, instant).run(body);
    }

    public static <T extends @Nullable Object> T at(Instant instant, Supplier<T> body) {
        return ScopedValue.where(STOPPED, instant).call(body::get);
    }

    @Override
    public Instant instant() {
        return STOPPED.isBound() ? STOPPED.get() : base.instant();
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ScopedClock(base.withZone(zone));
    }
}
