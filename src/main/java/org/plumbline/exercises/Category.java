package org.plumbline.exercises;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an exercise is for (exercises.md 1.1), in the order a back is usually treated. */
public enum Category {
    @JsonProperty("mc")
    CONTROL,
    @JsonProperty("core")
    CORE,
    @JsonProperty("hip")
    HIP,
    @JsonProperty("mob")
    MOBILITY,
    @JsonProperty("dp")
    DIRECTION,
    @JsonProperty("neuro")
    NERVE,
    @JsonProperty("post")
    POSTURE,
    @JsonProperty("fun")
    EVERYDAY,
    @JsonProperty("aero")
    AEROBIC,
    @JsonProperty("relax")
    RELAXATION
}
