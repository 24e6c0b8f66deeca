package explorer.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a run leaves the usual schedule, in the order of the choices. Written down, this is the
 * seed: pairs of choice and controlled thread in base 36, {@code 2:1,1o:0}.
 */
public record Deviations(List<Departure> all) {
  /** The usual schedule. */
  public static final Deviations NONE = new Deviations(List.of());

  private static final int BASE = 36;
  private static final String NO_SEED = "0";

  /**
   * One deviation.
   *
   * @param choice the choice's number in the run
   * @param to the controlled thread that is taken instead of the usual one
   */
  public record Departure(int choice, int to) {}

  /** The same, and one more after them. */
  public Deviations and(int choice, int to) {
    var more = new ArrayList<>(all);
    more.add(new Departure(choice, to));
    return new Deviations(List.copyOf(more));
  }

  /** The number of the last choice at which it departs; -1 if it never does. */
  public int last() {
    return all.isEmpty() ? -1 : all.getLast().choice();
  }

  /**
   * What {@link #seed} wrote.
   *
   * @throws IllegalArgumentException if it is nothing of that kind
   */
  public static Deviations ofSeed(String seed) {
    var departures = NONE;
    if (seed.equals(NO_SEED)) {
      return departures;
    }
    for (String pair : seed.split(",")) {
      String[] parts = pair.split(":");
      if (parts.length != 2) {
        throw new IllegalArgumentException("This is no seed: " + seed);
      }
      departures =
          departures.and(Integer.parseInt(parts[0], BASE), Integer.parseInt(parts[1], BASE));
    }
    return departures;
  }

  /** One word that tells the schedule. */
  public String seed() {
    if (all.isEmpty()) {
      return NO_SEED;
    }
    return String.join(
        ",",
        all.stream()
            .map(d -> Integer.toString(d.choice(), BASE) + ":" + Integer.toString(d.to(), BASE))
            .toList());
  }
}
