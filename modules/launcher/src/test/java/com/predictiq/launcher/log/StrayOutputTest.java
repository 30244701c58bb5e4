package com.predictiq.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class StrayOutputTest {

  @Test
  void turns_each_printed_line_into_a_log_line() {
    List<String> lines = new ArrayList<>();
    Logger logger = Logger.getAnonymousLogger();
    Filter collect = event -> !lines.add(event.getLevel() + " " + event.getMessage());
    logger.setFilter(collect);
    PrintStream out = StrayOutput.into(logger, Level.WARNING);
    out.print("Grüße ");
    out.println("an alle");
    out.println();
    out.print("unfinished");
    assertThat(lines).containsExactly("WARNING Grüße an alle");
  }
}
