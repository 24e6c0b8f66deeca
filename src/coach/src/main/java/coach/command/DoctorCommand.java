package coach.command;

import coach.diagnostics.EnvironmentDiagnostics;
import coach.text.Page;
import picocli.CommandLine.Command;

/** Checks the machine. */
@Command(
    name = "doctor",
    description = "Checks whether this machine has what the workbook needs.",
    footer = {"", "Exit code 3 if something is missing."})
final class DoctorCommand extends Subcommand {
  @Override
  public Integer call() throws Exception {
    var findings =
        new EnvironmentDiagnostics(
                coach().workbook(), coach().environment(), coach().capabilities())
            .findings();
    var page = new Page();
    for (EnvironmentDiagnostics.Check finding : findings) {
      if (finding.well()) {
        page.good(finding.words());
        if (!finding.advice().isEmpty()) {
          page.text(finding.advice());
        }
      } else {
        page.bad(finding.words()).text(finding.advice());
      }
    }
    coach().print(page);
    return findings.stream().allMatch(EnvironmentDiagnostics.Check::well)
        ? Coach.EXIT_OK
        : Coach.EXIT_ERROR;
  }
}
