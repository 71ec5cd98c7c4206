package org.plumbline.assessments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.values.Side;

/**
 * What an open sheet says so far, before anybody signs it.
 *
 * @param next tests that would decide what these leave open
 * @param derived computed values of the test that is being recorded
 * @param hints what to mind in the test that is being recorded
 */
public record LiveSheet(List<LiveFinding> findings, List<NextTest> next, List<Derived> derived, List<String> hints) {

    /** @param state what the signature would do to the finding */
    public record LiveFinding(
            String code,
            @Nullable Side side,
            String title,
            String reason,
            boolean possible,
            boolean evidence,
            boolean safety,
            State state) {}

    public enum State {
        /** Opened by this sheet. */
        NEW,
        /** Open from before; this sheet does not change it. */
        OPEN,
        /** Open from before; a test on this sheet may close it and has not been done yet. */
        WAITING,
        /** This sheet closes it. */
        CLOSING,
        /** This sheet amends the one that had opened it, and it does not follow any more. */
        FALLING
    }

    public record NextTest(
            String test, String name, @Nullable Side side) {}

    /** @param no whether it is a yes or no, and no */
    public record Derived(String label, @Nullable Side side, String value, boolean no) {}
}
