package explorer.weave;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One line of the table in {@link JdkRules}. */
record JdkRule(String verb, List<Predicate<String>> classes, List<Predicate<String>> methods) {

  static JdkRule parse(String line) {
    String[] words = line.strip().split(" +");
    return new JdkRule(
        words[0],
        Arrays.stream(words[1].split(",")).map(c -> pattern(c, "[^.]*")).toList(),
        Arrays.stream(words).skip(2).map(m -> pattern(m, ".*")).toList());
  }

  /**
   * @param anything what {@code *} stands for: in a class's name not a dot, so that no package is
   *     taken along by mistake
   */
  private static Predicate<String> pattern(String words, String anything) {
    return Pattern.compile(
            Arrays.stream(words.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + anything + b)
                .orElseThrow())
        .asMatchPredicate();
  }

  boolean fits(String owner, String method, int parameters) {
    return classes.stream().anyMatch(c -> c.test(owner))
        && methods.stream()
            .anyMatch(m -> m.test(method) || parameters == 0 && m.test(method + "()"));
  }
}
