package kit.threads;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * In which lines a frame takes its monitors. The stack knows only where the frame is now; where a
 * {@code synchronized} stands is read from the class. Even for a frame that is just entering a
 * block the stack is not exact: the interpreter is past the entry already, compiled code is not.
 */
public final class MonitorEntryLines {
  private MonitorEntryLines() {}

  /**
   * The lines of the {@code synchronized} method (its first line with code) and blocks that the
   * frame's line is in or begins, outermost first. A frame that holds {@code n} monitors has taken
   * the first {@code n} of them; if it waits to enter one more, that is the next.
   *
   * @param frame where the frame is now
   * @param loader finds the class; may be null
   * @return empty also if it is not known
   */
  public static List<Integer> around(StackTraceElement frame, ClassLoader loader) {
    String resource = frame.getClassName().replace('.', '/') + ".class";
    try (InputStream in = loader == null ? null : loader.getResourceAsStream(resource)) {
      if (in == null) {
        return List.of();
      }
      return ClassFile.of().parse(in.readAllBytes()).methods().stream()
          .filter(method -> method.methodName().equalsString(frame.getMethodName()))
          .map(method -> lines(method, frame.getLineNumber()))
          .filter(lines -> !lines.isEmpty()) // of methods with one name, one has the line
          .findFirst()
          .orElse(List.of());
    } catch (IOException | IllegalArgumentException unreadable) {
      return List.of();
    }
  }

  private static List<Integer> lines(MethodModel method, int now) {
    CodeModel code = method.code().orElse(null);
    if (code == null) {
      return List.of();
    }
    // A block is: monitorenter, a label, the body, and a handler for the range that the label
    // begins. So a range whose label follows a monitorenter is a block's, and it is in force for
    // every line between its labels.
    boolean whole = method.flags().has(AccessFlag.SYNCHRONIZED);
    List<Integer> longest = List.of();
    var open = new ArrayList<Block>();
    int line = -1;
    int enteredIn = -1; // the line of a monitorenter just passed, until its block begins
    for (CodeElement element : code) {
      switch (element) {
        case LineNumber number -> line = number.line();
        case MonitorInstruction monitor ->
            enteredIn = monitor.opcode() == Opcode.MONITORENTER ? line : -1;
        case Label label -> {
          open.removeIf(block -> block.end().equals(label));
          if (enteredIn >= 0) {
            enter(code, label, open, enteredIn);
            enteredIn = -1;
            longest = enteredAt(now, open) ? longer(longest, open, whole, code) : longest;
          }
        }
        case Instruction instruction -> {
          longest = line == now ? longer(longest, open, whole, code) : longest;
        }
        default -> {}
      }
    }
    return longest;
  }

  private static boolean enteredAt(int now, List<Block> open) {
    return !open.isEmpty() && open.getLast().line() == now;
  }

  /** Of two lists of which one begins as the other, the longer one; nothing if they differ. */
  private static List<Integer> longer(
      List<Integer> longest, List<Block> open, boolean whole, CodeModel code) {
    var lines = new ArrayList<Integer>();
    if (whole) {
      lines.add(firstLine(code));
    }
    open.forEach(block -> lines.add(block.line()));
    int common = Math.min(lines.size(), longest.size());
    if (!lines.subList(0, common).equals(longest.subList(0, common))) {
      return List.of();
    }
    return lines.size() > longest.size() ? lines : longest;
  }

  private record Block(int line, Label end) {}

  private static void enter(CodeModel code, Label start, List<Block> open, int line) {
    for (ExceptionCatch range : code.exceptionHandlers()) {
      if (range.tryStart().equals(start) && range.catchType().isEmpty()) {
        open.add(new Block(line, range.tryEnd()));
      }
    }
  }

  private static int firstLine(CodeModel code) {
    return code.elementStream()
        .filter(LineNumber.class::isInstance)
        .mapToInt(element -> ((LineNumber) element).line())
        .findFirst()
        .orElse(-1);
  }
}
