package com.predictiq.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/**
 * How the house writes and reads JSON: snake_case names, instants in UTC with milliseconds, amounts
 * as decimal strings, nothing for what is absent; duplicate keys, trailing text and deep nesting
 * refused.
 */
public final class Json {

  private static final int MAX_DEPTH = 32;
  private static final int MAX_NUMBER_DIGITS = 64;

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException ourOwnFault) {
      throw new IllegalStateException(ourOwnFault);
    }
  }

  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException ourOwnFault) {
      throw new IllegalStateException(ourOwnFault);
    }
  }

  /** Reads back what {@link #text} wrote; for the house's own records, not for strangers' input. */
  public static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException ourOwnFault) {
      throw new IllegalStateException(ourOwnFault);
    }
  }

  /**
   * What a stranger sent, as maps, lists, texts, numbers and truths; it is for the caller to doubt.
   *
   * @throws IllegalArgumentException when it is no JSON, or too deep, or has a number of many
   *     digits
   */
  public static Object plain(byte[] text) {
    try {
      return MAPPER.readValue(text, Object.class);
    } catch (IOException notJson) {
      throw new IllegalArgumentException("not JSON", notJson);
    }
  }

  /** An own copy for somebody who needs to add to it. */
  public static ObjectMapper copyOfMapper() {
    return MAPPER.copy();
  }

  /** The wire form of an instant. */
  public static String wire(Instant instant) {
    return MILLIS.format(instant);
  }

  private static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_DIGITS)
                    .build())
            .build();
    return JsonMapper.builder(factory)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .addModule(new Jdk8Module())
        .addModule(houseTypes())
        .build();
  }

  private static SimpleModule houseTypes() {
    SimpleModule module = new SimpleModule("house");
    module.addSerializer(new AsText<>(Instant.class, Json::wire));
    module.addSerializer(new AsText<>(Amount.class, Amount::text));
    module.addSerializer(new AsText<>(Asset.class, Asset::code));
    module.addDeserializer(Instant.class, new InstantReader());
    return module;
  }

  /** A type whose wire form is a string. */
  private static final class AsText<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<T, String> form;

    AsText(Class<T> type, Function<T, String> form) {
      super(type);
      this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(form.apply(value));
    }
  }
}
