package profiling.scenes;

import static profiling.scenes.ProfilingBelief.INLINED_IS_NO_CALL;
import static profiling.scenes.ProfilingBelief.ONLY_THE_FIRST_FRAMES;
import static profiling.scenes.ProfilingBelief.PACKAGES_CONTAIN_PACKAGES;
import static profiling.scenes.ProfilingBelief.THE_DOLLAR_IS_NOISE;

import java.util.Comparator;
import java.util.Optional;
import kit.Rejection;
import profiling.scenes.KeptRecording.Samples;

/**
 * Which method of a package has the most samples in the harbour, and which one has by the learner's
 * count. In {@code harbour} it is a method of a nested class that has the JDK work, far below it;
 * in {@code harbour.charts} it is one that the compiler has put into its caller.
 */
public final class HarbourSamplesCheck {
  private final String packageName;
  private final String answer;
  private final Samples hottest;

  public HarbourSamplesCheck(String packageName, Optional<String> answer) {
    this.packageName = packageName;
    this.answer = answer.orElse("none");
    hottest =
        KeptRecording.called("harbour").samples().stream()
            .filter(s -> s.type().equals("ExecutionSample") && s.way().equals("innermost"))
            .filter(s -> s.packageName().equals(packageName))
            .max(Comparator.comparingInt(Samples::number))
            .orElseThrow();
  }

  /** Demands that it is the same. */
  public void requireThatItIsRight() {
    if (answer.equals(hottest.method())) {
      return;
    }
    var happened =
        "In harbour.jfr %s is the innermost method of package %s in %d samples, more than any other; hotMethod says %s"
            .formatted(hottest.method(), packageName, hottest.number(), answer);
    if (isWithoutDollar()) {
      throw Rejection.of(THE_DOLLAR_IS_NOISE, happened + ".");
    }
    throw switch (answer) {
      case "harbour.charts.Chart.plot" ->
          Rejection.of(
              PACKAGES_CONTAIN_PACKAGES,
              happened + ", whose package is harbour.charts, and that is another one.");
      case "harbour.Pilot.steer" ->
          Rejection.of(
              ONLY_THE_FIRST_FRAMES,
              happened + ", which leads if the samples with many frames on top are left out.");
      case "harbour.charts.Chart.drawLines" ->
          Rejection.of(
              INLINED_IS_NO_CALL,
              happened + ", which leads if the frames of the type Inlined are left out.");
      default -> Rejection.plain(happened + ".");
    };
  }

  private boolean isWithoutDollar() {
    int dot = hottest.method().lastIndexOf('.');
    var type = hottest.method().substring(0, dot);
    return type.contains("$")
        && DollarSigns.leftOut(type).stream()
            .anyMatch(name -> answer.equals(name + hottest.method().substring(dot)));
  }
}
