package book;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A browser without a window that stays open while many pages are looked at. It is told what to do
 * by the Chrome DevTools Protocol, in JSON over a web socket. To be used by one thread.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final long PATIENCE = 60; // seconds

  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final ConcurrentHashMap<Integer, CompletableFuture<JsonObject>> answers =
      new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Semaphore loaded = new Semaphore(0);
  private int sent;

  private Chromium(Process process, Path profile) throws Exception {
    this.process = process;
    String tab =
        http.send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%s/json/new".formatted(port(profile))))
                    .PUT(HttpRequest.BodyPublishers.noBody())
                    .build(),
                BodyHandlers.ofString())
            .body();
    socket =
        http.newWebSocketBuilder()
            .buildAsync(
                URI.create(object(tab).get("webSocketDebuggerUrl").getAsString()), new Ear())
            .get(PATIENCE, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      ask(domain + ".enable", new JsonObject());
    }
  }

  /** The program on this machine's path. */
  static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts one.
   *
   * @param folder where it may keep its profile
   */
  static Chromium start(Path program, Path folder) throws Exception {
    Path profile = Files.createTempDirectory(folder, "profile");
    var process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox", // the pages are our own
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    try {
      return new Chromium(process, profile);
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** It writes down the port that it has chosen. */
  private static String port(Path profile) throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    for (int look = 0; look < PATIENCE * 20; look++) {
      if (Files.exists(file) && Files.readString(file).contains("\n")) {
        return Files.readString(file).lines().findFirst().orElseThrow();
      }
      Thread.sleep(50);
    }
    throw new IOException("the browser does not start");
  }

  /** Gets what the browser says. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      message.append(text);
      if (last) {
        take(object(message.toString()));
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void take(JsonObject said) {
      if (said.has("id")) {
        answers.remove(said.get("id").getAsInt()).complete(said);
        return;
      }
      switch (said.get("method").getAsString()) {
        case "Page.loadEventFired" -> loaded.release();
        case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
            complaints.add(said.toString());
        case "Network.requestWillBeSent" -> {
          String address =
              said.getAsJsonObject("params").getAsJsonObject("request").get("url").getAsString();
          if (!address.matches("(?:file|data|about|blob):.*")) {
            complaints.add("asked the network for " + address);
          }
        }
        default -> {}
      }
    }
  }

  private JsonObject ask(String method, JsonObject parameters) throws Exception {
    var question = new JsonObject();
    question.addProperty("id", ++sent);
    question.addProperty("method", method);
    question.add("params", parameters);
    var answer = new CompletableFuture<JsonObject>();
    answers.put(sent, answer);
    socket.sendText(question.toString(), true).get(PATIENCE, TimeUnit.SECONDS);
    var said = answer.get(PATIENCE, TimeUnit.SECONDS);
    if (said.has("error")) {
      throw new IOException(method + ": " + said.get("error"));
    }
    return said.getAsJsonObject("result");
  }

  static JsonObject object(String json) {
    return new Gson().fromJson(json, JsonObject.class);
  }

  /** Sets the size of the window, and whether the desktop is dark. */
  void window(int width, int height, boolean dark) throws Exception {
    ask(
        "Emulation.setDeviceMetricsOverride",
        object(
            "{width:%d,height:%d,deviceScaleFactor:1,mobile:%s}"
                .formatted(width, height, width < 600)));
    ask(
        "Emulation.setEmulatedMedia",
        object(
            "{media:'',features:[{name:'prefers-color-scheme',value:'%s'}]}"
                .formatted(dark ? "dark" : "light")));
  }

  /** Shows pages as they would be printed, on a dark desktop, until the window is set again. */
  void print() throws Exception {
    ask(
        "Emulation.setEmulatedMedia",
        object("{media:'print',features:[{name:'prefers-color-scheme',value:'dark'}]}"));
  }

  /** Opens a page and waits until it and all that belongs to it are there. */
  void open(String address) throws Exception {
    loaded.drainPermits();
    var parameters = new JsonObject();
    parameters.addProperty("url", address);
    ask("Page.navigate", parameters);
    if (!loaded.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
      throw new IOException("the browser does not load " + address);
    }
  }

  /** What an expression of JavaScript is worth on the page, as text; a promise is waited for. */
  String evaluate(String expression) throws Exception {
    var parameters = new JsonObject();
    parameters.addProperty("expression", expression);
    parameters.addProperty("awaitPromise", true);
    parameters.addProperty("returnByValue", true);
    var said = ask("Runtime.evaluate", parameters);
    if (said.has("exceptionDetails")) {
      throw new IOException(said.get("exceptionDetails").toString());
    }
    var value = said.getAsJsonObject("result").get("value");
    return value == null ? "" : value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  /** Presses a key. */
  void press(String key) throws Exception {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      var parameters = object("{type:'%s'}".formatted(type));
      parameters.addProperty("key", key);
      parameters.addProperty("code", key);
      if (key.equals("Tab")) {
        parameters.addProperty("windowsVirtualKeyCode", 9);
      }
      ask("Input.dispatchKeyEvent", parameters);
    }
  }

  /** Moves the mouse to a place in the window. */
  void point(double x, double y) throws Exception {
    ask("Input.dispatchMouseEvent", object("{type:'mouseMoved',x:%s,y:%s}".formatted(x, y)));
  }

  /** What it looks like in the window, as PNG. */
  byte[] picture() throws Exception {
    return Base64.getDecoder()
        .decode(ask("Page.captureScreenshot", new JsonObject()).get("data").getAsString());
  }

  /**
   * What pages have complained of since this was asked last, and what they asked the network for.
   */
  List<String> complaints() {
    var all = new ArrayList<>(complaints);
    complaints.removeAll(all);
    return all;
  }

  @Override
  public void close() {
    try {
      ask("Browser.close", new JsonObject()); // so it leaves no socket behind
      process.onExit().get(PATIENCE, TimeUnit.SECONDS);
    } catch (Exception e) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join(); // then it writes no more into its folder
    } finally {
      socket.abort();
      http.close();
    }
  }
}
