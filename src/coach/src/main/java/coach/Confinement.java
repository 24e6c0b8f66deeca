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
   * @throws CommandFailedException if one is wanted and can't be had
   */
  static Confinement of(Boolean wanted, Map<String, String> environment)
      throws CommandFailedException, InterruptedException {
    if (Boolean.FALSE.equals(wanted)) {
      return without("");
    }
    var found = Bubblewrap.on(environment);
    String why = "there is no bwrap (bubblewrap) on the PATH";
    if (found.isPresent()) {
      var bwrap = found.get();
      var objection = SandboxTrial.objection(bwrap);
      if (objection.isEmpty()) {
        return in(bwrap, "bwrap");
      } else if (SandboxTrial.objection(bwrap.unbounded()).isEmpty()) {
        return in(bwrap.unbounded(), "bwrap");
      }
      why = "bwrap is there, but does not work: " + objection.get();
    }
    var forRoot = Unshare.forRoot();
    if (forRoot.isPresent() && SandboxTrial.objection(forRoot.get()).isEmpty()) {
      return in(forRoot.get(), "unshare, since " + why);
    }
    return without(wanted, "No sandbox: %s.".formatted(why));
  }

  private static Confinement in(Sandbox sandbox, String means) {
    return new Confinement(
        sandbox,
        true,
        ("Each answer runs in a sandbox (%s): it can't write to your files, has no network, and"
                + " nothing of it runs on.")
            .formatted(means));
  }

  private static Confinement without(Boolean wanted, String why) throws CommandFailedException {
    if (Boolean.TRUE.equals(wanted)) {
      throw new CommandFailedException(why + " Install it, or leave --sandbox out.");
    }
    return without(why + NONE);
  }

  private static Confinement without(String words) {
    return new Confinement(Sandbox.none(), false, words);
  }
}
