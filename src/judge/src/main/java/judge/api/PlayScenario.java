package judge.api;

import java.util.Optional;

/**
 * A scenario that an exercise's test explores.
 *
 * @param name the binary name of its class
 * @param argument what its constructor is given, if it takes a string
 * @param bound how many deviations from the usual schedule the test tries
 * @param title the test that explores it, by its display name
 */
public record PlayScenario(String name, Optional<String> argument, int bound, String title) {}
