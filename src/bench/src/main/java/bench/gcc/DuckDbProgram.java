package bench.gcc;

import capstones.Summary;
import java.sql.DriverManager;

/** Exercise 15.1 by DuckDB, which is reached over JDBC. It prints what {@code aggregate.c} does. */
final class DuckDbProgram {
  private static final String QUERY =
      """
      SELECT CAST(10 * min(degrees) AS INTEGER), CAST(10 * sum(degrees) AS BIGINT), count(*),
             CAST(10 * max(degrees) AS INTEGER)
      FROM read_csv('%s', delim = ';', header = false, quote = '', escape = '', auto_detect = false,
                    columns = {'station': 'VARCHAR', 'degrees': 'DECIMAL(3, 1)'})
      GROUP BY station
      """;

  private DuckDbProgram() {}

  /** Whether DuckDB's driver is on the class path. */
  static boolean isThere() {
    return DriverManager.drivers().anyMatch(d -> d.getClass().getName().contains("duckdb"));
  }

  /**
   * Summarises a file. The start of DuckDB, which unpacks itself, is not counted.
   *
   * @param args the file, and how many threads
   */
  public static void main(String[] args) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("SET threads = " + Integer.parseInt(args[1]));
      double begun = ProcessCpu.seconds();
      int stations = 0;
      long check = 0;
      try (var rows = statement.executeQuery(QUERY.formatted(args[0].replace("'", "''")))) {
        while (rows.next()) {
          var summary =
              Summary.of(rows.getInt(1), rows.getLong(2), rows.getLong(3), rows.getInt(4));
          stations++;
          check += summary.min() + summary.mean() + summary.max();
        }
      }
      IO.println("%d %d %s".formatted(stations, check, ProcessCpu.seconds() - begun));
    }
  }
}
