package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.process.Environment;
import coach.terminal.KeyReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Attributes.LocalFlag;
import org.junit.jupiter.api.Test;

/** What is typed or pasted that is more than a key, and what has the terminal meanwhile. */
class WatchCommandTypingTest extends TerminalSessionTestBase {
  @Test
  void pastedTextRunsNoKeys() throws Exception {
    mini.greeting("null");
    start();
    sees("Not yet: 1.1 Greeting");
    assertTrue(screen.raw().contains(KeyReader.MARK_PASTES));
    for (String text : List.of("Ry", "Reset\rR\ry\rquit", "q", "\u001B[201 R \u001B\u001B[2")) {
      type("\u001B[200~" + text + "\u001B[201~");
      sees("looks like pasted text (%d character".formatted(text.length()));
    }
    type("Really? yes, quit");
    sees("looks like pasted text (17 characters at once)");
    type("Ry");
    sees("Begin 1.1 Greeting again?", "y/n");
    type("n");
    sees("Nothing was changed.");
    assertTrue(Files.readString(mini.greeting().file()).contains("null"));
  }

  @Test
  void pastedIntoAQuestionItIsTheAnswer() throws Exception {
    start();
    sees("not written yet");
    type("g");
    sees("Which exercise");
    type("\u001B[200~1.2\nR\u001B[201~");
    sees("Which exercise (3.1, or its name)? 1.2");
    type("\r");
    sees("1.2 Farewell (0 of 2 solved)");
  }

  @Test
  void anExampleRunsAndIsStopped() throws Exception {
    start();
    sees("not written yet");
    type("x");
    sees("- Hello: Who is there?", "Which example?");
    type("Helk\u007Flo\r");
    sees("Hello from an example", "Ended with status 0.");
    type("x");
    sees("Which example?");
    type("Waits\r");
    sees("waiting");
    type("x");
    sees("Stopped.");
    type("x");
    sees("Which example?");
    type("\u001B");
    type("l");
    sees("0 of 2 exercises are solved.");
  }

  @Test
  void goesToAnotherExercise() throws Exception {
    start();
    sees("not written yet");
    type("g");
    sees("Which exercise");
    type("1.2\r");
    sees("1.2 Farewell (0 of 2 solved)", "not written yet");
    mini.greeting("\"Hello, \"");
    sees("You have saved 1.1 Greeting too: g goes there.");
    type("g");
    sees("1.1 Greeting (0 of 2 solved)", "Passed: 1.1 Greeting");
    type("g");
    sees("Which exercise");
    type("9.9\r");
    sees("There is no exercise \"9.9\".");
  }

  @Test
  void opensTheEditor() throws Exception {
    desk.environment.put("VISUAL", Environment.jdkTool("java") + " --version");
    start();
    sees("not written yet");
    type("o");
    sees("Opened with ");
    desk.environment.put("VISUAL", "no-such-editor");
    type("o");
    sees("That could not be done: ", "no-such-editor");
  }

  @Test
  void anEditorInTheTerminalHasItForItself() throws Exception {
    Path editor = folder.resolve("vim");
    Files.writeString(editor, "#!/bin/sh\n");
    assertTrue(editor.toFile().setExecutable(true));
    desk.environment.put("VISUAL", editor.toString());
    var modes = new ArrayList<Boolean>();
    desk.onStage =
        program -> {
          assertEquals(List.of(editor.toString(), "+5"), program.command().subList(0, 2));
          modes.add(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON));
        };
    start();
    sees("not written yet");
    type("o");
    type("?");
    sees("Keys");
    assertEquals(List.of(true), modes, "with the terminal as it was");
    assertFalse(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON), "and taken back");
  }

  @Test
  void arrowsAndFunctionKeysDoNothing() throws Exception {
    start();
    sees("not written yet");
    type("\u001B[A\u001B[C\u001B[D\u001B[15~\u001BOP").type("?");
    sees("Keys");
    assertFalse(screen.text().contains("does nothing"), screen.text());
  }
}
