package com.predictiq.web.streams;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;

/** What somebody wants to listen to. */
public class StreamQuery {

  @QueryParam("topics")
  private String topics;

  List<String> names() {
    return topics == null
        ? List.of()
        : Arrays.stream(topics.split(",", -1)).map(String::strip).toList();
  }
}
