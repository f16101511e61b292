package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.concurrent.TimeUnit;

/** The unit of a number that stands for a time or for a duration. */
public enum EpochUnit {
    /** 10^-9 s. */
    @JsonProperty("Nanoseconds")
    NANOSECONDS(TimeUnit.NANOSECONDS),
    /** 10^-6 s. */
    @JsonProperty("Microseconds")
    MICROSECONDS(TimeUnit.MICROSECONDS),
    /** 10^-3 s. */
    @JsonProperty("Milliseconds")
    MILLISECONDS(TimeUnit.MILLISECONDS),
    /** 1 s. */
    @JsonProperty("Seconds")
    SECONDS(TimeUnit.SECONDS),
    /** 60 s. */
    @JsonProperty("Minutes")
    MINUTES(TimeUnit.MINUTES),
    /** 3,600 s. */
    @JsonProperty("Hours")
    HOURS(TimeUnit.HOURS),
    /** 86,400 s. */
    @JsonProperty("Days")
    DAYS(TimeUnit.DAYS);

    private final TimeUnit timeUnit;

    EpochUnit(TimeUnit timeUnit) {
        this.timeUnit = timeUnit;
    }

    /** The JDK's name of the unit. */
    public TimeUnit timeUnit() {
        return timeUnit;
    }
}
