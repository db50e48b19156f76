package io.clientele.platform.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a tree of JSON to a record, part by part, collecting what is wrong with each part. */
final class RecordReader {

  private static final String REQUIRED = "REQUIRED";
  private static final String INVALID = "INVALID";
  private static final String WRONG_TYPE = "WRONG_TYPE";

  /**
   * So many are named; a body made of faults alone must not become an answer many times its size.
   */
  static final int MOST_FAULTS = 100;

  private final JsonMapper mapper;
  private final Validator validator;

  RecordReader(JsonMapper mapper, Validator validator) {
    this.mapper = mapper;
    this.validator = validator;
  }

  /** The record, or null if anything was found wrong with it. */
  @Nullable Record read(
      Class<? extends Record> type, JsonNode node, String path, List<Fault> faults) {
    if (!node.isObject()) {
      faults.add(new Fault(path, WRONG_TYPE, "must be an object"));
      return null;
    }
    var components = type.getRecordComponents();
    var before = faults.size();
    unknown(node, components, path, faults);
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (var i = 0; i < components.length; i++) {
      values[i] = component(type, components[i], node, path, faults);
    }
    return faults.size() > before ? null : construct(type, components, values, path, faults);
  }

  private static void unknown(
      JsonNode node, RecordComponent[] components, String path, List<Fault> faults) {
    var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
    for (var name : new TreeSet<>(node.propertyNames())) {
      if (!known.contains(name) && faults.size() < MOST_FAULTS) {
        faults.add(new Fault(at(path, name), "UNKNOWN_FIELD", "is not known here"));
      }
    }
  }

  private @Nullable Object component(
      Class<? extends Record> owner,
      RecordComponent component,
      JsonNode node,
      String path,
      List<Fault> faults) {
    var field = at(path, component.getName());
    var value = node.get(component.getName());
    var missing = value == null || value.isNull();
    if (missing && component.getType().isPrimitive()) {
      faults.add(new Fault(field, REQUIRED, "must not be null"));
      return null;
    }
    var before = faults.size();
    var read = missing ? null : value(component.getGenericType(), value, field, faults);
    // A list is looked at although an element of it has the wrong type: the others may be invalid.
    if (faults.size() == before || read != null) {
      for (var violation : validator.validateValue(owner, component.getName(), read)) {
        var where = at(path, place(violation));
        // An element that could not be read stands as a null in its list, and is named already.
        if (faults.stream().noneMatch(fault -> within(where, fault.field()))) {
          faults.add(
              new Fault(
                  where,
                  violation.getInvalidValue() == null ? REQUIRED : INVALID,
                  violation.getMessage()));
        }
      }
    }
    return read;
  }

  private static boolean within(String where, String field) {
    return field.startsWith(where + ".") || where.endsWith("]") && field.equals(where);
  }

  /** {@code words[1]}, without the validator's {@code .<list element>}. */
  private static String place(ConstraintViolation<?> violation) {
    return violation.getPropertyPath().toString().replaceAll("\\.<[^>]*>", "");
  }

  private @Nullable Object value(Type type, JsonNode node, String field, List<Fault> faults) {
    if (type instanceof Class<?> plain && plain.isRecord()) {
      return read(plain.asSubclass(Record.class), node, field, faults);
    }
    if (type instanceof ParameterizedType many && isMany(many) && node.isArray()) {
      var elements = elements(many.getActualTypeArguments()[0], node, field, faults);
      return many.getRawType() == Set.class ? new LinkedHashSet<>(elements) : elements;
    }
    try {
      var read =
          Expected.fits(type, node) ? mapper.treeToValue(node, mapper.constructType(type)) : null;
      if (read != null) {
        return read;
      }
    } catch (JacksonException e) {
      // said below, in words of ours
    }
    faults.add(new Fault(field, WRONG_TYPE, Expected.inWords(type)));
    return null;
  }

  private static boolean isMany(ParameterizedType type) {
    return type.getRawType() == List.class || type.getRawType() == Set.class;
  }

  private List<@Nullable Object> elements(
      Type type, JsonNode array, String field, List<Fault> faults) {
    var all = new ArrayList<@Nullable Object>();
    for (var i = 0; i < array.size() && faults.size() < MOST_FAULTS; i++) {
      var place = field + "[" + i + "]";
      if (array.get(i).isNull()) {
        faults.add(new Fault(place, REQUIRED, "must not be null"));
        all.add(null);
      } else {
        all.add(value(type, array.get(i), place, faults));
      }
    }
    return all;
  }

  private static @Nullable Record construct(
      Class<? extends Record> type,
      RecordComponent[] components,
      @Nullable Object[] values,
      String path,
      List<Fault> faults) {
    try {
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      // A record may refuse what it is given; anything else it throws is a bug of ours.
      if (e.getCause() instanceof IllegalArgumentException refused) {
        faults.add(new Fault(path, INVALID, String.valueOf(refused.getMessage())));
        return null;
      }
      throw new IllegalStateException("cannot make a " + type, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type, e);
    }
  }

  private static String at(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
