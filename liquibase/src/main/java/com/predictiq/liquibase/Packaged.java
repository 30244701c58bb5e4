package com.predictiq.liquibase;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;

/**
 * What Liquibase reads, taken out of our jars whole. Its own way opens jars by URL, and those are
 * shared by the whole JVM: the container, which boots meanwhile, has closed one under its hands.
 */
final class Packaged extends AbstractResourceAccessor {

  @Override
  public List<Resource> getAll(String path) throws IOException {
    String name = path.replaceFirst("^(classpath:)?/*", "");
    URL place = Packaged.class.getClassLoader().getResource(name);
    if (place == null) {
      return List.of();
    }
    try (InputStream in = Changelog.unshared(place)) {
      return List.of(new File(name, in.readAllBytes()));
    }
  }

  /** Nothing is included by directory. */
  @Override
  public List<Resource> search(String path, boolean recursive) {
    return List.of();
  }

  @Override
  public List<String> describeLocations() {
    return List.of("what is packaged with this program");
  }

  @Override
  public void close() {
    // Nothing is held open.
  }

  private static final class File extends AbstractResource {

    private final byte[] bytes;

    File(String path, byte[] bytes) {
      super(path, URI.create("packaged:/" + path));
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public Resource resolve(String other) {
      return named(resolvePath(other));
    }

    @Override
    public Resource resolveSibling(String other) {
      return named(resolveSiblingPath(other));
    }

    private static Resource named(String path) {
      try {
        return new Packaged().getAll(path).stream().findFirst().orElseThrow();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
