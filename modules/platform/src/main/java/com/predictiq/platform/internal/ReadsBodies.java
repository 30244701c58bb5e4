package com.predictiq.platform.internal;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns a body into the record a resource asks for, or refuses it with all its faults at once:
 * those of its shape and those of its values.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class ReadsBodies implements MessageBodyReader<Record> {

  /** By field and without a scope: REST passes over a reader that is the proxy of a bean. */
  @Inject private Validator validator;

  @Inject private AllBodyRules rules;

  @Context private Request request;

  public ReadsBodies() {}

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    requireUtf8(mediaType);
    StrictJsonReader.Reading<Record> reading =
        StrictJsonReader.read(utf8(body.readAllBytes()), type);
    List<Fault> faults = new ArrayList<>(reading.faults());
    if (reading.value() != null) {
      addBrokenConstraints(reading.value(), faults);
    }
    if (faults.isEmpty()) {
      return reading.value();
    }
    if (reading.value() != null) {
      boolean asNew = request.getMethod().equals("POST");
      addUntold(rules.broken(reading.value(), asNew).stream(), faults);
    }
    throw new Rejected(code(faults), summary(faults), faults);
  }

  /** JSON between strangers is UTF-8 (RFC 8259); who says another charset means other bytes. */
  static void requireUtf8(MediaType type) {
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
      throw new Rejected(RequestRefusal.UNSUPPORTED_MEDIA_TYPE, "Send the body in UTF-8.");
    }
  }

  /** Decodes strictly: a byte that is not UTF-8 is a mistake and not a question mark. */
  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new Rejected(RequestRefusal.MALFORMED_JSON, "The body is not valid UTF-8.");
    }
  }

  private void addBrokenConstraints(Record value, List<Fault> faults) {
    addUntold(
        validator.validate(value).stream()
            .map(ReadsBodies::fault)
            .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code)),
        faults);
  }

  /** A field whose shape is wrong has been told so; its value is not judged on top. */
  static void addUntold(Stream<Fault> more, List<Fault> faults) {
    Set<String> told = faults.stream().map(Fault::pointer).collect(Collectors.toSet());
    more.filter(fault -> !told.contains(fault.pointer())).forEach(faults::add);
  }

  private static Fault fault(ConstraintViolation<Record> violation) {
    String rule =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    String code =
        switch (rule) {
          case "NotNull", "NotBlank", "NotEmpty" -> "REQUIRED";
          case "Size" -> "WRONG_LENGTH";
          case "Min", "Max", "Positive", "PositiveOrZero" -> "OUT_OF_RANGE";
          default -> "INVALID_VALUE";
        };
    return new Fault(pointer(violation.getPropertyPath()), code, violation.getMessage());
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(snake(node.getName()));
      }
    }
    return pointer.toString();
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  private static RequestRefusal code(List<Fault> faults) {
    boolean unknown =
        faults.stream().anyMatch(f -> f.code().equals(RequestRefusal.UNKNOWN_FIELD.name()));
    return unknown ? RequestRefusal.UNKNOWN_FIELD : RequestRefusal.VALIDATION_FAILED;
  }

  private static String summary(List<Fault> faults) {
    return faults.stream()
        .map(
            fault ->
                (fault.pointer().isEmpty() ? "the body" : fault.pointer()) + " " + fault.message())
        .collect(Collectors.joining("; ", "", "."));
  }
}
