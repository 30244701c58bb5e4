package com.predictiq.mail.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;

/** In which language. */
public class PreviewQuery implements CheckedQuery {

  @QueryParam("locale")
  private String locale;

  String locale() {
    QueryReader reader = new QueryReader();
    String asked = locale(reader);
    reader.refuseIfAnyIsWrong();
    return asked;
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    locale(reader);
    return reader.faults();
  }

  private String locale(QueryReader reader) {
    return reader
        .read(
            "locale",
            locale,
            text -> Optional.of(text).filter(tag -> tag.matches(Locales.TAG)),
            Locales.MESSAGE)
        .orElse(Locales.DEFAULT);
  }
}
