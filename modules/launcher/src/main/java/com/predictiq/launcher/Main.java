package com.predictiq.launcher;

/**
 * The door of {@code java -jar predictiq.jar}. It is the one class every Java since 8 can read, so
 * that an old one is answered with a sentence instead of an UnsupportedClassVersionError.
 */
public final class Main {

  private static final int OLDEST_JAVA = 17;

  private Main() {}

  public static void main(String[] args) throws Exception {
    String version = System.getProperty("java.specification.version");
    if (tooOld(version)) {
      System.err.println(sentence(version, System.getProperty("java.home")));
      System.exit(1);
    }
    // By name: a compiler for Java 8 cannot read a class made for 17.
    Class.forName("com.predictiq.launcher.Launcher")
        .getMethod("main", String[].class)
        .invoke(null, (Object) args);
  }

  static boolean tooOld(String version) {
    return version.startsWith("1.") || Integer.parseInt(version) < OLDEST_JAVA;
  }

  static String sentence(String version, String home) {
    return "PredictIQ needs Java "
        + OLDEST_JAVA
        + " or newer, and this is Java "
        + version
        + " ("
        + home
        + "); install a newer one or call it by its full path: /path/to/java-17/bin/java -jar"
        + " predictiq.jar";
  }
}
