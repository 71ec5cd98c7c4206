package org.plumbline.diary;

/** How the night was. */
public enum Sleep {
    POOR,
    FAIR,
    GOOD
}
