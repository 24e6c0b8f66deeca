package coach.sandbox;

import coach.error.CommandFailedException;
import java.util.Map;
import judge.api.Sandbox;

/**
 * Whether answers run in a sandbox, and what is to be said about it.
 *
 * @param words a sentence; empty if nothing needs saying
 */
public record SandboxSelection(Sandbox sandbox, boolean isOn, String words) {
  private static final String NONE =
      " The answers can read and write your files. See docs/teachers.md, \"Answers of people whom"
          + " you don't know\".";

  /**
   * Decides.
   *
   * @param wanted null if nobody has said anything about it
   * @throws CommandFailedException if one is wanted and can't be had
   */
  public static SandboxSelection of(Boolean wanted, Map<String, String> environment)
      throws CommandFailedException, InterruptedException {
    if (Boolean.FALSE.equals(wanted)) {
      return without("");
    }
    var found = BubblewrapSandbox.on(environment);
    String why = "there is no bwrap (bubblewrap) on the PATH";
    if (found.isPresent()) {
      var bwrap = found.get();
      var objection = SandboxProbe.objection(bwrap);
      if (objection.isEmpty()) {
        return in(bwrap, "bwrap");
      } else if (SandboxProbe.objection(bwrap.unbounded()).isEmpty()) {
        return in(bwrap.unbounded(), "bwrap");
      }
      why = "bwrap is there, but does not work: " + objection.get();
    }
    var forRoot = UnshareSandbox.forRoot();
    if (forRoot.isPresent() && SandboxProbe.objection(forRoot.get()).isEmpty()) {
      return in(forRoot.get(), "unshare, since " + why);
    }
    return without(wanted, "No sandbox: %s.".formatted(why));
  }

  private static SandboxSelection in(Sandbox sandbox, String means) {
    return new SandboxSelection(
        sandbox,
        true,
        ("Each answer runs in a sandbox (%s): it can't write to your files, has no network, and"
                + " nothing of it runs on.")
            .formatted(means));
  }

  private static SandboxSelection without(Boolean wanted, String why)
      throws CommandFailedException {
    if (Boolean.TRUE.equals(wanted)) {
      throw new CommandFailedException(why + " Install it, or leave --sandbox out.");
    }
    return without(why + NONE);
  }

  private static SandboxSelection without(String words) {
    return new SandboxSelection(Sandbox.none(), false, words);
  }
}
