package coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A learner at work: takes in what happens, decides, and has it shown. Knows no terminal and no
 * clock but those that it is given. To be used by one thread.
 */
final class Session implements AutoCloseable {
  private static final int MOST_KEYS_AT_ONCE = 2;

  private final Surroundings surroundings;
  private final Workbook workbook;
  private final ProgressFile progress;
  private final Display display;
  private final Runs runs;
  private final Input input = new Input();
  private final Examples examples;

  private Exercise exercise;
  private Watched watched;
  private Page body = new Page();
  private Page verdict = new Page(); // in short; empty: none has come
  private Page notice = new Page(); // is to stay on the screen when the next verdict comes
  private Optional<Exercise> savedToo = Optional.empty();
  private int run; // whose verdict is or was waited for
  private boolean waiting; // for that verdict
  private String judging = ""; // the digest of what is being judged
  private Key lastTool; // that runs or ran
  private boolean over;

  /**
   * Begins with an exercise.
   *
   * @param told is told of what happens later, by any thread
   */
  Session(
      Surroundings surroundings,
      Workbook workbook,
      ProgressFile progress,
      Exercise first,
      Display display,
      Runs runs,
      Consumer<Event> told)
      throws IOException {
    this.surroundings = surroundings;
    this.workbook = workbook;
    this.progress = progress;
    this.display = display;
    this.runs = runs;
    examples = new Examples(workbook, told);
    goTo(first);
  }

  boolean over() {
    return over;
  }

  /** Looks at the files once. */
  void look() throws IOException {
    for (Event event : watched.look()) {
      handle(event);
    }
  }

