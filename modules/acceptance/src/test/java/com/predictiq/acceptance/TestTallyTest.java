package com.predictiq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestTallyTest {

  private static final Instant BUILD = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir private Path root;

  @Test
  void adds_up_the_reports_of_this_build_and_no_others() throws IOException {
    report("modules/a/target/surefire-reports/TEST-a.xml", 5, 1, 1, 1, BUILD.plusSeconds(1));
    report("modules/b/target/surefire-reports/TEST-b.xml", 2, 0, 0, 0, BUILD);
    report("modules/b/target/failsafe-reports/TEST-c.xml", 3, 0, 0, 0, BUILD.plusSeconds(9));
    report("modules/b/target/surefire-reports/TEST-old.xml", 9, 0, 0, 0, BUILD.minusSeconds(1));
    report("modules/b/target/surefire-reports/notes.xml", 9, 0, 0, 0, BUILD);
    assertThat(TestTally.line(root, BUILD, "17.11.0"))
        .startsWith("10 tests ran in 2 modules: 7 passed, 2 failed, 1 skipped; real servers:");
  }

  @Test
  void names_the_servers_that_are_there_and_that_are_not() {
    assertThat(TestTally.line(root, BUILD, "17.11.0"))
        .containsPattern(
            "PostgreSQL 17\\.11 present, Redis (present|absent), browser (present|absent),"
                + " promtool (present|absent)$");
  }

  private void report(
      String name, int tests, int errors, int failures, int skipped, Instant written)
      throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    String told = "<system-out><![CDATA[said <testcase/>]]></system-out>\n";
    Files.writeString(
        file,
        "<testsuite name=\"x\" tests=\"0\" errors=\"0\" skipped=\"0\" failures=\"0\">\n"
            + cases(errors, "<error type=\"E\">\n")
            + cases(failures, "<failure type=\"F\">\n")
            + cases(skipped, "<skipped/>\n")
            + cases(tests - errors - failures - skipped, told)
            + "</testsuite>\n");
    Files.setLastModifiedTime(file, FileTime.from(written));
  }

  private static String cases(int count, String within) {
    return ("  <testcase name=\"t\">\n    " + within + "  </testcase>\n").repeat(count);
  }
}
