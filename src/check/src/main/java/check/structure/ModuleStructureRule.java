package check.structure;

import static check.structure.ArchitecturePage.PAGE;

import check.Fault;
import check.WorkbookRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import workbook.Workbook;

/**
 * The modules of the tools use each other as {@code docs/architecture.md} draws it, and the
 * packages of a module as they stand above each other there. So there is no circle, neither of
 * modules nor of packages.
 *
 * <p>What a source uses is read from its imports and from the qualified names in its code. Names in
 * strings and comments do not count, so a class that is found by reflection or named in Javadoc is
 * no use of it.
 */
public final class ModuleStructureRule implements WorkbookRule {
  public static final int CLASSES_AT_MOST = 20;

  @Override
  public String promise() {
    return "modules and packages use each other only as docs/architecture.md draws it";
  }

  @Override
  public List<Fault> faults(Workbook workbook) throws IOException {
    var packages = SourcePackage.in(workbook);
    if (packages.isEmpty()) {
      return List.of(); // no tools in this workbook
    }
    return new Comparison(workbook, ArchitecturePage.of(workbook), packages).faults();
  }

  /** The page and the code side by side. */
  private static final class Comparison {
    private final Workbook workbook;
    private final ArchitecturePage page;
    private final List<SourcePackage> packages;
    private final Map<String, Set<String>> modulesOf = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** What the code does, as arrows between modules, each with the source that was seen first. */
    private final Map<String, Map<String, Path>> arrows = new LinkedHashMap<>();

    Comparison(Workbook workbook, ArchitecturePage page, List<SourcePackage> packages) {
      this.workbook = workbook;
      this.page = page;
      this.packages = packages;
      for (SourcePackage p : packages) {
        modulesOf.computeIfAbsent(p.name(), _ -> new TreeSet<>()).add(p.module());
        arrows.computeIfAbsent(p.module(), _ -> new TreeMap<>());
      }
    }

    List<Fault> faults() throws IOException {
      for (SourcePackage p : packages) {
        compare(p);
      }
      compareModules();
      comparePackageRows();
      for (String name : page.describedTwice()) {
        fault(PAGE, "has two rows for %s: keep one of them".formatted(name));
      }
      return faults;
    }

    private void compare(SourcePackage p) throws IOException {
      var classes = p.classes();
      if (classes.size() > CLASSES_AT_MOST) {
        fault(
            p.folder(),
            "has %d classes of at most %d: divide the package"
                .formatted(classes.size(), CLASSES_AT_MOST));
      }
      if (!p.isDescribed()) {
        fault(p.folder(), "has no package-info.java that says what belongs here and what does not");
      }
      if (modulesOf.get(p.name()).size() > 1) {
        fault(
            p.folder(),
            "belongs to more than one module: " + String.join(", ", modulesOf.get(p.name())));
      }
      for (Path source : classes) {
        for (String used : SourcePackage.usedBy(source)) {
          if (modulesOf.containsKey(used) && !used.equals(p.name())) {
            use(p, source, used);
          }
        }
      }
    }

    private void use(SourcePackage user, Path source, String used) {
      if (modulesOf.get(used).contains(user.module())) {
        int above = page.packages().indexOf(user.name());
        int below = page.packages().indexOf(used);
        if (above >= 0 && below >= 0 && above > below) {
          fault(
              source,
              "uses %s, which stands above %s in %s: let the upper one use the lower one only"
                  .formatted(used, user.name(), PAGE));
        }
      } else {
        modulesOf.get(used).forEach(m -> arrows.get(user.module()).putIfAbsent(m, source));
      }
    }

    private void compareModules() {
      var circles = page.inCircles();
      if (!circles.isEmpty()) {
        fault(PAGE, "draws a circle of modules: " + String.join(", ", circles));
      }
      arrows.forEach((module, uses) -> {
        var drawn = page.drawn().get(module);
        if (drawn == null) {
          fault(
              PAGE,
              "does not draw the module %s: add %1$s[src/%1$s] and its arrows to the drawing"
                  .formatted(module));
          return;
        }
        uses.forEach((used, source) -> {
          if (!drawn.contains(used)) {
            fault(
                source,
                "makes module %s use %s, and %s draws no such arrow: do without, or draw it"
                    .formatted(module, used, PAGE));
          }
        });
        for (String used : drawn) {
          if (!uses.containsKey(used)) {
            fault(PAGE, "draws %s --> %s, which no source needs".formatted(module, used));
          }
        }
        if (!drawn.equals(page.inTable().get(module))) {
          fault(
              PAGE,
              "should say in its table that src/%s uses %s, as the drawing does"
                  .formatted(module, drawn.isEmpty() ? "no other" : String.join(", ", drawn)));
        }
      });
      page.drawn().keySet().stream()
          .filter(module -> !arrows.containsKey(module))
          .forEach(module -> fault(PAGE, "draws %s, which is no module".formatted(module)));
    }

    private void comparePackageRows() {
      for (SourcePackage p : packages) {
        if (!page.packages().contains(p.name())) {
          fault(
              PAGE,
              "has no row for the package %s: put it above the packages that it uses"
                  .formatted(p.name()));
        }
      }
      page.packages().stream()
          .filter(name -> !modulesOf.containsKey(name))
          .forEach(name -> fault(PAGE, "has a row for %s, which is no package".formatted(name)));
    }

    private void fault(Path where, String what) {
      faults.add(Fault.of(workbook, where, what));
    }
  }
}