  /** Takes in one event. What goes wrong is told to the learner; the session goes on. */
  void handle(Event event) {
    try {
      switch (event) {
        case Event.Key(char key) -> key(key);
        case Event.Burst(String text) -> burst(text);
        case Event.Pasted(String text) -> pasted(text);
        case Event.Line(String text) -> typed(input.line(text));
        case Event.Saved(Exercise saved, byte[] content) -> judge(saved, content);
        case Event.OtherSaved(Exercise other) -> otherSaved(other);
        case Event.Gone(Exercise gone, FileState state) -> say(Watched.gone(gone, state));
        case Event.Judged(int number, Finding finding) -> judged(number, finding);
        case Event.Printed printed -> examples.heard(printed).ifPresent(this::say);
        case Event.ExampleEnded ended -> {
          display.busy("");
          examples.heard(ended).ifPresent(this::say);
        }
        case Event.Resized() -> display.again();
        case Event.InputEnded(), Event.Interrupted() -> over = true;
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      say(new Page().bad("That could not be done: " + Reason.of(e) + "."));
    } catch (Lookup.NotFound e) {
      say(new Page().text(e.getMessage()));
    } catch (InterruptedException e) {
      over = true;
    }
  }

  private void key(char key) throws IOException, Lookup.NotFound, InterruptedException {
    boolean asking = input.isAsking();
    boolean turns = key == Keys.FORWARDS || key == Keys.BACKWARDS; // no letters of a word
    if ((turns || !asking) && display.turn(key)) {
      return;
    }
    var asked = input.key(key);
    if (asking) {
      display.busy(input.shown());
    }
    typed(asked);
  }

  /**
   * Two characters may be keys that had to wait for a slow connection; more are a text. What is
   * destructive needs a key of its own to be confirmed.
   */
  private void burst(String text) throws IOException, Lookup.NotFound, InterruptedException {
    boolean asked = input.isAsking() && !input.isConfirming();
    if (!asked && (text.length() > MOST_KEYS_AT_ONCE || text.chars().anyMatch(c -> c < ' '))) {
      refuse(text);
      return;
    }
    for (char key : text.toCharArray()) {
      key(key);
      if (over || input.isConfirming() || asked && !input.isAsking()) {
        return;
      }
    }
  }

  /** Pasted into a question, the first line is what was to be typed. Anywhere else it is no key. */
  private void pasted(String text) throws IOException, Lookup.NotFound, InterruptedException {
    if (!input.isAsking() || input.isConfirming()) {
      refuse(text);
      return;
    }
    String line = text.lines().findFirst().orElse("");
    for (char key : line.toCharArray()) {
      if (!Character.isISOControl(key)) {
        key(key);
      }
    }
  }

  private void refuse(String text) {
    input.giveUp();
    display.busy("");
    say(
        new Page()
            .text(
                "This looks like pasted text (%d %s at once), so I did nothing with it. Type keys one by"
                        .formatted(text.length(), text.length() == 1 ? "character" : "characters")
                    + " one; an answer belongs into its file."));
  }

  private void typed(Input.Asked asked) throws IOException, Lookup.NotFound, InterruptedException {
    switch (asked) {
      case Input.For(Key key, String words) -> carryOut(key, words);
      case Input.Unknown(String complaint) -> say(new Page().text(complaint));
      case Input.Nothing() -> {}
    }
  }

  private void carryOut(Key key, String words)
      throws IOException, Lookup.NotFound, InterruptedException {
    switch (key) {
      case HINT -> besideTheVerdict(new Hints(exercise, progress).next());
      case RUN -> judge(exercise, watched.reread());
      case NEXT -> next();
      case GO -> go(words);
      case LIST -> answer(standing().list((_, _) -> true));
      case EXAMPLE -> example(words);
      case TIMELINE, PLOT -> tool(key);
      case SOLUTION ->
          answer(
              new Solution(exercise)
                  .asked(progress, now(), "ask again: " + Key.SOLUTION.key())
                  .page());
      case OPEN -> answer(Editor.open(exercise, surroundings, display));
      case RESET -> {
        if (isConfirmed(key, words, "Begin %s again? What you wrote is kept. y/n")) {
          reset();
        }
      }
      case RESTORE -> {
        if (isConfirmed(key, words, "Put your latest backup of %s back into its file? y/n")) {
          restore();
        }
      }
      case HELP -> answer(Key.help());
      case QUIT -> over = true;
    }
  }

  /** Whether the learner has said yes; if they were not asked yet, asks. */
  private boolean isConfirmed(Key key, String words, String question) {
    if (words.equals(Input.YES)) {
      return true;
    }
    String asked = question.formatted(exercise);
    input.confirm(key, asked);
    say(new Page().text(asked));
    display.busy(asked);
    return false;
  }

  private void reset() throws IOException {
    notice = Reset.in(workbook, progress).reset(exercise, now()).page();
    say(notice);
    judge(exercise, watched.reread());
  }

  private void restore() throws IOException {
    var restored = Reset.in(workbook, progress).restore(exercise, now());
    notice = restored.page();
    say(notice);
    if (restored.from().isPresent()) {
      judge(exercise, watched.reread());
    }
  }

  private Instant now() {
    return surroundings.clock().instant();
  }

  private Standing standing() throws IOException {
    return Standing.of(workbook, progress.now());
  }

  private void goTo(Exercise next) throws IOException {
    watched = new Watched(next);
    exercise = next;
    savedToo = Optional.empty();
    run = 0;
    waiting = false;
    notice = new Page();
    verdict = new Page();
    stopExample();
    say(new Page());
  }

  private void next() throws IOException {
    var next = standing().after(exercise);
    if (next.isPresent()) {
      goTo(next.get());
    } else {
      say(
          new Page()
              .text(
                  standing().isSolved(exercise)
                      ? "There is nothing left to solve."
                      : "This is the only one that is left."));
    }
  }

  private void go(String words) throws IOException, Lookup.NotFound {
    if (!words.isEmpty()) {
      goTo(new Lookup(workbook).exercise(words));
    } else if (savedToo.isPresent()) {
      goTo(savedToo.get());
    } else {
      ask(Key.GO, "Which exercise (3.1, or its name)?");
    }
  }

  private void ask(Key what, String question) {
    input.ask(what, question);
    display.busy(input.shown());
  }

  private void judge(Exercise saved, byte[] content) {
    var state = watched.state();
    if (state != FileState.THERE || content.length == 0) {
      say(Watched.gone(saved, state == FileState.THERE ? FileState.EMPTY : state));
    } else {
      run = runs.start(saved, content);
      judging = Text.digest(content);
      waiting = true;
      display.busy("Running the test of " + saved + " …");
    }
  }

  private void judged(int number, Finding finding) throws IOException {
    if (number != run) {
      return; // something newer is under way
    }
    waiting = false;
    display.done();
    if (input.isAsking()) {
      display.busy(input.shown());
    }
    verdict = finding.page().opening();
    var page = new Page().add(finding.page()).gap().add(notice);
    notice = new Page();
    String answer = judging;
    progress
        .change(known -> CheckMemory.with(finding, answer, known, now()))
        .ifPresent(complaint -> page.gap().text(complaint));
    var standing = standing(); // expensive: all exercises are read
    if (finding.outcome().isSolved()) {
      page.gap().add(standing.whatNext(exercise));
    } else if (standing.state(exercise) == Progress.State.CHANGED) {
      page.gap().note("You had solved it. It counts as solved again when it passes.");
    }
    say(page, standing);
  }

  private void otherSaved(Exercise other) throws IOException {
    savedToo = Optional.of(other);
    say(new Page().add(body).gap().note("You have saved %s too: g goes there.".formatted(other)));
  }

  private void example(String words) throws IOException, Lookup.NotFound {
    if (!words.isEmpty()) {
      stopExample();
      say(examples.start(words, exercise.lesson()));
      display.busy("It runs; x stops it.");
    } else if (examples.isRunning()) {
      stopExample();
      say(new Page().add(body).gap().note("Stopped."));
    } else {
      say(examples.list(exercise.lesson()));
      ask(Key.EXAMPLE, "Which example?");
    }
  }

  /** A command of the coach's own, in a process of its own: it takes memory, and may take long. */
  private void tool(Key key) throws IOException {
    if (examples.isRunning() && key == lastTool) {
      stopExample();
      say(new Page().add(body).gap().note("Stopped."));
    } else {
      stopExample();
      lastTool = key;
      var command = Itself.command(workbook, display.columns(), key.word(), exercise.id());
      say(examples.start("%s: %s".formatted(exercise, key.does()), command));
      display.busy(
          "%s …: %s stops it, q leaves."
              .formatted(key == Key.PLOT ? "Measuring" : "Recording", key.key()));
    }
  }

  private void stopExample() {
    if (examples.isRunning()) {
      examples.close();
      display.busy("");
    }
  }

  /**
   * Says what was asked for; if a verdict is on its way, it comes below and doesn't wipe it out.
   */
  private void answer(Page page) {
    if (waiting) {
      notice = page;
    }
    say(page);
  }

  private void besideTheVerdict(Page page) throws IOException {
    if (waiting) {
      notice = page;
    }
    body = page;
    display.show(standing().top(exercise), verdict, body);
  }

  /** Where the learner stands, for the end. */
  Page farewell() throws IOException {
    return standing().page();
  }

  private void say(Page page) {
    try {
      say(page, standing());
    } catch (IOException | UncheckedIOException e) { // a folder is away, as in a git checkout
      body = page;
      display.show(new Page().title(exercise.title()), body);
    }
  }

  private void say(Page page, Standing standing) throws IOException {
    body = page;
    display.show(standing.top(exercise), body);
  }

  @Override
  public void close() {
    examples.close();
    runs.close();
  }
}
