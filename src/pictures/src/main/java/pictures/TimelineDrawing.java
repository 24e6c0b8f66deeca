package pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pictures.SvgWriter.Anchor;

/**
 * Draws a {@link Timeline}. Each activity has a colour, a pattern and, where there is room, its
 * letter.
 */
final class TimelineDrawing {
  private static final int WIDTH = 900;
  private static final int LEFT = 170;
  private static final int RIGHT = 40;
  private static final int HEAD = 46;
  private static final int LINE = 18;
  private static final int COLUMNS = 116; // characters of a line of the sentence
  private static final int ROW = 34;
  private static final int BAR = 22;
  private static final int KEY = 28;
  private static final int MOST_MARKS = 8;
  private static final int NAME = 20; // characters that LEFT has room for
  private static final double ROOM_FOR_LETTER = 14;
  private static final double THINNEST = 0.8;

  private final Timeline timeline;
  private final List<String> sentence;
  private final String id; // several drawings can stand in one page

  TimelineDrawing(Timeline timeline) {
    this.timeline = timeline;
    sentence = SvgWriter.wrapped(timeline.sentence(), COLUMNS);
    int content = timeline.lanes().hashCode() * 31 + timeline.title().hashCode();
    id = "t" + Integer.toHexString(content);
  }

  private double x(long nanos) {
    return LEFT + (double) nanos / timeline.nanos() * (WIDTH - LEFT - RIGHT);
  }

  private int y(int lane) {
    return HEAD + sentence.size() * LINE + lane * ROW;
  }

  String svg() {
    int bottom = y(timeline.lanes().size());
    var key = List.copyOf(timeline.activities());
    int height = bottom + 40 + (key.size() + 1) / 2 * KEY + (timeline.leftOut() > 0 ? KEY : 0) + 8;
    var svg = new SvgWriter(WIDTH, height, timeline.title(), timeline.sentence());
    patterns(svg);
    svg.add(
        "<text x=\"16\" y=\"26\" font-size=\"17\" font-weight=\"600\" fill=\"%s\">%s</text>",
        SvgWriter.INK, SvgWriter.escaped(SvgWriter.fit(timeline.title(), 84)));
    for (int i = 0; i < sentence.size(); i++) {
      svg.text(16, HEAD + i * LINE, Anchor.START, SvgWriter.FAINT, sentence.get(i));
    }
    axis(svg, bottom);
    for (int i = 0; i < timeline.lanes().size(); i++) {
      lane(svg, timeline.lanes().get(i), y(i));
    }
    if (timeline.leftOut() > 0) {
      svg.text(
          LEFT,
          bottom + 40,
          Anchor.START,
          SvgWriter.FAINT,
          "and %d more threads".formatted(timeline.leftOut()));
      bottom += KEY;
    }
    for (int i = 0; i < key.size(); i++) {
      key(svg, key.get(i), LEFT + i % 2 * 350, bottom + 44 + i / 2 * KEY);
    }
    return svg.toString();
  }

  private void patterns(SvgWriter svg) {
    svg.add("<defs>");
    pattern(svg, ThreadActivity.LOCKED, SvgWriter.ORANGE, "M0 0 V8", 45);
    pattern(svg, ThreadActivity.HELD, "#56b4e9", "M0 0 V8", 0);
    pattern(svg, ThreadActivity.SLEEPS, "#e69f00", "M0 4 H8", 0);
    svg.add("</defs>");
  }

  private void pattern(
      SvgWriter svg, ThreadActivity activity, String colour, String path, int turned) {
    svg.add(
        "<pattern id=\"%s-%s\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\""
            + " patternTransform=\"rotate(%d)\"><rect width=\"8\" height=\"8\" fill=\"%s\"/>"
            + "<path d=\"%s\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-opacity=\"0.6\"/>"
            + "</pattern>",
        id, word(activity), turned, colour, path);
  }

  private static String word(ThreadActivity activity) {
    return activity.name().toLowerCase(Locale.ROOT);
  }

