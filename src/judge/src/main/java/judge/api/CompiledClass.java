package judge.api;

/**
 * A class file that the compiler has made of a submission or of the lesson that it belongs to.
 *
 * @param name the binary name, {@code pools.PoolMap$1}
 * @param source the source that it comes from, relative to its source folder, with slashes: {@code
 *     pools/PoolMap.java}
 * @param bytes its class file; the array is shared and must not be written to
 */
public record CompiledClass(String name, String source, byte[] bytes) {

  String packageName() {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** The name of the class in which it is nested, however deep, or its own. */
  String outermost() {
    int nested = name.indexOf('$', packageName().length() + 2); // a name may begin with it
    return nested < 0 ? name : name.substring(0, nested);
  }

  /** The {@link #outermost()} name without its package. */
  public String simpleOutermost() {
    return outermost().substring(packageName().isEmpty() ? 0 : packageName().length() + 1);
  }
}
