package org.plumbline.diary;

import org.plumbline.kernel.Refused;

/** An entry or an undo that the rules refuse. The client sets it aside and shows the reason. */
public final class DiaryRefused extends Refused {
    private DiaryRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    public static DiaryRefused idTaken() {
        return new DiaryRefused("diary.refused.idTaken");
    }

    public static DiaryRefused otherPatient() {
        return new DiaryRefused("diary.refused.otherPatient");
    }

    public static DiaryRefused notYourPlan() {
        return new DiaryRefused("diary.refused.notYourPlan");
    }

    public static DiaryRefused wrongAmounts() {
        return new DiaryRefused("diary.refused.wrongAmounts");
    }

    public static DiaryRefused inTheFuture() {
        return new DiaryRefused("diary.refused.inTheFuture");
    }

    public static DiaryRefused tooOld(int days) {
        return new DiaryRefused("diary.refused.tooOld", days);
    }

    public static DiaryRefused beforeTheEpisode() {
        return new DiaryRefused("diary.refused.beforeTheEpisode");
    }

    public static DiaryRefused sessionOfAnotherDay() {
        return new DiaryRefused("diary.refused.sessionOfAnotherDay");
    }

    public static DiaryRefused noSuchSession() {
        return new DiaryRefused("diary.refused.noSuchSession");
    }

    /** Made while the warning signs had stopped the exercises. */
    public static DiaryRefused held() {
        return new DiaryRefused("diary.refused.held");
    }

    public static DiaryRefused nothingSaid() {
        return new DiaryRefused("diary.refused.nothingSaid");
    }

    public static DiaryRefused noteTooLong(int most) {
        return new DiaryRefused("diary.refused.noteTooLong", most);
    }

    public static DiaryRefused noteUnreadable() {
        return new DiaryRefused("diary.refused.noteUnreadable");
    }

    public static DiaryRefused undoTooLate() {
        return new DiaryRefused("diary.refused.undoTooLate");
    }
}
