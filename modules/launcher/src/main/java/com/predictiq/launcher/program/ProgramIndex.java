package com.predictiq.launcher.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What the program consists of. The build writes it beside the files; unpacking goes by it. */
public record ProgramIndex(List<ProgramFile> files) {

  public static final String NAME = "program.index";

  public static ProgramIndex parse(String text) {
    return new ProgramIndex(text.lines().map(ProgramFile::parse).toList());
  }

  /** Called by the build: {@code ProgramIndex DIRECTORY} writes the index of that directory. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Files.writeString(root.resolve(NAME), of(root).text());
  }

  public static ProgramIndex of(Path root) throws IOException {
    List<ProgramFile> files = new ArrayList<>();
    try (Stream<Path> found = Files.walk(root)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        String path = root.relativize(file).toString();
        if (!path.equals(NAME) && !path.startsWith(Layout.MADE)) {
          files.add(new ProgramFile(sha256(file), Files.size(file), path));
        }
      }
    }
    return new ProgramIndex(List.copyOf(files));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    files.forEach(file -> text.append(file.line()).append('\n'));
    return text.toString();
  }

  static String sha256(Path file) throws IOException {
    return HexFormat.of().formatHex(digest().digest(Files.readAllBytes(file)));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
