package com.predictiq.launcher.program;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A program of a few text files, packed as the build packs the real one. */
final class GivenProgram {

  private final Map<String, String> files = new TreeMap<>();

  GivenProgram with(String path, String content) {
    files.put(path, content);
    return this;
  }

  GivenProgram without(String path) {
    files.remove(path);
    return this;
  }

  Path packedTo(Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      List<ProgramFile> index = new ArrayList<>();
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        write(zip, file.getKey(), content);
        String sha256 = HexFormat.of().formatHex(ProgramIndex.digest().digest(content));
        index.add(new ProgramFile(sha256, content.length, file.getKey()));
      }
      String text = new ProgramIndex(index).text();
      write(zip, ProgramIndex.NAME, text.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static void write(ZipOutputStream zip, String path, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(Unpacking.PROGRAM + path));
    zip.write(content);
    zip.closeEntry();
  }
}
