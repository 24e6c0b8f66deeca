package judge.channel;

import java.security.SecureRandom;

/**
 * Signs what goes over the line in one direction, so that nobody who only has hold of the socket
 * can forge, leave out, repeat or reorder a frame: SipHash-2-4 by Jean-Philippe Aumasson and Daniel
 * J. Bernstein (2012), keyed by a secret of both ends, over the frame and its number. It is used
 * rather than an HMAC because a child that has run out of memory must still be able to sign: it
 * allocates nothing, and no provider has to be loaded before the first frame.
 *
 * <p>Not thread-safe.
 */
public final class FrameSigner {
  /** The length of a key, in bytes. */
  static final int KEY_LENGTH = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Which way the frames go: a frame of one direction is no frame of the other. */
  enum Direction {
    TO_CHILD,
    TO_JUDGE
  }

  private final long k0;
  private final long k1;
  private long number;

  private long v0;
  private long v1;
  private long v2;
  private long v3;

  /** Signs the first frame of that direction next. */
  FrameSigner(byte[] key, Direction direction) {
    k0 = littleEndian(key, 0, Long.BYTES);
    k1 = littleEndian(key, Long.BYTES, Long.BYTES) ^ direction.ordinal();
  }

  /** A key that nobody has seen yet. */
  public static byte[] newKey() {
    byte[] key = new byte[KEY_LENGTH];
    RANDOM.nextBytes(key);
    return key;
  }

  /** The signature of the next frame. */
  long sign(int kind, byte[] body) {
    v0 = k0 ^ 0x736f6d6570736575L;
    v1 = k1 ^ 0x646f72616e646f6dL;
    v2 = k0 ^ 0x6c7967656e657261L;
    v3 = k1 ^ 0x7465646279746573L;
    add(number++);
    add(kind);
    int whole = body.length - body.length % Long.BYTES;
    for (int at = 0; at < whole; at += Long.BYTES) {
      add(littleEndian(body, at, Long.BYTES));
    }
    add(littleEndian(body, whole, body.length - whole) | (long) body.length << 56);
    add(body.length);
    v2 ^= 0xff;
    rounds(4);
    return v0 ^ v1 ^ v2 ^ v3;
  }

  private void add(long word) {
    v3 ^= word;
    rounds(2);
    v0 ^= word;
  }

  private void rounds(int times) {
    for (int i = 0; i < times; i++) {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }
  }

  private static long littleEndian(byte[] bytes, int from, int length) {
    long word = 0;
    for (int i = 0; i < length; i++) {
      word |= (bytes[from + i] & 0xffL) << 8 * i;
    }
    return word;
  }
}
