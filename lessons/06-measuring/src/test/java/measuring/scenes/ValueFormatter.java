package measuring.scenes;

import java.util.Arrays;
import java.util.Collection;

/** Values, told so that two of them are told alike if they are. */
final class ValueFormatter {
  private ValueFormatter() {}

  /** By what is in it, where that can be seen; else by its class. */
  static String told(Object value) {
    return switch (value) {
      case null -> "null";
      case Number number -> number.toString();
      case String text -> text;
      case Boolean truth -> truth.toString();
      case Character letter -> letter.toString();
      case double[] numbers -> Arrays.toString(numbers);
      case float[] numbers -> Arrays.toString(numbers);
      case long[] numbers -> Arrays.toString(numbers);
      case int[] numbers -> Arrays.toString(numbers);
      case boolean[] truths -> Arrays.toString(truths);
      case Object[] objects -> Arrays.stream(objects).map(ValueFormatter::told).toList().toString();
      case Collection<?> objects -> objects.stream().map(ValueFormatter::told).toList().toString();
      case Record together -> together.toString();
      default -> value.getClass().getName();
    };
  }
}
