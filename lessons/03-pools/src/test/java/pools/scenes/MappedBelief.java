package pools.scenes;

import kit.belief.Misconception;

/** What is believed about memory that two processes share by mapping one file. */
public enum MappedBelief implements Misconception {
  NUMBERS_THROUGH_THE_PIPE(
      "numbers-through-the-pipe",
      "The other process gets nothing that I do not send.",
      "That is how pipes work, and everything else in this lesson goes through pipes.",
      "What is written to a shared mapping is in the memory of both processes at once. If the"
          + " numbers go through the pipe as well, each of them is copied several times for"
          + " nothing.",
      "The numbers are in the mapping, and the other process sees them there: send only the message"
          + " that the contract describes.",
      Sections.MAPPED),
  CHILD_BEFORE_FILE(
      "child-before-file",
      "It does not matter in which order I make the file, the mapping and the child.",
      "In the end all three are there.",
      "The child opens the file at a moment of its own choice. What it finds then is what it maps:"
          + " a file that is still empty gives an empty mapping.",
      "Whoever is started may look at once: make the file and its mapping first, and start the"
          + " child last.",
      Sections.MAPPED),
  MESSAGE_BEFORE_DATA(
      "message-before-data",
      "Whether I write to the mapping or to the pipe first is all the same.",
      "Both lines are there, one right after the other.",
      "Shared memory orders nothing. The message is what says that the numbers are there, and"
          + " whoever reads it goes on at once.",
      "The message says that the numbers are there: write all of them to the mapping first, and"
          + " send the message then.",
      Sections.MAPPED),
  READ_BEFORE_ANSWER(
      "read-before-answer",
      "What is in the mapping is the answer.",
      "The child writes its answers there, and it is quick.",
      "Until the child has said that it is done, the mapping has the questions, or half of the"
          + " answers. And an answer that nobody reads stays in the pipe, where the next exchange"
          + " takes it for its own.",
      "Nothing in the mapping counts before the child has said so: read the whole answer from the"
          + " pipe, in the conversation of its request, and then the mapping.",
      Sections.MAPPED),
  WHAT_IS_THERE_COUNTS(
      "what-is-there-counts",
      "If the worker has died, I take what it has written so far.",
      "The numbers are there, in the mapping, and they look like answers.",
      "Nobody knows which of them are answers and which are still questions. A chunk is done when"
          + " the child has said that it is done. Otherwise the caller must know that the worker is"
          + " dead.",
      "What a dead child has left in the mapping is worth nothing: let the WorkerDiedException"
          + " out.",
      Sections.DEATH),
  BYTES_HAVE_ONE_ORDER(
      "bytes-have-one-order",
      "A long has the same eight bytes wherever it is written.",
      "In Java, a long is a long.",
      "A `ByteBuffer` and a `DataOutputStream` begin with the most significant byte, unless they"
          + " are told otherwise. Most processors of today begin with the least significant, and"
          + " that is what `ValueLayout.JAVA_LONG` does. Both sides must do the same.",
      "Both sides must agree on the order of the bytes: the contract says ByteOrder.nativeOrder(),"
          + " which ValueLayout.JAVA_LONG has, and a ByteBuffer only if you set it.",
      Sections.MAPPED),
  ANY_MODE_IS_SHARED(
      "any-mode-is-shared",
      "Whoever has mapped the file shares it, whatever the mode.",
      "The mode sounds like a permission that one asks for.",
      "With `PRIVATE`, what you write goes to a copy that nobody else sees. With `READ_ONLY`, you"
          + " can't write at all. And bytes that were read from the file are a copy, too.",
      "Others see what you write only through a mapping with MapMode.READ_WRITE, and not through a"
          + " copy.",
      Sections.MAPPED),
  NOT_FLUSHED(
      "written-is-sent",
      "What I have written to a stream is on its way.",
      "The call has returned.",
      "A buffered stream collects small pieces. It passes them on when it is full, or when it is"
          + " told to. Meanwhile both sides wait: one for the answer, and the other for the"
          + " request.",
      "A buffered stream keeps what you write until you call flush(): call it when the message is"
          + " complete.",
      Sections.MAPPED),
  WHOLE_MAPPING_IS_MINE(
      "whole-mapping-is-mine",
      "All that is in the mapping belongs to this chunk.",
      "In the first try the chunk was as long as the mapping.",
      "The mapping is as long as the longest chunk, and it keeps what earlier chunks have left. The"
          + " message says where the chunk begins and how many numbers it has.",
      "A mapping has room for more than this chunk: work on `count` numbers that begin at `from`,"
          + " and leave the others alone.",
      Sections.MAPPED),
  MAPPING_GROWS(
      "mapping-grows",
      "The mapping is as long as what I write to it.",
      "A file grows when one writes to its end, and so does a list.",
      "A mapping has the length that it was made with. Java checks its bounds, but then the"
          + " exception comes from the middle of the work, and says nothing to the caller.",
      "A mapping never grows: compare the length of the chunk with `most` before you begin.",
      Sections.MAPPED),
  ONE_FILE_FOR_ALL(
      "one-file-for-all",
      "A file for the numbers needs one name.",
      "There is one line of code that makes it.",
      "There are several workers, and they work at the same time. In one common file each of them"
          + " overwrites what the others work on.",
      "Each worker needs a file of its own: let Files.createTempFile find a name.",
      Sections.MAPPED),
  ARENA_FOR_ANY_THREAD(
      "arena-for-any-thread",
      "Whoever has the segment may use it.",
      "With an array it is so.",
      "A segment of `Arena.ofConfined()` may be used, and its arena closed, only by the thread that"
          + " made the arena. A pool calls `exchange` from threads of its own.",
      "A confined arena belongs to one thread, and a pool has others: use Arena.ofShared().",
      Sections.MAPPED),
  MAPPING_ENDS_BY_ITSELF(
      "mapping-ends-by-itself",
      "When the channel is closed, or when nobody needs it any more, the mapping is gone.",
      "With most things that are opened, closing is enough, and the garbage collector does the"
          + " rest.",
      "A mapping outlives the channel that made it. `Arena.ofAuto()`, and a `MappedByteBuffer`, end"
          + " when the garbage collector comes across them, which may be never. Until then the"
          + " memory is taken, and on some systems the file can't be deleted.",
      "A mapping lives as long as its arena: make an arena that you can close, and close it on"
          + " every way out.",
      Sections.MAPPED),
  FILE_GOES_BY_ITSELF(
      "file-goes-by-itself",
      "A temporary file goes away by itself.",
      "It is called temporary.",
      "It is an ordinary file in a folder for such files. Many systems empty this folder only at"
          + " the next start, if at all. `deleteOnExit` deletes it when the JVM ends, and a server"
          + " does not end.",
      "Nobody deletes a temporary file for you: delete it in close, and also when start fails.",
      Sections.MAPPED),
  FILE_IS_ONLY_A_NAME(
      "file-is-only-a-name",
      "When I have mapped the file, its name is of no more use.",
      "The mapping goes on without the file's name, at least on Linux and macOS.",
      "It does for whoever has mapped the file already. The child has still to open it, by its"
          + " name.",
      "The child opens the file by its name, some time after it was started: leave it there until"
          + " close.",
      Sections.MAPPED),
  CHILD_LEFT_RUNNING(
      "child-left-running",
      "When the mapping and the file are gone, the worker is gone.",
      "That is all that the worker has made itself.",
      "The child is a process, and it waits for the next request. As long as the pipe is open, it"
          + " waits for ever.",
      "The worker owns its child as well: close the child first.",
      Sections.MAPPED),
  FAILURE_ENDS_THE_CHILD(
      "failure-ends-the-child",
      "If the function throws, the child can only end.",
      "An exception that nobody catches ends a program.",
      "The function can't do *this* chunk. The next one may be fine, and a new process takes far"
          + " longer than a message.",
      "A function that throws is an answer like any other: catch what it throws, send it as a"
          + " failure, and serve the next request.",
      Sections.MAPPED);

  private final Details details;

  MappedBelief(String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section MAPPED = new Section("03-pools", "3.6 MappedWorker (an extra)");
    static final Section DEATH = new Section("03-pools", "When a worker dies");
  }
}
