// Question: A loop looks at a plain field again and again. Does it see that another thread sets it?
// Run: java examples/Ex02_StaleFlag.java
// Then: run it with java -Xint, which never compiles. What comes out, and what have you proved?

boolean plainStop;
volatile boolean volatileStop;

void main() throws InterruptedException {
  Thread plain = new Thread(() -> IO.println("plain: " + spinOnPlain()));
  plain.start();
  Thread.sleep(300); // long enough for the JIT compiler to compile the loop
  plainStop = true;
  plain.join();

  Thread careful = new Thread(() -> IO.println("volatile: " + spinOnVolatile()));
  careful.start();
  Thread.sleep(300);
  volatileStop = true;
  careful.join();
}

String spinOnPlain() {
  long begin = System.nanoTime();
  while (!plainStop) {
    if (System.nanoTime() - begin > 1_000_000_000L) { // or it might never end
      return "gave up, long after the flag was set";
    }
  }
  return "saw the flag";
}

String spinOnVolatile() {
  while (!volatileStop) {
    Thread.onSpinWait();
  }
  return "saw the flag";
}

// Expect: the volatile flag is always seen. The plain one may be seen or not. Nobody else has to
// see it, so the compiler may read it once, before the loop, and on many machines it does.
// prints something like: plain: gave up, long after the flag was set
// prints: volatile: saw the flag