  private String fill(ThreadActivity activity) {
    return switch (activity) {
      case WORKS -> SvgWriter.BLUE;
      case LOCKED, HELD, SLEEPS -> "url(#%s-%s)".formatted(id, word(activity));
      case WAITS -> "#9aa0a6";
      case IDLE -> "#e3e3e3";
      case UNKNOWN -> "#ffffff";
    };
  }

  private void axis(SvgWriter svg, int bottom) {
    long step = DurationText.step(timeline.nanos(), MOST_MARKS);
    for (long at = 0; at <= timeline.nanos(); at += step) {
      svg.line(x(at), y(0) - 4, x(at), bottom, SvgWriter.GRID);
      svg.text(x(at), bottom + 16, Anchor.MIDDLE, SvgWriter.FAINT, DurationText.mark(at, step));
    }
  }

  private void lane(SvgWriter svg, ThreadLane lane, int y) {
    svg.text(LEFT - 10, y + BAR - 6, Anchor.END, SvgWriter.INK, SvgWriter.fit(lane.name(), NAME));
    for (ActivitySpan stretch : merged(lane.stretches())) {
      bar(svg, stretch, y);
    }
  }

  /** What is too thin to be seen is drawn with its neighbour. */
  private List<ActivitySpan> merged(List<ActivitySpan> stretches) {
    var merged = new ArrayList<ActivitySpan>();
    for (ActivitySpan s : stretches) {
      var last = merged.isEmpty() ? null : merged.getLast();
      boolean thin = x(s.to()) - x(s.from()) < THINNEST;
      if (last != null && (thin || last.activity() == s.activity() && s.label().isEmpty())) {
        merged.set(
            merged.size() - 1,
            new ActivitySpan(last.activity(), last.label(), last.from(), s.to()));
      } else {
        merged.add(s);
      }
    }
    return merged;
  }

  private void bar(SvgWriter svg, ActivitySpan s, int y) {
    double x = x(s.from());
    double width = Math.max(THINNEST, x(s.to()) - x);
    boolean low = s.activity() == ThreadActivity.IDLE || s.activity() == ThreadActivity.WAITS;
    double inset = low ? BAR / 4.0 : 0;
    String name =
        "%s, %s%s"
            .formatted(
                s.activity().words(),
                DurationText.of(s.nanos()),
                s.label().isEmpty() ? "" : ": " + s.label());
    svg.rect(x, y + inset, width, BAR - 2 * inset, fill(s.activity()), name);
    if (s.activity() == ThreadActivity.UNKNOWN) {
      svg.add(
          "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"none\" stroke=\"%s\""
              + " stroke-dasharray=\"3 3\"/>",
          x, y, width, BAR, SvgWriter.FAINT);
    }
    if (width >= ROOM_FOR_LETTER) {
      letter(svg, s.activity(), x + width / 2, y + BAR / 2.0 + 4);
    }
  }

  private static void letter(SvgWriter svg, ThreadActivity activity, double x, double y) {
    switch (activity) {
      case LOCKED, SLEEPS -> {
        svg.add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"7\" fill=\"#ffffff\"/>", x, y - 4.5);
        svg.text(x, y, Anchor.MIDDLE, SvgWriter.INK, "" + activity.letter());
      }
      case WAITS -> svg.text(x, y, Anchor.MIDDLE, SvgWriter.INK, "" + activity.letter());
      case UNKNOWN -> svg.text(x, y, Anchor.MIDDLE, SvgWriter.FAINT, "?");
      case WORKS, HELD, IDLE -> {}
    }
  }

  private void key(SvgWriter svg, ThreadActivity activity, double x, double y) {
    bar(svg, new ActivitySpan(activity, "", 0, timeline.nanos() / 24), x - x(0), y - 16);
    svg.text(x + 40, y, Anchor.START, SvgWriter.INK, activity.words());
  }

  private void bar(SvgWriter svg, ActivitySpan s, double dx, double y) {
    svg.add("<g transform=\"translate(%.1f %.1f)\">", dx, y);
    bar(svg, s, 0);
    svg.add("</g>");
  }
}
