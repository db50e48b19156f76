package io.clientele.access.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an event says that belongs on record: what was done, to which client and team, about whom,
 * and how; read from the event itself, so that no act can be told and forgotten here (ACC-10).
 *
 * @param name the event's own name in capitals, {@code ACCESS_GRANTED}
 * @param facts {@code client}, {@code team}, {@code about} (logins) and {@code details}, each only
 *     if there is one
 */
public record ActOf(String name, Map<String, Object> facts) {

  private static final String CLIENT = "client";
  private static final String TEAM = "team";
  private static final String ABOUT = "about";
  private static final String DETAILS = "details";

  private static final Set<String> LOGINS =
      Set.of(
          "colleague",
          "colleagues",
          "login",
          "members",
          "from",
          "into",
          "to",
          "successor",
          "admin");
  // A sentence would be lost where two logins are named and only the list of them was kept.
  private static final Set<String> SAID_TWICE = Set.of("from", "into", "to", "successor");
  // Names that people give, and what is no matter of access: a record is for good, and of ids only.
  private static final Set<String> LEFT_OUT =
      Set.of("practice", "name", "region", "partnerType", "timeZone");

  public ActOf {
    facts = Map.copyOf(facts);
  }

  /**
   * The act of an event.
   *
   * @param wireName {@code AccessGranted.v1}
   */
  public static ActOf of(String wireName, Record event) {
    var about = new LinkedHashSet<String>();
    var details = new LinkedHashMap<String, Object>();
    var facts = new LinkedHashMap<String, Object>();
    for (var component : event.getClass().getRecordComponents()) {
      var name = component.getName();
      var value = value(component, event);
      if (value == null || LEFT_OUT.contains(name) || saysWho(name)) {
        continue;
      }
      if (name.equals(CLIENT) || name.equals(TEAM)) {
        facts.put(name, value);
      } else if (LOGINS.contains(name)) {
        about.addAll(value instanceof List<?> many ? texts(many) : List.of(value.toString()));
      }
      if (!facts.containsKey(name) && (!LOGINS.contains(name) || SAID_TWICE.contains(name))) {
        details.put(name, plain(value));
      }
    }
    if (!about.isEmpty()) {
      facts.put(ABOUT, List.copyOf(about));
    }
    if (!details.isEmpty()) {
      facts.put(DETAILS, details);
    }
    return new ActOf(capitals(wireName), facts);
  }

  /** The same act under another name, which it had before there was this one. */
  public ActOf named(String other) {
    return new ActOf(other, facts);
  }

  /** {@code grantedBy} and its like say who acted, which every entry says anyway. */
  private static boolean saysWho(String name) {
    return name.equals("by") || name.endsWith("By");
  }

  private static String capitals(String wireName) {
    return wireName
        .replaceFirst("\\.v\\d+$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }

  private static Object plain(Object value) {
    return switch (value) {
      case List<?> many -> texts(many);
      case Number number -> number;
      case Boolean yes -> yes;
      case Enum<?> one -> one.name();
      default -> value.toString();
    };
  }

  private static List<String> texts(List<?> many) {
    var texts = new ArrayList<String>();
    many.forEach(one -> texts.add(String.valueOf(one)));
    return texts;
  }

  private static @Nullable Object value(RecordComponent component, Record event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no " + component + " of " + event, e);
    }
  }
}
