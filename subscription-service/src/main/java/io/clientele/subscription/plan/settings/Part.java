package io.clientele.subscription.plan.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file of settings, as it is written. What is asked of it is answered in any case, with
 * a stand-in where it is missing or cannot be read; that is a fault, and so is what nobody asks
 * for. So one look at a file finds every fault of it.
 */
final class Part {

  private final String path;
  private final @Nullable Object written;
  private final List<String> faults;
  private final Map<String, Part> fields = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  /**
   * A part.
   *
   * @param written a map of more, something that can be read, or null where there is nothing
   * @param faults where those of this part are added
   */
  Part(String path, @Nullable Object written, List<String> faults) {
    this.path = path;
    this.written = written;
    this.faults = faults;
    if (written instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) ->
              fields.putIfAbsent(
                  plain(key.toString()), new Part(below(path, key.toString()), value, faults)));
    }
  }

  /** What is under a name, however that is written; nothing is there if it is missing. */
  Part field(String name) {
    asked.add(plain(name));
    return Objects.requireNonNullElseGet(
        fields.get(plain(name)), () -> new Part(path + "." + name, null, faults));
  }

  /** The parts of a list. */
  List<Part> list() {
    if (written != null && fields.isEmpty() && !text().isEmpty()) {
      fault("\"" + text() + "\" is no list");
    }
    if (!fields.keySet().stream().allMatch(Part::isNumber)) {
      fault("is no list");
      return List.of();
    }
    return List.copyOf(fields.values());
  }

  /** Whether something is written here. */
  boolean isThere() {
    return written != null && !(written instanceof String text && text.isBlank());
  }

  /** What is written, or a stand-in where that is not of the kind that is wanted. */
  <T> T read(String kind, T otherwise, Function<String, Optional<T>> read) {
    if (!isThere()) {
      fault("is missing");
      return otherwise;
    }
    var is = fields.isEmpty() ? read.apply(text()) : Optional.<T>empty();
    if (is.isEmpty()) {
      fault(fields.isEmpty() ? "\"" + text() + "\" is no " + kind : "is no " + kind);
    }
    return is.orElse(otherwise);
  }

  /** Some of a closed set, as a list, or in one line with commas. */
  <E extends Enum<E>> List<E> some(Class<E> of) {
    var all = new ArrayList<E>();
    var entries = fields.isEmpty() ? inOneLine() : fields.values();
    for (var entry : entries) {
      one(of, entry.text(), entry).ifPresent(all::add);
    }
    return all;
  }

  /** By each of a closed set, what is written for it. */
  <E extends Enum<E>, T> Map<E, T> by(Class<E> of, Function<Part, T> read) {
    var all = new LinkedHashMap<E, T>();
    if (isThere() && fields.isEmpty()) {
      fault("\"" + text() + "\" must be by one of " + List.of(of.getEnumConstants()));
    }
    fields.forEach(
        (key, entry) -> one(of, key, entry).ifPresent(one -> all.put(one, read.apply(entry))));
    return all;
  }

  /** What is written here and nobody has asked for is a fault. */
  void nothingElse() {
    fields.forEach(
        (name, entry) -> {
          if (!asked.contains(name)) {
            entry.fault("there is no such field");
          }
        });
  }

  private <E extends Enum<E>> Optional<E> one(Class<E> of, String name, Part where) {
    for (var constant : of.getEnumConstants()) {
      if (plain(constant.name()).equals(plain(name))) {
        return Optional.of(constant);
      }
    }
    where.fault("must be one of " + List.of(of.getEnumConstants()));
    return Optional.empty();
  }

  private List<Part> inOneLine() {
    return isThere()
        ? List.of(text().split(",")).stream().map(word -> new Part(path, word, faults)).toList()
        : List.of();
  }

  private String text() {
    return written == null || written instanceof Map<?, ?> ? "" : written.toString().strip();
  }

  private void fault(String sentence) {
    faults.add(path + ": " + sentence);
  }

  private static String below(String path, String key) {
    return isNumber(key) ? path + "[" + key + "]" : path + "." + key;
  }

  private static boolean isNumber(String key) {
    return key.chars().allMatch(Character::isDigit);
  }

  /** {@code add-ons}, {@code addOns} and {@code ADD_ONS} are one name, as anywhere in Spring. */
  private static String plain(String name) {
    return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }
}
