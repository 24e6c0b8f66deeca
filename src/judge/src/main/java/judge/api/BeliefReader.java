package judge.api;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes beliefs of what others say: a run may say what the code that it runs has made. */
public final class BeliefReader {
  private static final int LONGEST = 300;
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern LESSON = Pattern.compile("\\d\\d-[a-z][a-z0-9-]*");
  private static final Pattern SECTION = Pattern.compile("(\\S+), \"(.*)\"");

  private BeliefReader() {}

  /**
   * A belief if the parts can be one.
   *
   * @return empty if the id or the lesson is none, or a part is too long
   */
  public static Optional<Verdict.Belief> of(
      String id, String words, String lesson, String heading) {
    boolean formed =
        ID.matcher(id).matches()
            && LESSON.matcher(lesson).matches()
            && Stream.of(id, words, heading).allMatch(text -> text.length() <= LONGEST);
    return formed ? Optional.of(new Verdict.Belief(id, words, lesson, heading)) : Optional.empty();
  }

  /**
   * A belief as a report has it, without its words.
   *
   * @param section as {@link Verdict.Belief#section()} gives it
   */
  public static Optional<Verdict.Belief> reported(String id, String section) {
    var parts = SECTION.matcher(section);
    return parts.matches() ? of(id, "", parts.group(1), parts.group(2)) : Optional.empty();
  }
}
