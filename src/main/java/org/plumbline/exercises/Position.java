package org.plumbline.exercises;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the body is placed at the start, from lying to standing. */
public enum Position {
    @JsonProperty("supine")
    SUPINE,
    @JsonProperty("prone")
    PRONE,
    @JsonProperty("side-lying")
    SIDE_LYING,
    @JsonProperty("quadruped")
    HANDS_AND_KNEES,
    @JsonProperty("sitting")
    SITTING,
    @JsonProperty("standing")
    STANDING
}
