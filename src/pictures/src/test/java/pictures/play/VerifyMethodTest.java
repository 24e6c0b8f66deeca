package pictures.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a scenario demands")
class VerifyMethodTest {
  @Test
  @DisplayName("is the body of verify()")
  void body() {
    String source =
        """
          static final class Two extends Scenario {
            @Override
            protected void verify() throws Exception {
              if (seen) {
                require(get() == 3, "wrong");
              }
            }
          }
        """;
    assertEquals(
        List.of("if (seen) {", "  require(get() == 3, \"wrong\");", "}"),
        VerifyMethod.bodyIn(source));
  }

  @Test
  @DisplayName("is not known where there is no such method, or no end of it")
  void none() {
    assertEquals(List.of(), VerifyMethod.bodyIn("class Two {\n  void check() {}\n}\n"));
    assertEquals(List.of(), VerifyMethod.bodyIn("  void verify() {\n    require(true"));
    assertEquals(List.of(), VerifyMethod.bodyIn(""));
  }
}
