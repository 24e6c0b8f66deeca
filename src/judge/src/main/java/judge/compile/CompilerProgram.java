package judge.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import javax.tools.ToolProvider;

/** The program of a {@link CompilerProcess}. */
final class CompilerProgram {
  private CompilerProgram() {}

  /**
   * Compiles what comes by standard input, until that ends.
   *
   * @param args none
   * @throws IOException when it ends
   */
  public static void main(String[] args) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(System.in));
        var out =
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      var compiler = new ExerciseCompiler(ToolProvider.getSystemJavaCompiler());
      while (true) {
        var submission = CompilerProtocol.readSubmission(in); // ends where the judge does
        try {
          CompilerProtocol.write(compiler.compile(submission), out);
        } catch (IllegalArgumentException e) {
          CompilerProtocol.writeRefusal(e.getMessage(), out);
        }
        out.flush();
      }
    }
  }
}
