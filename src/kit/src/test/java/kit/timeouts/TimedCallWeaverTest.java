package kit.timeouts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import learner.WaysToWait;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whether code may come to a wait with a limit, the class files tell")
class TimedCallWeaverTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "WithoutLimit, false",
    "InALambda, true",
    "Elsewhere, true",
    "ByReference, true",
    "ByName, true",
    "ByTheClock, true"
  })
  void reachesHooks(String code, boolean expected) throws ClassNotFoundException {
    Class<?> type = Class.forName(WaysToWait.class.getName() + "$" + code);
    assertEquals(expected, TimedCallWeaver.of(type.getClassLoader()).reachesHooks(type));
  }
}
