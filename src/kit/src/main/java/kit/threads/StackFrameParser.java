package kit.threads;

/** Reads a frame from what {@link StackTraceElement#toString()} wrote. */
public final class StackFrameParser {
  private StackFrameParser() {}

  /** The frame of {@code java.base/java.lang.Thread.run(Thread.java:1474)} and the like. */
  public static StackTraceElement of(String text) {
    int open = text.lastIndexOf('(');
    String head = open < 0 ? text : text.substring(0, open);
    String place = open < 0 ? "" : text.substring(open + 1, Math.max(open + 1, text.length() - 1));

    int slash = head.lastIndexOf('/');
    String origin = slash < 0 ? "" : head.substring(0, slash);
    String module = origin.substring(origin.lastIndexOf('/') + 1).replaceFirst("@.*", "");
    String name = head.substring(slash + 1);
    int dot = name.lastIndexOf('.');

    int colon = place.lastIndexOf(':');
    String file = colon < 0 ? place : place.substring(0, colon);
    return new StackTraceElement(
        null,
        module.isEmpty() ? null : module,
        null,
        dot < 0 ? "" : name.substring(0, dot),
        name.substring(dot + 1),
        file.endsWith(".java") ? file : null,
        line(place, colon));
  }

  private static int line(String place, int colon) {
    if (place.equals("Native Method")) {
      return -2; // what StackTraceElement calls a native method
    }
    return colon < 0 ? -1 : Integer.parseInt(place.substring(colon + 1));
  }
}
