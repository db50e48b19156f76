package io.clientele.platform.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;

/** What a field expects, for people; and what must not even be tried. */
final class Expected {

  private Expected() {}

  /**
   * Whether this JSON may become that type at all. A mapper would take a number or an array for a
   * date, or a number for one of a list of words.
   */
  static boolean fits(Type type, JsonNode node) {
    return !(type instanceof Class<?> plain && isWritten(plain)) || node.isString();
  }

  private static boolean isWritten(Class<?> type) {
    return type.isEnum()
        || type == String.class
        || type == UUID.class
        || type.getPackageName().equals("java.time");
  }

  /** {@code must be a list of one of [RED, BLUE]}. */
  static String inWords(Type type) {
    return "must be " + words(type);
  }

  private static String words(Type type) {
    if (type instanceof ParameterizedType many
        && many.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw)) {
      return "a list of " + words(many.getActualTypeArguments()[0]);
    }
    if (!(type instanceof Class<?> plain)) {
      return "of another type";
    }
    var boxed = ClassUtils.resolvePrimitiveIfNecessary(plain);
    if (boxed.isEnum()) {
      return "one of " + Arrays.toString(boxed.getEnumConstants());
    }
    if (boxed.isRecord()) {
      return "an object";
    }
    if (boxed == String.class) {
      return "text";
    }
    if (boxed == Boolean.class) {
      return "true or false";
    }
    if (boxed == Integer.class || boxed == Long.class || boxed == Short.class) {
      return "a whole number";
    }
    return Number.class.isAssignableFrom(boxed) ? "a number" : "a " + boxed.getSimpleName();
  }
}
