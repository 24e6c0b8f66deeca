package kit.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A frame")
class StackFrameParserTest {
  @ParameterizedTest
  @CsvSource({
    "java.base/java.lang.Thread.run(Thread.java:1474), java.base, java.lang.Thread, run, 1474",
    "app@1.0/a.B$C.call(B.java:3), app, a.B$C, call, 3",
    "loader//pools.PoolMap.map(PoolMap.java:17), , pools.PoolMap, map, 17",
    "loader/m@2/a.B.<init>(B.java:1), m, a.B, <init>, 1",
    "D.main(D.java:14), , D, main, 14",
    "java.base/java.lang.Object.wait0(Native Method), java.base, java.lang.Object, wait0, -2",
    "a.B.c(Unknown Source), , a.B, c, -1"
  })
  @DisplayName("is read as it was written")
  void reads(String text, String module, String type, String method, int line) {
    StackTraceElement frame = StackFrameParser.of(text);
    assertEquals(module, frame.getModuleName());
    assertEquals(type, frame.getClassName());
    assertEquals(method, frame.getMethodName());
    assertEquals(line, frame.getLineNumber());
  }
}
