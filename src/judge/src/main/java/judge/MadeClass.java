package judge;

/**
 * What the compiler has made.
 *
 * @param name the binary name, {@code pools.PoolMap$1}
 * @param source the source that it comes from, as {@link SourceTree} names it
 * @param bytes its class file
 */
record MadeClass(String name, String source, byte[] bytes) {

  String packageName() {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
