package explorer.weave;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Classes are woven once, and loaded anew where a run could leave something behind")
class WeaverTest {
  private static final String KEEPS_NOTHING = "subjects.SynchronizedCounters$SynchronizedMethod";
  private static final String KEEPS_A_NUMBER = "subjects.SynchronizedCounters$StaticSynchronized";

  private final ClassLoader source = getClass().getClassLoader();

  @Test
  @DisplayName("explorations of the same classes have the same woven ones")
  void shared() throws ClassNotFoundException {
    Class<?> once = Weaver.of(source).loader().loadClass(KEEPS_NOTHING);
    Class<?> again = Weaver.of(source).loader().loadClass(KEEPS_NOTHING);
    assertSame(once, again);
  }

  @Test
  @DisplayName("after a class with a static field that may change, the next run has fresh ones")
  void freshAfterStatics() throws ClassNotFoundException {
    Weaver weaver = Weaver.of(source);
    ClassLoader first = weaver.loader();
    first.loadClass(KEEPS_A_NUMBER);
    ClassLoader second = weaver.loader();
    assertNotSame(first, second);
    second.loadClass(KEEPS_NOTHING);
    assertSame(second, weaver.loader(), "of what another run had loaded nothing is left");
  }

  @Test
  @DisplayName(
      "what was discarded does not come back, and other classes have a weaver of their own")
  void discarded() throws ClassNotFoundException {
    Weaver weaver = Weaver.of(source);
    Class<?> once = weaver.loader().loadClass(KEEPS_NOTHING);
    weaver.discardLoaded();
    assertNotSame(once, weaver.loader().loadClass(KEEPS_NOTHING));
    assertNotSame(weaver, Weaver.of(new ClassLoader(source) {}));
  }
}
