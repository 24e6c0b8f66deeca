package judge.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import judge.api.Sandbox;
import judge.child.ChildProgram;
import judge.files.ChildFolder;
import judge.jvm.AotCache;
import judge.jvm.ChildModules;
import judge.jvm.JvmCommand;
import judge.jvm.ToolClassPath;

/**
 * How a child JVM is started: the command, in its sandbox.
 *
 * @param tools that it runs with
 * @param options more options for the JVM
 * @param sandbox in which it is started
 */
public record ChildSetup(ChildModules tools, List<String> options, Sandbox sandbox) {

  /**
   * The command with all its arguments.
   *
   * @param place the lesson
   * @param folder the child's own
   * @param rehearse whether it runs a test of its own before it is ready
   */
  List<String> command(LessonPath place, ChildFolder folder, boolean rehearse) {
    var command = new ArrayList<>(JvmCommand.java());
    command.addAll(tools.options(!place.libraries().isEmpty()));
    command.addAll(options);
    command.addAll(
        List.of(
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-XX:ErrorFile=" + folder.crashLog(),
            "-XX:-CreateCoredumpOnCrash",
            // Nobody who has come in from outside loads anything into this JVM.
            "-XX:+DisableAttachMechanism",
            "-XX:-EnableDynamicAgentLoading",
            "-Djava.io.tmpdir=" + folder.temporary(),
            "-cp",
            ToolClassPath.joined(
                Stream.concat(place.libraries().stream(), Stream.of(folder.classes())).toList())));
    command.addAll(ChildModules.main(ChildProgram.class));
    command.addAll(
        List.of(folder.root().toString(), folder.socket().toString(), tools.leftByADeadJudge()));
    if (rehearse) {
      command.add(tools.warmUp().toString());
    }
    return sandbox.confine(command, needs(place, folder));
  }

  private Sandbox.Needs needs(LessonPath place, ChildFolder folder) {
    var readOnly = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    readOnly.addAll(tools.modules());
    readOnly.addAll(place.libraries());
    AotCache.among(options).ifPresent(readOnly::add);
    return new Sandbox.Needs(place.folder(), folder.root(), readOnly);
  }
}
