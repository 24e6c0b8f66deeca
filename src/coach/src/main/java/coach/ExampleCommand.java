package coach;

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
      coach().print(Examples.page(coach().lookup().examples()));
      return Coach.DONE;
    }
    var example = coach().lookup().example(name, null);
    var command = new ArrayList<>(List.of(Surroundings.ofJdk("java")));
    command.addAll(Lifeline.options());
    command.add(example.path());
    var program = new Foreground(command).in(example.lesson().folder());
    return coach().surroundings().stage().run(program);
  }
}
