package bench.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that makes a pool of four.
 *
 * @param name for the table and the bars
 * @param command without the numbers that follow it
 * @param environment added to this program's own
 * @param few how often it maps a million numbers in the shorter of two runs; 0 if only its start is
 *     of interest
 * @param many how often in the longer
 */
record Contestant(
    String name, List<String> command, Map<String, String> environment, int few, int many) {
  static final String FORK = "Python Pool, fork";
  static final String SPAWN = "Python Pool, spawn";
  static final String PYTHON_THREADS = "Python ThreadPool";
  static final String EXECUTOR = "Python ProcessPoolExecutor";
  static final String THREADS = "PoolMap";
  static final String CACHED_THREADS = "PoolMap, AOT cache";
  static final String PROCESSES = "ProcessPool, long[]";
  static final String MAPPED = "ProcessPool, shared mapping";
  static final String BOXED = "ProcessPool, List<Long>";
  static final String CACHED_PROCESSES = "ProcessPool, AOT cache";

  /**
   * All, in the order of the table. What a JVM compiles while it warms up is in both runs: the
   * shorter is long enough for it.
   */
  static List<Contestant> of(ProgramFiles programs, boolean withCaches) {
    var all = new ArrayList<Contestant>();
    all.add(new Contestant(FORK, programs.python("fork"), Map.of(), 1, 4));
    all.add(new Contestant(SPAWN, programs.python("spawn"), Map.of(), 1, 4));
    all.add(new Contestant(PYTHON_THREADS, programs.python("threads"), Map.of(), 1, 4));
    all.add(new Contestant(EXECUTOR, programs.python("executor"), Map.of(), 1, 4));
    all.add(new Contestant(THREADS, programs.java("threads"), Map.of(), 5, 15));
    all.add(new Contestant(PROCESSES, programs.java("processes"), Map.of(), 30, 130));
    all.add(new Contestant(MAPPED, programs.java("mapped"), Map.of(), 50, 350));
    all.add(new Contestant(BOXED, programs.java("boxed"), Map.of(), 15, 55));
    if (withCaches) {
      all.add(new Contestant(CACHED_THREADS, programs.javaWithCache("threads"), Map.of(), 0, 0));
      all.add(
          new Contestant(
              CACHED_PROCESSES,
              programs.javaWithCache("processes"),
              programs.environmentOfWorkers(),
              0,
              0));
    }
    return all;
  }
}
