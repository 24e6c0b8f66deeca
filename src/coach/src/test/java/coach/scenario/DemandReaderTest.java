package coach.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a scenario demands is read from its source. */
class DemandReaderTest {
  private static List<String> demands(String body) {
    return DemandReader.demands(body.lines().toList());
  }

  @Test
  void conditionsAreShownAndWhatTheyLookAt() {
    assertEquals(
        List.of("int left = account.balance();", "Set.of(0, 2).contains(left) && a", "b"),
        demands(
            """
            int left = account.balance(); // it is "left"
            require(
                Set.of(0, 2).contains(left)
                    && a,
                A_BELIEF,
                "Not, so; %d".formatted(left));
            /* b, too */ require(b, "Not b: // no comment");
            """));
  }

  @Test
  void whereThereAreBranchesTheLinesStayAsTheyAre() {
    assertEquals(
        List.of("for (int n : all) {", "  require(n > 0, \"No.\");", "}"),
        demands("for (int n : all) {\n  // each\n  require(n > 0, \"No.\");\n}"));
    assertEquals(List.of(), demands(""));
  }
}
