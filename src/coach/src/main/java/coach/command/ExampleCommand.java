package coach.command;

import coach.process.EndWithParentServer;
import coach.process.Environment;
import coach.process.ForegroundProcess;
import coach.session.ExampleRunner;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs an example. */
@Command(
    name = "example",
    description = "Runs an example with java; without a name, lists them.",
    footer = {"", "The exit code is the example's own."})
final class ExampleCommand extends Subcommand {
  @Parameters(arity = "0..1", paramLabel = "NAME", description = "PoolSizes, for one.")
  private String name;

  @Override
  public Integer call() throws Exception {
    if (name == null) {
      coach().print(ExampleRunner.page(coach().lookup().examples()));
      return Coach.EXIT_OK;
    }
    var example = coach().lookup().example(name, null);
    var command = new ArrayList<>(List.of(Environment.jdkTool("java")));
    command.addAll(EndWithParentServer.options());
    command.add(example.path());
    var program = new ForegroundProcess(command).in(example.lesson().folder());
    return coach().environment().foregroundRunner().run(program);
  }
}
