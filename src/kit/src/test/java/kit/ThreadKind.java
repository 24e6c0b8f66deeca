package kit;

/** The two kinds of threads, as sentences call them. */
enum ThreadKind {
  PLATFORM("thread ") {
    @Override
    Thread.Builder builder(String name) {
      return Thread.ofPlatform().daemon().name(name);
    }
  },
  VIRTUAL("virtual thread ") {
    @Override
    Thread.Builder builder(String name) {
      return Thread.ofVirtual().name(name);
    }
  };

  final String called;

  ThreadKind(String called) {
    this.called = called;
  }

  abstract Thread.Builder builder(String name);
}
