package judge.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import judge.api.CompiledClass;
import judge.api.Submission;
import judge.api.Verdict;

/** How a {@link CompilerProcess} is asked, and how it answers. */
final class CompilerProtocol {
  private CompilerProtocol() {}

  static void write(Submission submission, DataOutputStream out) throws IOException {
    write(submission.lesson().toString(), out);
    write(submission.exercise(), out);
    out.writeInt(submission.sources().size());
    for (var source : submission.sources().entrySet()) {
      write(source.getKey(), out);
      write(source.getValue(), out);
    }
  }

  static Submission readSubmission(DataInputStream in) throws IOException {
    var lesson = Path.of(readString(in));
    String exercise = readString(in);
    var sources = new HashMap<String, String>();
    for (int left = in.readInt(); left > 0; left--) {
      String path = readString(in);
      sources.put(path, readString(in));
    }
    return new Submission(lesson, exercise, sources);
  }

  /** What compiling has come to. */
  static void write(CompilationResult compilation, DataOutputStream out) throws IOException {
    write("", out);
    out.writeInt(compilation.classes().size());
    for (var made : compilation.classes()) {
      write(made.name(), out);
      write(made.source(), out);
      out.writeInt(made.bytes().length);
      out.write(made.bytes());
    }
    out.writeInt(compilation.problems().size());
    for (var problem : compilation.problems()) {
      write(problem.file(), out);
      out.writeLong(problem.line());
      out.writeLong(problem.column());
      write(problem.message(), out);
      write(problem.code(), out);
    }
  }

  /** That the submission was refused, in these words. */
  static void writeRefusal(String words, DataOutputStream out) throws IOException {
    write(words.isEmpty() ? "refused" : words, out);
  }

  /**
   * What compiling has come to.
   *
   * @throws IllegalArgumentException if the submission was refused
   */
  static CompilationResult readCompilation(DataInputStream in) throws IOException {
    String refusal = readString(in);
    if (!refusal.isEmpty()) {
      throw new IllegalArgumentException(refusal);
    }
    var classes = new ArrayList<CompiledClass>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = readString(in);
      classes.add(new CompiledClass(name, readString(in), readBytes(in)));
    }
    var problems = new ArrayList<Verdict.Problem>();
    for (int left = in.readInt(); left > 0; left--) {
      String file = readString(in);
      long line = in.readLong();
      long column = in.readLong();
      String message = readString(in);
      problems.add(new Verdict.Problem(file, line, column, message, readString(in)));
    }
    return new CompilationResult(List.copyOf(classes), List.copyOf(problems));
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readString(DataInputStream in) throws IOException {
    return new String(readBytes(in), UTF_8);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
