package coach;

import java.util.Map;
import judge.Sandbox;

/**
 * Whether answers run in a sandbox, and what is to be said about it.
 *
 * @param words a sentence; empty if nothing needs saying
 */
record Confinement(Sandbox sandbox, boolean isOn, String words) {
  private static final String NONE =
      " The answers can read and write your files. See docs/teachers.md, \"Answers of people whom"
          + " you don't know\".";

  /**
   * Decides.
   *
   * @param wanted null if nobody has said anything about it
   * @throws Coach.Impossible if one is wanted and can't be had
   */
  static Confinement of(Boolean wanted, Map<String, String> environment)
      throws Coach.Impossible, InterruptedException {
    if (Boolean.FALSE.equals(wanted)) {
      return without("");
    }
    var found = Bubblewrap.on(environment);
    if (found.isEmpty()) {
      String why = "No sandbox: there is no bwrap (bubblewrap) on the PATH.";
      return without(wanted, why, " Install it, or leave --sandbox out.");
    }
    var objection = found.get().objection();
    if (objection.isEmpty()) {
      return in(found.get());
    }
    if (found.get().unbounded().objection().isEmpty()) {
      return in(found.get().unbounded());
    }
    String why = "No sandbox: bwrap is there, but does not work: %s.".formatted(objection.get());
    return without(wanted, why, "");
  }

  private static Confinement in(Sandbox sandbox) {
    return new Confinement(
        sandbox,
        true,
        "Each answer runs in a sandbox (bwrap): it can't write to your files, has no network, and"
            + " nothing of it runs on.");
  }

  private static Confinement without(Boolean wanted, String why, String advice)
      throws Coach.Impossible {
    if (Boolean.TRUE.equals(wanted)) {
      throw new Coach.Impossible(why + advice);
    }
    return without(why + NONE);
  }

  private static Confinement without(String words) {
    return new Confinement(Sandbox.none(), false, words);
  }
}
