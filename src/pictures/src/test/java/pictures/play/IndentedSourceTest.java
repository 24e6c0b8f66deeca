package pictures.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a formatted source")
class IndentedSourceTest {
  private static final String SOURCE =
      """
      class TwoTest {
        abstract static class Users extends Scenario {
          Users(int n) {
            this.n = n;
          }
        }

        static final class Two extends Users {
          Two() {
            super(2);
            task("A", () -> add());
          }

          @Override
          protected void verify() throws Exception {
            if (seen) {
              require(get() == 3, "wrong");
            }
          }
        }
      }
      """;

  @Test
  @DisplayName("what a scenario demands is the body of verify()")
  void demand() {
    assertEquals(
        Optional.of(List.of("if (seen) {", "  require(get() == 3, \"wrong\");", "}")),
        IndentedSource.of(SOURCE).demand());
  }

  @Test
  @DisplayName("a class is found with its place, its superclass, and its constructor")
  void classes() {
    var two = IndentedSource.of(SOURCE).classNamed("Two").orElseThrow();
    assertEquals(8, two.firstLine());
    assertEquals(Optional.of("Users"), two.superclass());
    assertEquals(
        Optional.of(List.of("super(2);", "task(\"A\", () -> add());")),
        two.source().body("Two\\("));
    var users = IndentedSource.of(SOURCE).classNamed("Users").orElseThrow();
    assertEquals(Optional.empty(), users.source().demand(), "that of another class");
    var whole = IndentedSource.of(SOURCE).classNamed("TwoTest").orElseThrow();
    assertEquals(Optional.empty(), whole.superclass());
    assertEquals(SOURCE.lines().toList(), whole.source().lines());
  }

  @Test
  @DisplayName("what is not there, or has no end, is not found")
  void none() {
    assertEquals(
        Optional.empty(), IndentedSource.of("class Two {\n  void check() {}\n}\n").demand());
    assertEquals(
        Optional.empty(), IndentedSource.of("  void verify() {\n    require(true").demand());
    assertEquals(Optional.empty(), IndentedSource.of("class Two {\n").classNamed("Two"));
    assertEquals(Optional.empty(), IndentedSource.of("class Twofold {\n}\n").classNamed("Two"));
    assertEquals(Optional.empty(), IndentedSource.of("").demand());
  }
}
