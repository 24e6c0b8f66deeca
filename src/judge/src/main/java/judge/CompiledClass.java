package judge;

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
}
