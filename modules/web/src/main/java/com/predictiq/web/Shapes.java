package com.predictiq.web;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * The schemas of what goes over the wire, drawn from the same records that are written and read.
 * The container's own scan knows neither our amounts nor what may be absent.
 */
final class Shapes {

  /** By name: the library of JSON has its home in another module. */
  private static final String LEFT_OUT = "JsonInclude";

  private static final Map<Class<?>, Schema> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, of(SchemaType.STRING, null)),
          Map.entry(Amount.class, of(SchemaType.STRING, "decimal")),
          Map.entry(Asset.class, of(SchemaType.STRING, null)),
          Map.entry(Instant.class, of(SchemaType.STRING, "date-time")),
          Map.entry(UUID.class, of(SchemaType.STRING, "uuid")),
          Map.entry(boolean.class, of(SchemaType.BOOLEAN, null)),
          Map.entry(Boolean.class, of(SchemaType.BOOLEAN, null)),
          Map.entry(int.class, of(SchemaType.INTEGER, "int32")),
          Map.entry(Integer.class, of(SchemaType.INTEGER, "int32")),
          Map.entry(OptionalInt.class, of(SchemaType.INTEGER, "int32")),
          Map.entry(long.class, of(SchemaType.INTEGER, "int64")),
          Map.entry(Long.class, of(SchemaType.INTEGER, "int64")),
          Map.entry(OptionalLong.class, of(SchemaType.INTEGER, "int64")),
          Map.entry(double.class, of(SchemaType.NUMBER, "double")),
          Map.entry(Double.class, of(SchemaType.NUMBER, "double")),
          Map.entry(BigDecimal.class, of(SchemaType.NUMBER, null)));

  private final Map<String, Schema> named = new TreeMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();

  /** Every record met so far, under the name it is referred to by. */
  Map<String, Schema> named() {
    return named;
  }

  /** What somebody is told: all that is not optional is there. */
  Schema answer(Type type) {
    return of(type, true);
  }

  /** What somebody sends: nothing beside what is named; what must be there, the text says. */
  Schema request(Type type) {
    return of(type, false);
  }

  private Schema of(Type type, boolean told) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic, told);
    }
    if (!(type instanceof Class<?> plain) || plain == Object.class) {
      return OASFactory.createSchema();
    }
    if (PLAIN.containsKey(plain)) {
      Schema known = PLAIN.get(plain);
      return of(known.getType(), known.getFormat());
    }
    if (plain.isEnum()) {
      return of(SchemaType.STRING, null).enumeration(List.of(plain.getEnumConstants()));
    }
    return plain.isRecord() ? reference(plain, told) : OASFactory.createSchema();
  }

  private Schema ofGeneric(ParameterizedType generic, boolean told) {
    Class<?> raw = (Class<?>) generic.getRawType();
    Type[] of = generic.getActualTypeArguments();
    if (raw == Optional.class) {
      return of(of[0], told);
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return of(SchemaType.ARRAY, null).items(of(of[0], told));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return of(SchemaType.OBJECT, null).additionalPropertiesSchema(of(of[1], told));
    }
    return page(raw, of[0], told);
  }

  /** A record with one thing left open, such as a page of something. */
  private Schema page(Class<?> raw, Type item, boolean told) {
    String name = raw.getSimpleName().replace("Response", "") + "Of" + name((Class<?>) item);
    if (!named.containsKey(name)) {
      named.put(name, OASFactory.createSchema());
      named.put(name, object(raw, item, told));
    }
    return OASFactory.createSchema().ref(name);
  }

  private Schema reference(Class<?> type, boolean told) {
    String name = name(type);
    if (!named.containsKey(name)) {
      named.put(name, OASFactory.createSchema()); // one that holds its like does not end here
      named.put(name, object(type, Object.class, told));
    }
    return OASFactory.createSchema().ref(name);
  }

  private Schema object(Class<?> type, Type open, boolean told) {
    Schema object = of(SchemaType.OBJECT, null);
    description(type).ifPresent(object::description);
    for (RecordComponent component : type.getRecordComponents()) {
      String name = snake(component.getName());
      object.addProperty(name, of(filled(component.getGenericType(), open), told));
      if (told && isAlwaysThere(component)) {
        object.addRequired(name);
      }
    }
    return told ? object : object.additionalPropertiesBoolean(false);
  }

  private static Type filled(Type type, Type open) {
    if (type instanceof Class<?> || !type.getTypeName().contains("<T>")) {
      return type instanceof java.lang.reflect.TypeVariable<?> ? open : type;
    }
    return new ListOf(open);
  }

  private static boolean isAlwaysThere(RecordComponent component) {
    return !List.of(Optional.class, OptionalInt.class, OptionalLong.class)
            .contains(component.getType())
        && Arrays.stream(component.getAccessor().getAnnotations())
            .noneMatch(note -> note.annotationType().getSimpleName().equals(LEFT_OUT));
  }

  private static Optional<String> description(Class<?> type) {
    return Optional.ofNullable(
            type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class))
        .map(org.eclipse.microprofile.openapi.annotations.media.Schema::description)
        .filter(text -> !text.isBlank());
  }

  /** Two modules may use one word: the second is told apart by its module. */
  private String name(Class<?> type) {
    return names.computeIfAbsent(
        type,
        unnamed -> {
          String simple = type.getSimpleName();
          return names.containsValue(simple) ? module(type) + simple : simple;
        });
  }

  private static String module(Class<?> type) {
    String module = type.getPackageName().split("\\.")[2];
    return module.substring(0, 1).toUpperCase(Locale.ROOT) + module.substring(1);
  }

  static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  private static Schema of(SchemaType type, String format) {
    return OASFactory.createSchema().type(type).format(format);
  }

  /** {@code List<T>} with its T known. */
  private record ListOf(Type item) implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {item};
    }

    @Override
    public Type getRawType() {
      return List.class;
    }

    @Override
    public Type getOwnerType() {
      return null;
    }
  }
}
