package capstones.scenes;

import kit.belief.Misconception;

/** What is believed about programs that answer while they work. */
public enum SessionBelief implements Misconception {
  WORKS_WHERE_THE_CLICK_CAME_IN(
      "works-where-the-click-came-in",
      "A method that the user interface calls may do its work at once.",
      "The user asked for the work, and waits for it anyway.",
      "The thread of the user interface does everything that the user sees: it draws, and it takes"
          + " the next click. While it computes, it does neither.",
      "The thread of the user interface must be free for the next click: give the job to the worker"
          + " executor, and return.",
      Sections.SESSION),
  UI_CAN_WAIT(
      "ui-can-wait",
      "The user interface gives the work to a worker, and then waits for the result.",
      "The worker does the work, so the user interface does nothing.",
      "A thread that waits in `get` or `join` is not free. The window is as frozen as if the thread"
          + " computed.",
      "Waiting in the thread of the user interface freezes it too: let the worker hand over the"
          + " result in a task of the user interface.",
      Sections.SESSION),
  ANY_THREAD_MAY_DRAW(
      "any-thread-may-draw",
      "The thread that has the result may show it.",
      "It is only one call, and it mostly works.",
      "A user interface is not thread-safe. Swing, JavaFX and Android all say that only their own"
          + " thread may touch it.",
      "Only the thread of the user interface may touch the view: hand each change over in a task of"
          + " the executor ui.",
      Sections.SESSION),
  LAST_TO_END_IS_RIGHT(
      "last-to-end-is-right",
      "The answer that comes last is the answer to the last question.",
      "Questions are asked one after the other.",
      "Jobs take different times. The first job may end after the second one, and then its answer"
          + " overwrites the right one.",
      "An answer may come after the next question: give each job a number, and show only what comes"
          + " from the current one.",
      Sections.STALE),
  CHECKED_IN_THE_WORKER(
      "checked-in-the-worker",
      "A worker that checks whether its job is still wanted never shows an old result.",
      "The check is right before the result is handed over.",
      "The check and the showing are two steps, and they happen in two threads. In between, the"
          + " result waits in the queue of the user interface, and the user can ask again.",
      "The user may ask again while a result waits to be shown: check in the thread of the user"
          + " interface, in the task that shows it.",
      Sections.STALE),
  END_IS_THE_END(
      "end-is-the-end",
      "When a job ends, no job is under way any more.",
      "There was one job, and it has ended.",
      "Meanwhile the user may have asked for another job. Its end is still to come.",
      "The end of an old job is as old as its results: it must not say that the new job has ended.",
      Sections.STALE),
  IGNORED_IS_CANCELLED(
      "ignored-is-cancelled",
      "A job whose result I ignore is cancelled.",
      "Nobody sees the result.",
      "The job goes on, and uses a worker and a processor. After ten clicks, ten jobs do work that"
          + " nobody wants, and the eleventh waits for a worker.",
      "Ignoring a job does not stop it: interrupt the job that is running, and do not begin one"
          + " that is still in the queue.",
      Sections.CANCEL),
  THREAD_IS_THE_JOB(
      "thread-is-the-job",
      "To stop a job, I interrupt the thread that ran it.",
      "The thread runs the job.",
      "It runs many jobs, one after the other. When the job has ended, the interrupt hits whatever"
          + " the thread does next.",
      "A worker's thread outlives the job: interrupt it only while it runs this job."
          + " FutureTask.cancel sees to that.",
      Sections.CANCEL),
  STOPPED_WHEN_TOLD(
      "stopped-when-told",
      "A job that I have cancelled has ended, so the next one can wait for its end.",
      "`cancel` has returned.",
      "An interrupt is a request. A job may notice it late, or never, and the user waits for the"
          + " next job as long as that.",
      "A job that was told to stop may take its time: hand the next job to the workers at once.",
      Sections.CANCEL),
  BUSY_ENDS_WITH_SUCCESS(
      "busy-ends-with-success",
      "The last line of the job says that the program is no longer busy.",
      "It is the last thing that happens.",
      "If the job fails or is cancelled, the last line is never reached, and the window stays busy"
          + " for ever.",
      "A job may also fail or be cancelled: whichever way it ends, the view must not stay busy.",
      Sections.FAILURE),
  FAILURE_IS_NO_ANSWER(
      "failure-is-no-answer",
      "If a job fails, there is nothing to show.",
      "There is no result.",
      "The user waits for a result that never comes, and does not know why. An Error, such as a"
          + " missing class or a full heap, is a failure as well.",
      "The user must see that a job has failed, and why: catch every Throwable in the worker, and"
          + " hand it over to the view.",
      Sections.FAILURE),
  WRAPPER_IS_THE_FAILURE(
      "wrapper-is-the-failure",
      "What a future throws is what the job threw.",
      "It is the exception that I caught.",
      "A future wraps it: `get` throws an ExecutionException, `join` a CompletionException. What"
          + " the job threw is its cause.",
      "A future wraps what a job throws: show the cause, and not the wrapper.",
      Sections.FAILURE),
  WAITS_TO_BE_SHOWN(
      "waits-to-be-shown",
      "A worker waits until its part has been shown.",
      "Then no part can overtake another one.",
      "The executor of the user interface keeps the order anyway. A worker that waits for it does"
          + " not compute. And if the user interface ever waits for the worker, both wait for"
          + " ever.",
      "A worker must not wait for the user interface: hand the part over, and go on.",
      Sections.SESSION),
  ALL_AT_THE_END(
      "all-at-the-end",
      "It is soon enough to show the parts when all of them are there.",
      "Then the picture is complete.",
      "Until then, the user sees an empty window, and can't decide whether to wait or to ask for"
          + " something else.",
      "A part is there to be seen at once: hand each part over when the job publishes it.",
      Sections.SESSION);

  private final Details details;

  SessionBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section SESSION = in("A program that answers while it works");
    static final Section STALE = in("Old answers");
    static final Section CANCEL = in("To cancel is more than to ignore");
    static final Section FAILURE = in("Every job ends, in one way or another");

    private static Section in(String heading) {
      return new Section("15-capstones", heading);
    }
  }
}
