package org.plumbline.diary;

/** What was taken for the back: the kind only, never a name or an amount (DESIGN §1). */
public enum Medicine {
    NONE,
    PAINKILLER,
    ANTI_INFLAMMATORY,
    OTHER
}
