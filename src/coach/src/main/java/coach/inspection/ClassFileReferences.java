package coach.inspection;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.function.Consumer;

/** Finds what the code of a class uses of other classes, and the texts that stand in it. */
final class ClassFileReferences {
  private final Consumer<Reference> listener;
  private int line;

  private ClassFileReferences(Consumer<Reference> listener) {
    this.listener = listener;
  }

  /**
   * One use.
   *
   * @param line from 1; 0 if it is not known
   * @param owner the class as the class file names it, {@code java/lang/System}; empty for a text
   * @param member the method or field, or the text; empty if the class alone is used
   * @param descriptor the member's
   */
  record Reference(int line, String owner, String member, String descriptor) {
    private static final int LONGEST = 60;

    boolean isText() {
      return owner.isEmpty();
    }

    /** As it goes on after the place: {@code uses java.lang.System.exit}. */
    String words() {
      if (isText()) {
        return " has the text \"%s\""
            .formatted(member.length() > LONGEST ? member.substring(0, LONGEST) + "…" : member);
      }
      String type = owner.replace('/', '.').replace('$', '.');
      return switch (member) {
        case "" -> " uses " + type;
        case "<init>" -> " makes a " + type;
        default -> " uses " + type + "." + member;
      };
    }
  }

  /** Tells of each use, method by method. */
  static void of(ClassModel model, Consumer<Reference> listener) {
    var uses = new ClassFileReferences(listener);
    for (var field : model.fields()) {
      field
          .findAttribute(Attributes.constantValue())
          .ifPresent(value -> uses.constant(value.constant()));
    }
    for (var method : model.methods()) {
      method.code().ifPresent(uses::in);
    }
  }

  private void in(CodeModel code) {
    line = 0;
    for (CodeElement element : code) {
      switch (element) {
        case LineNumber number -> line = number.line();
        case InvokeInstruction call -> member(call.method());
        case FieldInstruction field -> member(field.field());
        case NewObjectInstruction made -> type(made.className().asInternalName());
        case TypeCheckInstruction check -> type(check.type().asInternalName());
        case ConstantInstruction.LoadConstantInstruction load -> constant(load.constantEntry());
        case InvokeDynamicInstruction call -> {
          var bootstrap = call.invokedynamic().bootstrap();
          constant(bootstrap.bootstrapMethod());
          bootstrap.arguments().forEach(this::constant);
        }
        default -> {
          // Uses nothing of others.
        }
      }
    }
  }

  private void constant(Object entry) {
    switch (entry) {
      case StringEntry text -> listener.accept(new Reference(line, "", text.stringValue(), ""));
      case MethodHandleEntry handle -> member(handle.reference());
      case java.lang.classfile.constantpool.ClassEntry type -> type(type.asInternalName());
      case java.lang.classfile.constantpool.ConstantDynamicEntry dynamic -> {
        constant(dynamic.bootstrap().bootstrapMethod());
        dynamic.bootstrap().arguments().forEach(this::constant);
      }
      default -> {
        // A number, or the type of a method.
      }
    }
  }

  private void member(MemberRefEntry member) {
    listener.accept(
        new Reference(
            line,
            element(member.owner().asInternalName()),
            member.name().stringValue(),
            member.type().stringValue()));
  }

  private void type(String name) {
    listener.accept(new Reference(line, element(name), "", ""));
  }

  /** Of an array what it is made of; {@code java/lang/Object} for numbers. */
  static String element(String name) {
    if (!name.startsWith("[")) {
      return name;
    }
    String element = name.replaceFirst("^\\[+", "");
    return element.startsWith("L")
        ? element.substring(1, element.length() - 1)
        : "java/lang/Object";
  }
}
