package explorer.explain;

import explorer.run.Step;
import java.util.List;
import java.util.Optional;
import kit.belief.Misconception;

/**
 * Why an outcome is wrong.
 *
 * @param sentence of which this is one, or two
 * @param belief that it points to, if it points to one
 * @param steps those of which the sentence speaks
 */
record Cause(String sentence, Optional<Misconception> belief, List<Step> steps) {}
