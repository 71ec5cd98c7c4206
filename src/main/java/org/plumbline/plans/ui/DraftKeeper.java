package org.plumbline.plans.ui;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.plans.PlanRefused;
import org.plumbline.plans.SavedDraft;
import org.plumbline.plans.SavedDraft.Content;

/** Keeps the draft after each change, and forgets it where nothing of it is left. */
final class DraftKeeper {
    private final Store store;
    private @Nullable SavedDraft kept;
    private boolean stopped;

    /** Where drafts of this plan are kept. */
    interface Store {
        Optional<SavedDraft> mine();

        /** @throws PlanRefused where it was changed in another window meanwhile */
        SavedDraft keep(Content content, int saw);

        void discard();
    }

    DraftKeeper(Store store, @Nullable SavedDraft kept) {
        this.store = store;
        this.kept = kept;
    }

    /** @throws PlanRefused where it was changed in another window meanwhile */
    void keep(Content content) {
        if (stopped || kept != null && kept.content().equals(content)) return;
        try {
            kept = store.keep(content, kept == null ? 0 : kept.version());
        } catch (PlanRefused refused) {
            if (refused.reason() != PlanRefused.Reason.DRAFT_ELSEWHERE) throw refused;
            keepAnew(content, refused);
        }
    }

    /** What was assigned or discarded in another window is a draft again; what was changed there is not written over. */
    private void keepAnew(Content content, PlanRefused refused) {
        stopped = store.mine().isPresent();
        if (stopped) throw refused;
        kept = store.keep(content, 0);
    }

    /** What is on the screen replaces what was kept from the other window. */
    void goOn() {
        kept = store.mine().orElse(null);
        stopped = false;
    }

    /** Nothing is left to keep. */
    void forget() {
        if (kept != null && !stopped) store.discard();
        if (!stopped) kept = null;
    }

    /** It is assigned, and gone with that. */
    void assigned() {
        kept = null;
        stopped = true;
    }

    @Nullable
    Instant savedAt() {
        return kept == null ? null : kept.savedAt();
    }
}
