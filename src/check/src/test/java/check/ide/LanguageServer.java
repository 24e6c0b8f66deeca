package check.ide;

import check.process.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * The Java language server of VS Code (Eclipse JDT Language Server), as an editor starts it: it
 * imports the Maven project of a folder and builds it.
 */
final class LanguageServer implements AutoCloseable {
  /** Far longer than an import takes: it is there so that a server that hangs turns a test red. */
  private static final int PATIENCE_MINUTES = 6;

  private final Process process;
  private final Editor editor = new Editor();
  private final Requests server;

  /** What is asked of the server; the second is its own, beyond the protocol. */
  interface Requests extends org.eclipse.lsp4j.services.LanguageServer {
    /** Builds; {@code true} for everything anew. Answers 1 if it was built without an error. */
    @JsonRequest("java/buildWorkspace")
    CompletableFuture<Integer> buildWorkspace(boolean anew);
  }

  /** The editor's side: keeps what the server finds fault with. */
  static final class Editor implements LanguageClient {
    private final Map<String, List<Diagnostic>> found = new ConcurrentHashMap<>();
    private final CountDownLatch ready = new CountDownLatch(1);

    /**
     * The server's own notification of how far it is.
     *
     * @param status {@code Starting}, {@code ServiceReady} and others
     */
    @JsonNotification("language/status")
    public void languageStatus(Map<String, Object> status) {
      if ("ServiceReady".equals(status.get("type"))) {
        ready.countDown();
      }
    }

    /**
     * What else the server tells its own extension of VS Code.
     *
     * @param event ignored
     */
    @JsonNotification("language/eventNotification")
    public void languageEvent(Object event) {}

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams now) {
      found.put(now.getUri(), now.getDiagnostics());
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams wanted) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams asked) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object event) {}

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public void logMessage(MessageParams message) {}
  }

  private LanguageServer(Process process) {
    this.process = process;
    var launcher =
        new Launcher.Builder<Requests>()
            .setLocalService(editor)
            .setRemoteInterface(Requests.class)
            .setInput(process.getInputStream())
            .setOutput(process.getOutputStream())
            .create();
    launcher.startListening();
    server = launcher.getRemoteProxy();
  }

  /**
   * Starts it on a folder, and waits until it has imported the project.
   *
   * @param home where the server lies: the folder with {@code plugins} in it
   * @param workspace an empty folder for the server's own files
   * @param repository Maven's, from which it takes what the project needs
   */
  static LanguageServer open(Path home, Path project, Path workspace, Path repository)
      throws Exception {
    var settings = Files.createDirectories(workspace).resolve("settings.xml");
    Files.writeString(
        settings,
        "<settings><localRepository>%s</localRepository></settings>".formatted(repository));
    var server = new LanguageServer(start(home, workspace));
    try {
      server.initialize(project, settings);
      if (!server.editor.ready.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError("the language server never said that it is ready");
      }
      return server;
    } catch (Throwable t) {
      server.close();
      throw t;
    }
  }

  private static Process start(Path home, Path workspace) throws IOException {
    var command =
        List.of(
            ExternalProgram.ofJdk("java").toString(),
            "-Declipse.application=org.eclipse.jdt.ls.core.id1",
            "-Declipse.product=org.eclipse.jdt.ls.core.product",
            "-Dosgi.bundles.defaultStartLevel=4",
            "-Dosgi.checkConfiguration=true",
            "-Dosgi.sharedConfiguration.area=" + home.resolve("config_linux"),
            "-Dosgi.sharedConfiguration.area.readOnly=true",
            "-Dosgi.configuration.cascaded=true",
            "-Duser.home=" + System.getProperty("user.home"),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx1g",
            "--add-modules=ALL-SYSTEM",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-jar",
            launcher(home).toString(),
            "-configuration",
            workspace.resolve("configuration").toString(),
            "-data",
            workspace.resolve("data").toString());
    return new ProcessBuilder(command).redirectError(workspace.resolve("errors").toFile()).start();
  }

  private static Path launcher(Path home) throws IOException {
    try (var plugins = Files.list(home.resolve("plugins"))) {
      return plugins
          .filter(jar ->
              jar.getFileName().toString().matches("org\\.eclipse\\.equinox\\.launcher_.*jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  private void initialize(Path project, Path settings) throws Exception {
    var java =
        Map.of(
            "configuration",
            Map.of(
                "maven",
                Map.of("userSettings", settings.toString()),
                "runtimes",
                List.of(
                    Map.of(
                        "name",
                        "JavaSE-25",
                        "path",
                        System.getProperty("java.home"),
                        "default",
                        true))),
            "import",
            Map.of("maven", Map.of("offline", Map.of("enabled", true))),
            // It builds when it is asked to, and not also while it imports.
            "autobuild",
            Map.of("enabled", false));
    var start = new InitializeParams();
    start.setProcessId((int) ProcessHandle.current().pid());
    start.setCapabilities(new ClientCapabilities());
    // The server looks for the folders here, as its own extension of VS Code names them.
    start.setInitializationOptions(
        Map.of(
            "workspaceFolders",
            List.of(project.toUri().toString()),
            "settings",
            Map.of("java", java)));
    in(server.initialize(start));
    server.initialized(new InitializedParams());
  }

  /** Builds everything anew. */
  boolean builds() throws Exception {
    return in(server.buildWorkspace(true)) == 1;
  }

  /** All errors that it has found, and imports that nobody uses, each with its file and line. */
  List<String> errors() {
    var errors = new ArrayList<String>();
    editor.found.forEach((file, all) ->
        all.stream()
            .filter(d -> d.getSeverity() == DiagnosticSeverity.Error || isUnusedImport(d))
            .map(d -> file + ":" + (d.getRange().getStart().getLine() + 1) + " " + d.getMessage())
            .forEach(errors::add));
    return errors;
  }

  private static boolean isUnusedImport(Diagnostic diagnostic) {
    return diagnostic.getMessage().getLeft().matches("The import .* is never used");
  }

  /** The class path with which it would run the tests in a file. */
  List<String> testClassPath(Path file) throws Exception {
    var answer =
        in(
            server
                .getWorkspaceService()
                .executeCommand(
                    new ExecuteCommandParams(
                        "java.project.getClasspaths",
                        List.of(file.toUri().toString(), "{\"scope\":\"test\"}"))));
    return ((List<?>) ((Map<?, ?>) answer).get("classpaths"))
        .stream().map(Object::toString).toList();
  }

  private static <T> T in(CompletableFuture<T> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    return answer.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The folder of the server that the build's environment names, if there is one. */
  static Optional<Path> given() {
    return Optional.ofNullable(System.getenv("JDT_LANGUAGE_SERVER"))
        .map(Path::of)
        .filter(Files::isDirectory);
  }
}
