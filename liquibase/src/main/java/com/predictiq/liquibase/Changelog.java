package com.predictiq.liquibase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The change sets packaged with this program, read without Liquibase: knowing their names is enough
 * to see that there is nothing to do, and that is how nearly every start goes.
 */
record Changelog(String root) {

  static final Changelog SHIPPED = new Changelog("db/changelog.xml");

  private static final Pattern CHANGE_SET =
      Pattern.compile("^--changeset ([a-z]+):(\\S+)", Pattern.MULTILINE);

  Set<ChangeSetId> changeSets() {
    Set<ChangeSetId> found = new LinkedHashSet<>();
    for (String file : files()) {
      CHANGE_SET
          .matcher(new String(bytes(file), StandardCharsets.UTF_8))
          .results()
          .forEach(match -> found.add(new ChangeSetId(match.group(1), match.group(2))));
    }
    return found;
  }

  /** The SQL files in the order in which they are applied. */
  List<String> files() {
    List<String> files = new ArrayList<>();
    collect(root, files);
    return files;
  }

  static byte[] bytes(String file) {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void collect(String file, List<String> into) {
    if (!file.endsWith(".xml")) {
      into.add(file);
      return;
    }
    includes(file).forEach(included -> collect(included, into));
  }

  private static List<String> includes(String file) {
    List<String> includes = new ArrayList<>();
    try (InputStream in = open(file)) {
      XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("include")) {
          includes.add(xml.getAttributeValue(null, "file"));
        }
      }
    } catch (IOException | XMLStreamException unreadable) {
      throw new IllegalStateException("The packaged " + file + " cannot be read.", unreadable);
    }
    return includes;
  }

  private static InputStream open(String file) throws IOException {
    URL place = Changelog.class.getClassLoader().getResource(file);
    if (place == null) {
      throw new IllegalStateException(
          "The packaged changelog names " + file + ", which is absent.");
    }
    return unshared(place);
  }

  /** From a jar opened for this alone, which nobody else can close. */
  static InputStream unshared(URL place) throws IOException {
    URLConnection connection = place.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }
}
