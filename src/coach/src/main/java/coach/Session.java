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
  private final Coach coach;
  private final Workbook workbook;
  private final ProgressFile progress;
  private final Display display;
  private final Runs runs;
  private final Input input = new Input();
  private final Examples examples;

  private Exercise exercise;
  private Watched watched;
  private Page body = new Page();
  private Page notice = new Page(); // is to stay on the screen when the next verdict comes
  private Optional<Exercise> savedToo = Optional.empty();
  private int run; // whose verdict is or was waited for
  private boolean waiting; // for that verdict
  private Key lastTool; // that runs or ran
  private boolean over;

  /**
   * Begins with an exercise.
   *
   * @param told is told of what happens later, by any thread
   */
  Session(Coach coach, Exercise first, Display display, Runs runs, Consumer<Event> told)
      throws Exception {
    this.coach = coach;
    this.workbook = coach.workbook();
    this.progress = coach.progress();
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
        case Event.Line(String text) -> typed(input.line(text));
        case Event.Saved(Exercise saved, byte[] content) -> judge(saved, content);
        case Event.OtherSaved(Exercise other) -> otherSaved(other);
        case Event.Gone(Exercise gone) -> say(Watched.gone(gone));
        case Event.Judged(int number, Finding finding) -> judged(number, finding);
        case Event.Printed printed -> examples.heard(printed).ifPresent(this::say);
        case Event.ExampleEnded ended -> {
          display.busy("");
          examples.heard(ended).ifPresent(this::say);
        }
        case Event.Resized() -> display.again();
        case Event.InputEnded(), Event.Interrupted() -> over = true;
      }
    } catch (IOException | UncheckedIOException | Coach.Impossible e) {
      say(new Page().bad("That could not be done: " + Reason.of(e) + "."));
    } catch (Lookup.NotFound e) {
      say(new Page().text(e.getMessage()));
    } catch (InterruptedException e) {
      over = true;
    }
  }

  private void key(char key)
      throws IOException, Coach.Impossible, Lookup.NotFound, InterruptedException {
    boolean asking = input.isAsking();
    var asked = input.key(key);
    if (asking) {
      display.busy(input.shown());
    }
    typed(asked);
  }

  private void typed(Input.Asked asked)
      throws IOException, Coach.Impossible, Lookup.NotFound, InterruptedException {
    switch (asked) {
      case Input.For(Key key, String words) -> carryOut(key, words);
      case Input.Unknown(String complaint) -> say(new Page().text(complaint));
      case Input.Nothing() -> {}
    }
  }

  private void carryOut(Key key, String words)
      throws IOException, Coach.Impossible, Lookup.NotFound, InterruptedException {
    switch (key) {
      case HINT -> answer(new Hints(exercise, progress).next());
      case RUN -> judge(exercise, watched.content());
      case NEXT -> next();
      case GO -> go(words);
      case LIST -> answer(ListCommand.page(standing(), (s, e) -> true));
      case EXAMPLE -> example(words);
      case TIMELINE, PLOT -> tool(key);
      case SOLUTION ->
          answer(
              new Solution(exercise)
                  .asked(progress, now(), "ask again: " + Key.SOLUTION.key())
                  .page());
      case OPEN -> answer(Editor.open(exercise, coach.surroundings(), display));
      case RESET -> reset();
      case HELP -> answer(Key.help());
      case QUIT -> over = true;
    }
  }

  private void reset() throws IOException {
    notice = Reset.in(workbook, progress).reset(exercise, now()).page();
    say(notice);
    judge(exercise, watched.reread());
  }

  private Instant now() {
    return coach.surroundings().clock().instant();
  }

  private Standing standing() throws IOException {
    return Standing.of(workbook, progress.now());
  }

  private void goTo(Exercise next) throws IOException {
    exercise = next;
    watched = new Watched(next);
    savedToo = Optional.empty();
    run = 0;
    waiting = false;
    notice = new Page();
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
    if (content.length == 0) {
      say(Watched.gone(saved));
    } else {
      run = runs.start(saved, content);
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
    var page = new Page().add(notice).gap().add(finding.page());
    notice = new Page();
    if (!finding.outcome().isSolved()) {
      say(page);
      return;
    }
    progress
        .change(known -> known.withSolved(exercise.id(), now()))
        .ifPresent(complaint -> page.gap().text(complaint));
    var standing = standing(); // dear: all exercises are read
    say(page.gap().add(standing.whatNext(exercise)), standing);
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
  private void tool(Key key) throws IOException, Coach.Impossible {
    if (examples.isRunning() && key == lastTool) {
      stopExample();
      say(new Page().add(body).gap().note("Stopped."));
    } else {
      stopExample();
      lastTool = key;
      var command = Itself.command(workbook, display.columns(), key.word(), exercise.id());
      say(examples.start("%s: %s".formatted(exercise, key.does()), command));
      display.busy("It runs; %s stops it.".formatted(key.key()));
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

  /** Where the learner stands, for the end. */
  Page farewell() throws IOException {
    return standing().page();
  }

  private void say(Page page) {
    try {
      say(page, standing());
    } catch (IOException e) {
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
