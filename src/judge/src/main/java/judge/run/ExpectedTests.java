package judge.run;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import judge.api.CompiledClass;

/**
 * The tests that a test class has by its class file: what a run must have passed to be a pass.
 *
 * @param always the display names of tests that run once, whatever happens
 * @param more whether there may be others: parametrised, nested, inherited, or under a condition
 */
public record ExpectedTests(List<String> always, boolean more) {
  private static final String API = "Lorg/junit/jupiter/api/";
  private static final String PLAIN = API + "Test;";
  private static final String NAME = API + "DisplayName;";

  /** Those of the class of that name. */
  public static ExpectedTests of(String testClass, Collection<CompiledClass> classes) {
    return classes.stream()
        .filter(made -> made.name().equals(testClass))
        .findFirst()
        .map(made -> of(ClassFile.of().parse(made.bytes())))
        .orElse(new ExpectedTests(List.of(), true));
  }

  private static ExpectedTests of(ClassModel model) {
    boolean plain =
        model.superclass().filter(s -> s.asInternalName().equals("java/lang/Object")).isPresent();
    boolean more =
        !plain
            || model.findAttribute(Attributes.innerClasses()).isPresent()
                && model.findAttribute(Attributes.nestMembers()).isPresent();
    var always = new ArrayList<String>();
    for (MethodModel method : model.methods()) {
      var of = annotations(method).toList();
      boolean test = of.stream().anyMatch(a -> is(a, PLAIN));
      if (test && of.stream().noneMatch(ExpectedTests::isCondition)) {
        always.add(name(method, of));
      } else if (test || of.stream().anyMatch(ExpectedTests::mayBeTest)) {
        more = true;
      }
    }
    return new ExpectedTests(List.copyOf(always), more);
  }

  /** Whether these are the names of a run that was complete. */
  boolean areAll(List<String> passed) {
    var others = new ArrayList<>(passed);
    boolean all = always.stream().allMatch(others::remove);
    return all && (more || others.isEmpty());
  }

  private static Stream<Annotation> annotations(MethodModel method) {
    return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(all -> all.annotations().stream());
  }

  private static boolean is(Annotation annotation, String descriptor) {
    return annotation.className().equalsString(descriptor);
  }

  private static boolean isCondition(Annotation annotation) {
    String type = annotation.className().stringValue();
    return type.startsWith(API + "condition/") || type.startsWith(API + "Disabled");
  }

  /** An annotation that is known to make no test, or one that might. */
  private static boolean mayBeTest(Annotation annotation) {
    String type = annotation.className().stringValue();
    return !is(annotation, NAME)
        && !type.equals(API + "Order;")
        && !type.startsWith(API + "Before")
        && !type.startsWith(API + "After");
  }

  private static String name(MethodModel method, List<Annotation> of) {
    return of.stream()
        .filter(annotation -> is(annotation, NAME))
        .flatMap(annotation -> annotation.elements().stream())
        .flatMap(element ->
            element.value() instanceof AnnotationValue.OfString text
                ? Optional.of(text.stringValue()).stream()
                : Stream.empty())
        .findFirst()
        .orElseGet(() -> method.methodName().stringValue() + parameters(method));
  }

  private static String parameters(MethodModel method) {
    return method.methodTypeSymbol().parameterList().stream()
        .map(type -> type.displayName())
        .toList()
        .toString()
        .replace('[', '(')
        .replace(']', ')');
  }
}
