package com.predictiq.platform.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Json;
import com.predictiq.platform.RequestRefusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a stranger's JSON into a record and collects everything that does not fit instead of
 * stopping at the first: unknown fields, wrong types, unreadable values.
 */
final class StrictJsonReader {

  private static final String FAULTS = "faults";
  private static final String WRONG_TYPE = "WRONG_TYPE";

  private static final ObjectReader READER =
      Json.copyOfMapper()
          .registerModule(
              new SimpleModule("strict")
                  .addDeserializer(String.class, new OnlyText())
                  .addDeserializer(Integer.class, new OnlyWhole())
                  .addDeserializer(Boolean.class, new OnlyFlag()))
          .reader()
          .withHandler(new Collects());

  /** What could be read, and what was wrong with the rest. */
  record Reading<T>(T value, List<Fault> faults) {}

  private StrictJsonReader() {}

  static <T> Reading<T> read(String text, Class<T> type) {
    checkSyntax(text);
    List<Fault> faults = new ArrayList<>();
    try {
      return new Reading<>(
          READER.forType(type).withAttribute(FAULTS, faults).readValue(text), faults);
    } catch (JsonMappingException mismatch) {
      faults.add(
          new Fault(pointer(mismatch), WRONG_TYPE, "cannot be read as what is expected here"));
      return new Reading<>(null, faults);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the syntax has been checked", impossible);
    }
  }

  /** Walks the whole text once, so that what follows is about meaning only. */
  private static void checkSyntax(String text) {
    try (JsonParser in = READER.getFactory().createParser(text)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw malformed("The body must be a JSON object.");
      }
      in.skipChildren();
      if (in.nextToken() != null) {
        throw malformed("Something follows the JSON object.");
      }
    } catch (JsonProcessingException broken) {
      throw malformed(where(broken));
    } catch (IOException impossible) {
      throw new IllegalStateException("a string can be read", impossible);
    }
  }

  private static String where(JsonProcessingException broken) {
    String message = broken.getOriginalMessage().lines().findFirst().orElse("");
    return Optional.ofNullable(broken.getLocation())
        .map(at -> "%s (line %d, column %d)".formatted(message, at.getLineNr(), at.getColumnNr()))
        .orElse(message);
  }

  private static Rejected malformed(String detail) {
    return new Rejected(RequestRefusal.MALFORMED_JSON, detail);
  }

  private static String pointer(JsonMappingException mismatch) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : mismatch.getPath()) {
      pointer
          .append('/')
          .append(step.getFieldName() != null ? step.getFieldName() : step.getIndex());
    }
    return pointer.toString();
  }

  /** Notes each misfit, skips it and lets the reading go on. */
  private static final class Collects extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser in,
        JsonDeserializer<?> reader,
        Object target,
        String name)
        throws IOException {
      // A record's unknown fields are replayed from a buffer that has lost its place; the parser of
      // the body itself stands at the object they are in.
      JsonParser body = context.getParser();
      String pointer = pointer(body);
      note(
          context,
          in == body ? pointer : pointer + "/" + name,
          RequestRefusal.UNKNOWN_FIELD.name(),
          "is not known here");
      in.skipChildren();
      return true;
    }

    @Override
    public Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType target,
        JsonToken token,
        JsonParser in,
        String message)
        throws IOException {
      note(context, pointer(in), WRONG_TYPE, "must be " + expected(target));
      in.skipChildren();
      return null;
    }

    @Override
    public Object handleWeirdStringValue(
        DeserializationContext context, Class<?> target, String value, String message) {
      note(context, pointer(context.getParser()), "INVALID_VALUE", readable(target, message));
      return null;
    }

    @Override
    public Object handleWeirdNumberValue(
        DeserializationContext context, Class<?> target, Number value, String message) {
      note(
          context, pointer(context.getParser()), "INVALID_VALUE", "is not a number that fits here");
      return null;
    }

    @SuppressWarnings("unchecked")
    private static void note(
        DeserializationContext context, String pointer, String code, String message) {
      ((List<Fault>) context.getAttribute(FAULTS)).add(new Fault(pointer, code, message));
    }

    private static String pointer(JsonParser in) {
      return in.getParsingContext().pathAsPointer().toString();
    }

    private static String expected(JavaType target) {
      Class<?> type = target.getRawClass();
      if (type == Integer.class) {
        return "a whole number";
      }
      if (type == Boolean.class) {
        return "true or false";
      }
      if (target.isCollectionLikeType()) {
        return "an array";
      }
      return type.isRecord() ? "an object" : "a string";
    }

    private static String readable(Class<?> target, String message) {
      return target.isEnum()
          ? "must be one of " + List.of(target.getEnumConstants()).toString()
          : message;
    }
  }

  /** A string, and not something that could be turned into one. */
  private static final class OnlyText extends StdDeserializer<String> {
    private static final long serialVersionUID = 1L;

    OnlyText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return in.hasToken(JsonToken.VALUE_STRING)
          ? in.getText()
          : (String) context.handleUnexpectedToken(String.class, in);
    }
  }

  /** A whole number that fits an int; a zero has no sign. */
  private static final class OnlyWhole extends StdDeserializer<Integer> {
    private static final long serialVersionUID = 1L;

    OnlyWhole() {
      super(Integer.class);
    }

    @Override
    public Integer deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (in.hasToken(JsonToken.VALUE_NUMBER_INT)
          && in.getNumberType() == JsonParser.NumberType.INT
          && !in.getText().equals("-0")) {
        return in.getIntValue();
      }
      return (Integer) context.handleUnexpectedToken(Integer.class, in);
    }
  }

  /** True or false, and neither 1 nor "yes". */
  private static final class OnlyFlag extends StdDeserializer<Boolean> {
    private static final long serialVersionUID = 1L;

    OnlyFlag() {
      super(Boolean.class);
    }

    @Override
    public Boolean deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (in.hasToken(JsonToken.VALUE_TRUE) || in.hasToken(JsonToken.VALUE_FALSE)) {
        return in.getBooleanValue();
      }
      return (Boolean) context.handleUnexpectedToken(Boolean.class, in);
    }
  }
}
