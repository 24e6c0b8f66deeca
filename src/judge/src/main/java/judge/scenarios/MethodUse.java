package judge.scenarios;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method of a test class, and the test to which it belongs: itself, or the one in which it is a
 * lambda.
 *
 * @param order the test's place among the others; last if it has none
 * @param title the test's display name; empty if it belongs to none
 */
record MethodUse(MethodModel method, int order, String title) {
  private static final String API = "Lorg/junit/jupiter/api/";

  static MethodUse of(MethodModel method, ClassModel test) {
    String name = method.methodName().stringValue();
    String home = name.startsWith("lambda$") ? name.split("\\$")[1] : name;
    MethodModel named =
        test.methods().stream()
            .filter(other -> other.methodName().equalsString(home))
            .findFirst()
            .orElse(method);
    return new MethodUse(
        method,
        value(named, "Order;").map(Integer.class::cast).orElse(Integer.MAX_VALUE),
        value(named, "DisplayName;").map(String.class::cast).orElse(""));
  }

  private static Optional<Object> value(MethodModel method, String annotation) {
    return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(all -> all.annotations().stream())
        .filter(one -> one.className().equalsString(API + annotation))
        .flatMap(MethodUse::values)
        .findFirst();
  }

  private static Stream<Object> values(Annotation annotation) {
    return annotation.elements().stream()
        .flatMap(element ->
            switch (element.value()) {
              case AnnotationValue.OfString text -> Stream.of(text.stringValue());
              case AnnotationValue.OfInt number -> Stream.of(number.intValue());
              default -> Stream.empty();
            });
  }
}
