package org.plumbline.plans;

/**
 * What a pause will change.
 *
 * @param exercises that fall out of due
 * @param times how often they were due on these days
 * @param past whether days are among them that have passed: what was logged then is kept and no longer counts
 */
public record PauseEffect(int exercises, int times, boolean past) {}
