package judge.compile;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.FieldTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.MethodParametersAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import judge.api.CompiledClass;

/**
 * What the compiler can see of classes when it compiles others: as long as that stays the same, the
 * others need not be compiled again. All that a class file says counts, names, types, constants,
 * annotations and whatever future compilers put there, except what is known not to matter: code,
 * private methods, local classes, and modifiers that concern threads only: {@code synchronized},
 * {@code volatile}.
 */
final class ApiSignature {
  private static final ClassFile FILES = ClassFile.of(ConstantPoolSharingOption.NEW_POOL);

  private static final MethodTransform WITHOUT_CODE =
      (builder, element) -> {
        switch (element) {
          case AccessFlags flags ->
              builder.withFlags(flags.flagsMask() & ~ClassFile.ACC_SYNCHRONIZED);
          case CodeModel _, MethodParametersAttribute _ -> {}
          default -> builder.with(element);
        }
      };

  private static final FieldTransform WITHOUT_VOLATILE =
      (builder, element) -> {
        switch (element) {
          case AccessFlags flags -> builder.withFlags(flags.flagsMask() & ~ClassFile.ACC_VOLATILE);
          default -> builder.with(element);
        }
      };

  private ApiSignature() {}

  /** Equal only if the classes look the same from outside. */
  static Map<String, ByteBuffer> of(Collection<CompiledClass> classes) {
    var outside = new HashMap<String, ByteBuffer>();
    for (var made : classes) {
      var model = FILES.parse(made.bytes());
      if (canBeNamed(model)) {
        byte[] shell =
            FILES.transformClass(model, (builder, element) -> keep(model, builder, element));
        outside.put(made.name(), ByteBuffer.wrap(shell));
      }
    }
    return outside;
  }

  private static boolean canBeNamed(ClassModel model) {
    boolean local = model.findAttribute(Attributes.enclosingMethod()).isPresent();
    return !local && !model.flags().has(AccessFlag.SYNTHETIC);
  }

  private static void keep(ClassModel model, ClassBuilder builder, ClassElement element) {
    switch (element) {
      case MethodModel method -> {
        if (!isHidden(method)) {
          builder.transformMethod(method, WITHOUT_CODE);
        }
      }
      case FieldModel field -> {
        if (!isHidden(field, model)) {
          builder.transformField(field, WITHOUT_VOLATILE);
        }
      }
      case InnerClassesAttribute mentioned ->
          mentioned.classes().stream() // its own entry has its modifiers
              .filter(inner -> inner.innerClass().equals(model.thisClass()))
              .forEach(own -> builder.with(InnerClassesAttribute.of(own)));
      case SourceFileAttribute _, NestMembersAttribute _ -> {}
      default -> builder.with(element);
    }
  }

  private static boolean isHidden(MethodModel method) {
    return method.flags().has(AccessFlag.PRIVATE)
        || method.flags().has(AccessFlag.SYNTHETIC)
        || method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME);
  }

  /** A private field hides one of the same name that would be inherited, so it may matter. */
  private static boolean isHidden(FieldModel field, ClassModel model) {
    boolean inheritsNone =
        model.interfaces().isEmpty()
            && model.superclass().filter(s -> s.matches(ConstantDescs.CD_Object)).isPresent();
    return field.flags().has(AccessFlag.SYNTHETIC)
        || inheritsNone && field.flags().has(AccessFlag.PRIVATE);
  }
}
