package com.predictiq.members.records;

import com.predictiq.members.Export;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import com.predictiq.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Puts the sections one after the other, each an array of records, and holds none of them. */
@ApplicationScoped
class WritesExport implements Export {

  private final Iterable<MemberRecords> sections;
  private final InstantSource clock;

  @Inject
  WritesExport(Instance<MemberRecords> sections, InstantSource clock) {
    this(clock, sections);
  }

  WritesExport(InstantSource clock, Iterable<MemberRecords> sections) {
    this.sections = sections;
    this.clock = clock;
  }

  @Override
  public void write(MemberId member, OutputStream to) throws IOException {
    OutputStream out = new BufferedOutputStream(to);
    String head =
        "{\"member_id\":\"%s\",\"exported_at\":\"%s\",\"sections\":{"
            .formatted(member, Json.wire(clock.instant()));
    write(out, head);
    String comma = "";
    for (MemberRecords section : byName()) {
      write(out, comma + "\"" + section.section() + "\":[");
      section.tell(member, new Lines(out)::add);
      write(out, "]");
      comma = ",";
    }
    write(out, "}}");
    out.flush();
  }

  private List<MemberRecords> byName() {
    return StreamSupport.stream(sections.spliterator(), false)
        .sorted(Comparator.comparing(MemberRecords::section))
        .toList();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The records of one section, with commas between them. */
  private static final class Lines {

    private final OutputStream out;
    private boolean begun;

    Lines(OutputStream out) {
      this.out = out;
    }

    void add(Record line) {
      try {
        out.write((begun ? ",\n" : "\n").getBytes(StandardCharsets.UTF_8));
        out.write(Json.bytes(line));
        begun = true;
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }
}
