package subjects;

/** What is said of programs in which nothing orders two accesses. */
final class Races {
  static final String RACE = "A data race: ";
  static final String CAME_OUT_RIGHT = "right-when-it-came-out-right";

  private Races() {}
}
