package cluster;

import java.time.Duration;

/**
 * How often, and after which pauses, to try again.
 *
 * @param attempts how many attempts are made at most, the first one included; at least 1. It may be
 *     a large number
 * @param first the pause between the first attempt and the second; more than 0
 * @param longest no pause is longer than this; not less than {@code first}, and at most a year
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {}
