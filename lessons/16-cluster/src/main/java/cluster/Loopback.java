package cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import java.io.ObjectInputFilter;
import java.util.List;

/**
 * How the engine is set up here: silent, small, and on this machine alone.
 *
 * <p>Each member listens on 127.0.0.1, on a port that the operating system chooses. It looks for
 * other members nowhere but at the ports that it is given. It refuses those that don't know the
 * cluster's name, which is random and is handed over by pipe.
 */
final class Loopback {

  /** What the engine needs of the JDK's inside, and nothing else is open to it. */
  static final List<String> JVM_OPTIONS =
      List.of(
          "--add-modules=java.se",
          "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "--add-opens=java.management/sun.management=ALL-UNNAMED",
          "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseSerialGC", // few threads each: there are several JVMs
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m");

  private static final String ADDRESS = "127.0.0.1";
  private static final int DEEPEST = 20;
  private static final int LONGEST_ARRAY = 10_000;

  private Loopback() {}

  /**
   * Returns the settings of a member.
   *
   * @param cluster the cluster's name
   * @param seed the port of the first member; 0 for the first member itself
   * @param lite whether it only sends tasks, and runs none
   */
  static Config config(String cluster, int seed, boolean lite) {
    System.setProperty("hazelcast.logging.type", "none"); // asked for before there is a Config
    var config = new Config().setClusterName(cluster).setLiteMember(lite);
    config
        .setProperty("hazelcast.phone.home.enabled", "false")
        .setProperty("hazelcast.logging.type", "none")
        .setProperty("hazelcast.socket.bind.any", "false")
        .setProperty("hazelcast.shutdownhook.enabled", "false")
        .setProperty("hazelcast.wait.seconds.before.join", "0")
        .setProperty("hazelcast.partition.count", "13")
        .setProperty("hazelcast.operation.thread.count", "2")
        .setProperty("hazelcast.operation.generic.thread.count", "2")
        .setProperty("hazelcast.io.thread.count", "1")
        .setProperty("hazelcast.event.thread.count", "1")
        .setProperty("hazelcast.slow.operation.detector.enabled", "false")
        .setProperty("hazelcast.health.monitoring.level", "OFF")
        // A member on an overloaded machine is slow, not lost. One whose process has ended is
        // noticed by its closed connection.
        .setProperty("hazelcast.max.no.heartbeat.seconds", "600")
        .setProperty("hazelcast.operation.call.timeout.millis", "600000");
    config.getMetricsConfig().setEnabled(false);
    connect(config.getNetworkConfig(), seed);
    return config;
  }

  private static void connect(NetworkConfig network, int seed) {
    network.setPort(0).setPortAutoIncrement(false);
    network.getInterfaces().setEnabled(true).addInterface(ADDRESS);
    JoinConfig join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true);
    if (seed != 0) {
      join.getTcpIpConfig().addMember(ADDRESS + ":" + seed);
    }
  }

  /**
   * From now on, this JVM deserializes exceptions and nothing else. Deserialization makes objects
   * of whatever class the bytes name, and bytes can come from anyone who finds the port. Tasks and
   * results don't need it: they are records, and the engine sends them in its compact format. But a
   * task's exception travels by Java's serialization.
   *
   * <p>A JVM takes such a filter once. If it has one already, that one stays.
   */
  static synchronized void allowNothingButExceptions() {
    if (ObjectInputFilter.Config.getSerialFilter() == null) {
      ObjectInputFilter.Config.setSerialFilter(Loopback::judge);
    }
  }

  static ObjectInputFilter.Status judge(ObjectInputFilter.FilterInfo info) {
    if (info.depth() > DEEPEST || info.arrayLength() > LONGEST_ARRAY) {
      return ObjectInputFilter.Status.REJECTED;
    }
    Class<?> type = info.serialClass();
    if (type == null) {
      return ObjectInputFilter.Status.UNDECIDED; // only asks for the limits
    }
    while (type.isArray()) {
      type = type.componentType();
    }
    return isPartOfAnException(type)
        ? ObjectInputFilter.Status.ALLOWED
        : ObjectInputFilter.Status.REJECTED;
  }

  private static boolean isPartOfAnException(Class<?> type) {
    return Throwable.class.isAssignableFrom(type)
        || type == StackTraceElement.class
        || type == String.class
        || type.isPrimitive()
        || Number.class.isAssignableFrom(type) && type.getPackageName().equals("java.lang")
        // the list of what was suppressed
        || type.getName().startsWith("java.util.Collections$")
        || type == java.util.ArrayList.class;
  }
}
