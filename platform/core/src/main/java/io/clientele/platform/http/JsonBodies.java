package io.clientele.platform.http;

import io.clientele.platform.event.Json;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads a JSON body into a record and names every fault at once: fields that are unknown, of the
 * wrong type, or against their constraints. A common mapper would stop at the first.
 */
final class JsonBodies extends AbstractHttpMessageConverter<Record> {

  private static final JsonMapper STRICT =
      Json.MAPPER
          .rebuild()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .withCoercionConfig(
              LogicalType.Textual,
              text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .build();

  private final Validator validator;

  JsonBodies(Validator validator) {
    super(MediaType.APPLICATION_JSON);
    this.validator = validator;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type.isRecord();
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Record readInternal(Class<? extends Record> type, HttpInputMessage input)
      throws IOException {
    var faults = new ArrayList<Fault>();
    JsonNode body;
    try {
      body = STRICT.readTree(input.getBody().readAllBytes());
    } catch (JacksonException e) {
      throw new BadRequest(List.of(new Fault("", "NOT_JSON", e.getOriginalMessage())));
    }
    var read = record(type, body, "", faults);
    if (!faults.isEmpty() || read == null) {
      throw new BadRequest(faults);
    }
    return read;
  }

  private @Nullable Record record(
      Class<? extends Record> type, JsonNode node, String path, List<Fault> faults) {
    if (!node.isObject()) {
      faults.add(new Fault(path, "WRONG_TYPE", "must be an object"));
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
      if (!known.contains(name)) {
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
    var before = faults.size();
    var read =
        value == null || value.isNull()
            ? null
            : value(component.getGenericType(), value, field, faults);
    if (faults.size() == before) {
      for (var violation : validator.validateValue(owner, component.getName(), read)) {
        faults.add(new Fault(field, read == null ? "REQUIRED" : "INVALID", violation.getMessage()));
      }
    }
    return read;
  }

  private @Nullable Object value(Type type, JsonNode node, String field, List<Fault> faults) {
    if (type instanceof Class<?> plain && plain.isRecord()) {
      return record(plain.asSubclass(Record.class), node, field, faults);
    }
    if (type instanceof ParameterizedType list
        && list.getRawType() == List.class
        && list.getActualTypeArguments()[0] instanceof Class<?> element
        && element.isRecord()
        && node.isArray()) {
      return elements(element.asSubclass(Record.class), node, field, faults);
    }
    try {
      return STRICT.treeToValue(node, STRICT.constructType(type));
    } catch (JacksonException e) {
      faults.add(new Fault(field, "WRONG_TYPE", expected(type)));
      return null;
    }
  }

  private List<@Nullable Record> elements(
      Class<? extends Record> type, JsonNode array, String field, List<Fault> faults) {
    var all = new ArrayList<@Nullable Record>();
    for (var i = 0; i < array.size(); i++) {
      all.add(record(type, array.get(i), field + "[" + i + "]", faults));
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
    } catch (ReflectiveOperationException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      faults.add(new Fault(path, "INVALID", String.valueOf(cause.getMessage())));
      return null;
    }
  }

  private static String expected(Type type) {
    var plain =
        type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type;
    var list = type instanceof ParameterizedType p && isCollection(p) ? "a list of " : "";
    if (plain instanceof Class<?> kind && kind.isEnum()) {
      return "must be " + list + "one of " + Arrays.toString(kind.getEnumConstants());
    }
    return "must be " + list + (plain instanceof Class<?> kind ? kind.getSimpleName() : plain);
  }

  private static boolean isCollection(ParameterizedType type) {
    return type.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
  }

  private static String at(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  @Override
  protected void writeInternal(Record body, HttpOutputMessage output) {
    throw new IllegalStateException("only reads: " + Set.of(body.getClass()));
  }
}
