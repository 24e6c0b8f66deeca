package measure;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Results as JSON texts: objects are maps, arrays are lists, numbers are doubles or longs. Reads
 * strictly and writes ASCII, so that no encoding can spoil a text. Uses only the streaming half of
 * gson: its other half finds out about classes by reflection, which would cost a start and memory.
 */
public final class Json {
  private static final int DEEPEST = 100;
  private static final FormattingStyle ONE_LINE =
      FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

  private Json() {}

  /**
   * Reads one value.
   *
   * @return a {@code Map<String, Object>}, {@code List<Object>}, String, Long, Double, Boolean, or
   *     null
   * @throws IllegalArgumentException if the text is not JSON, or nests too deeply; the message has
   *     the line and column
   */
  public static Object read(String text) {
    var reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.LEGACY_STRICT); // STRICT refuses half of a surrogate pair
    reader.setNestingLimit(DEEPEST);
    try (reader) {
      Object value = value(reader);
      reader.peek(); // throws if anything follows
      return value;
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse(""); // then a link
      throw new IllegalArgumentException("not JSON: " + reason, e);
    }
  }

  private static Object value(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        var members = new LinkedHashMap<String, Object>();
        reader.beginObject();
        while (reader.hasNext()) {
          members.put(reader.nextName(), value(reader));
        }
        reader.endObject();
        yield members;
      }
      case BEGIN_ARRAY -> {
        var elements = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          elements.add(value(reader));
        }
        reader.endArray();
        yield elements;
      }
      case STRING -> reader.nextString();
      case NUMBER -> number(reader.nextString());
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> {
        reader.nextNull();
        yield null;
      }
      case NAME, END_OBJECT, END_ARRAY, END_DOCUMENT ->
          throw new IllegalStateException("no value at " + reader.getPath());
    };
  }

  private static Object number(String digits) {
    return digits.matches("-?\\d{1,18}") ? (Object) Long.valueOf(digits) : Double.valueOf(digits);
  }

  /**
   * Writes a value, a member or element a line; a list of numbers stays on one. A number that JSON
   * has no way to write, such as NaN, becomes null.
   *
   * @param value a Map with String keys, a Collection, a String, Number or Boolean, or null
   * @throws IllegalArgumentException if it is, or holds, anything else
   */
  public static String write(Object value) {
    return written(value, FormattingStyle.PRETTY) + "\n";
  }

  /** Writes a value as {@link #write} does, but in one line that does not end. */
  public static String line(Object value) {
    return written(value, ONE_LINE);
  }

  private static String written(Object value, FormattingStyle style) {
    var text = new StringWriter();
    try (JsonWriter writer = writer(text, style)) {
      write(value, writer);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can't fail", e);
    }
    return text.toString();
  }

  private static void write(Object value, JsonWriter writer) throws IOException {
    switch (value) {
      case null -> writer.nullValue();
      case String text -> writer.value(text);
      case Boolean truth -> writer.value(truth);
      case Double number when !Double.isFinite(number) -> writer.nullValue();
      case Number number -> writer.value(number);
      case Map<?, ?> map -> {
        writer.beginObject();
        for (var member : map.entrySet()) {
          writer.name((String) member.getKey());
          write(member.getValue(), writer);
        }
        writer.endObject();
      }
      case Collection<?> some
          when writer.getFormattingStyle() != ONE_LINE
              && some.stream().allMatch(Number.class::isInstance) ->
          writer.jsonValue(line(some));
      case Collection<?> some -> {
        writer.beginArray();
        for (Object element : some) {
          write(element, writer);
        }
        writer.endArray();
      }
      default -> throw new IllegalArgumentException("JSON has no " + value.getClass());
    }
  }

  /**
   * A writer for a long text that comes little by little, a member or element a line. It writes
   * each of them at once; to flush is the caller's business.
   *
   * @param out where the text goes; is closed with the writer
   */
  public static JsonWriter writer(Writer out) {
    return writer(out, FormattingStyle.PRETTY);
  }

  private static JsonWriter writer(Writer out, FormattingStyle style) {
    var writer = new JsonWriter(new AsciiWriter(out));
    writer.setStrictness(Strictness.STRICT);
    writer.setFormattingStyle(style);
    return writer;
  }

  /**
   * An object whose members keep their order.
   *
   * @param namesAndValues a String and a value in turn
   */
  public static Map<String, Object> object(Object... namesAndValues) {
    var members = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return members;
  }

  /** Escapes what is not ASCII. In JSON that can only stand in a string, where it is legal. */
  private static final class AsciiWriter extends Writer {
    private final Writer out;

    AsciiWriter(Writer out) {
      this.out = out;
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
      for (int i = from; i < from + length; i++) {
        if (chars[i] < 127) {
          out.write(chars[i]);
        } else {
          out.write("\\u%04x".formatted((int) chars[i]));
        }
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
