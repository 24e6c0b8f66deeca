package kit;

/** The two kinds of threads, as sentences call them. */
public enum ThreadKind {
  PLATFORM("thread ") {
    @Override
    public Thread.Builder builder(String name) {
      return Thread.ofPlatform().daemon().name(name);
    }
  },
  VIRTUAL("virtual thread ") {
    @Override
    public Thread.Builder builder(String name) {
      return Thread.ofVirtual().name(name);
    }
  };

  public final String called;

  ThreadKind(String called) {
    this.called = called;
  }

  public abstract Thread.Builder builder(String name);
}
