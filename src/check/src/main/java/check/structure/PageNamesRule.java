package check.structure;

import check.Fault;
import check.WorkbookRule;
import check.process.TrackedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.MarkdownPage;
import workbook.Workbook;

/**
 * What a page names in its code is there: the workbook's packages, classes and members ({@code
 * kit.Trial}, {@code Trial.start}), its files, and its commands. A name that a page only invents
 * has a {@code <placeholder>} in it.
 */
public final class PageNamesRule implements WorkbookRule {
  /** A name with dots, and whether it is called. */
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\w./@$\"-])([A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+)(\\()?(?![\\w/])");

  private static final Set<String> FILE_ENDINGS =
      Set.of(
          "java", "class", "md", "json", "txt", "svg", "cmd", "xml", "jsh", "jfr", "html", "jsa",
          "jar");

  private static final Pattern FILE =
      Pattern.compile(
          "(?<![\\w./<>-])(?:lessons|solutions|src|docs|examples)/[^\\s`'\",;:()|\\\\\\]]*");

  /** What is invented, or only there after a build. */
  private static final Pattern NOT_YET = Pattern.compile("[<>*…{}$]|(?:^|/)target(?:/|$)");

  private static final Pattern EXECUTION = Pattern.compile("\\bexec:exec@([\\w-]+)");
  private static final Pattern MODULES = Pattern.compile("\\s-pl ([\\w/,.-]+)");
  private static final Pattern TEST = Pattern.compile("\\s-Dtest='?(\\w+)");
  private static final Pattern COACH =
      Pattern.compile("(?m)^\\s*(?:\\$ )?(?:src/coach/target/)?coach ([a-z]+)(?=\\s|$)");

  /** A class's name of several words, all by itself. */
  private static final Pattern CLASS = Pattern.compile("\\p{Lu}\\p{Ll}+(?:\\p{Lu}\\p{Ll}*)+");

  @Override
  public String promise() {
    return "the classes, files and commands that a page names exist";
  }

  @Override
  public List<Fault> faults(Workbook workbook) throws IOException {
    var known = KnownNames.in(workbook);
    var faults = new ArrayList<Fault>();
    for (Path file : TrackedFiles.under(workbook.root())) {
      if (isPage(file)) {
        for (String unknown : unknown(known, workbook.root(), file)) {
          faults.add(Fault.of(workbook, file, "names %s, which does not exist".formatted(unknown)));
        }
      }
    }
    return faults;
  }

  /** Pages for readers; a tool's own tests may have others. */
  private static boolean isPage(Path file) {
    var path = file.toString().replace('\\', '/');
    return path.endsWith(".md") && !path.matches("src/[^/]+/src/test/.*");
  }

  private static SequencedSet<String> unknown(KnownNames known, Path root, Path page)
      throws IOException {
    var unknown = new LinkedHashSet<String>();
    for (MarkdownPage.Section section : MarkdownPage.read(root.resolve(page)).sections()) {
      for (String code : section.code()) {
        unknown.addAll(dotted(known, code).toList());
        unknown.addAll(files(known, page, code).toList());
        unknown.addAll(commands(known, code).toList());
        if (CLASS.matcher(code).matches() && !isOfLesson(page) && !isKnownClass(known, code)) {
          unknown.add(code);
        }
      }
    }
    return unknown;
  }

  /** A lesson may invent classes to explain something. */
  private static boolean isOfLesson(Path page) {
    return page.startsWith("lessons") || page.startsWith("solutions");
  }

  private static boolean isKnownClass(KnownNames known, String name) {
    return known.isClass(name) || known.isWord(name) || KnownNames.isOfJdk(name);
  }

  private static Stream<String> dotted(KnownNames known, String code) {
    return DOTTED
        .matcher(code)
        .results()
        .filter(found -> !isKnown(known, List.of(found.group(1).split("\\.")), found.group(2)))
        .map(found -> found.group(1));
  }

  private static boolean isKnown(KnownNames known, List<String> parts, String call) {
    if (FILE_ENDINGS.contains(parts.getLast())) {
      return true;
    }
    var first = parts.getFirst();
    if (Character.isUpperCase(first.charAt(0))) {
      return !known.isTopLevel(first)
          || KnownNames.isOfJdk(first)
          || known.isMember(first, parts.get(1));
    }
    int depth = parts.size();
    while (depth > 0 && !known.isPackage(String.join(".", parts.subList(0, depth)))) {
      depth--;
    }
    var rest = parts.subList(depth, parts.size());
    if (rest.isEmpty() || depth == 0 && !known.hasSubpackages(first)) {
      return true; // a package; a variable, a property, or somebody else's
    }
    var inside = String.join(".", parts.subList(0, depth));
    if (Character.isUpperCase(rest.getFirst().charAt(0))) {
      return known.isClass(inside, rest.getFirst())
          && (rest.size() == 1 || known.isMember(rest.getFirst(), rest.get(1)));
    }
    // A variable may be called as a package is: words.size().
    return call != null || !known.hasToolPackages(first);
  }

  private static Stream<String> files(KnownNames known, Path page, String code) {
    return FILE.matcher(code)
        .results()
        .map(MatchResult::group)
        .filter(path -> !NOT_YET.matcher(path).find())
        .filter(path -> !known.isFile(page, path.replaceFirst("#.*", "")));
  }

  private static Stream<String> commands(KnownNames known, String code) {
    return Stream.of(
            EXECUTION.matcher(code).results().filter(found -> !known.isExecution(found.group(1))),
            MODULES
                .matcher(code)
                .results()
                .filter(found ->
                    !Stream.of(found.group(1).split(","))
                        .allMatch(module -> known.isFile(Path.of("README.md"), module))),
            TEST.matcher(code).results().filter(found -> !known.isClass(found.group(1))),
            COACH.matcher(code).results().filter(found -> !known.isCoachCommand(found.group(1))))
        .flatMap(found -> found)
        .map(found -> found.group().strip());
  }
}
