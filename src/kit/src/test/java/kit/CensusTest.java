package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A census")
class CensusTest {
  private final Census<Integer> census = new Census<>();

  @Test
  @DisplayName("finds what ran twice and what never ran")
  void counts() {
    List.of(1, 2, 2).forEach(census::record);
    assertEquals(3, census.total());
    assertEquals(2, census.count(2));
    assertEquals(List.of(2), census.duplicates());
    assertEquals(List.of(3), census.missing(List.of(1, 2, 3)));
    assertEquals(Set.of(Thread.currentThread()), census.threads());
  }

  @Test
  @DisplayName("counts those that have begun and not yet ended")
  void atOnce() {
    Function<Integer, Integer> inner = census.counting(x -> census.running());
    Function<Integer, Integer> outer = census.counting(inner::apply);
    assertEquals(2, outer.apply(1));
    assertEquals(2, census.mostAtOnce());
    assertEquals(0, census.running());
  }
}
