package org.plumbline.adherence;

import org.plumbline.patients.EpisodeId;

/**
 * The rows that caseload and clinic review read instead of the log. Every write that can change due or credit keeps them
 * by itself, in its own transaction; this is for jobs, the demo and repair, in the scope of a clinic.
 */
public interface RollUp {

    /**
     * Writes the days ahead of every open episode of the clinic, up to eight weeks from the patient’s today, and judges
     * the signals of whoever was not judged since the patient’s midnight.
     */
    void extend();

    /**
     * What the body plans and logs is scored once at its end, not after each entry: for courses that lie in the past. In
     * the transaction that runs; the rows come out as if each entry had been scored by itself.
     */
    void once(Runnable body);

    /** Scores every day of the episode again from plan and log; the rows come out the same. */
    void rebuild(EpisodeId episode);
}
