package io.clientele.platform.http;

import io.clientele.platform.event.Json;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** Every spelling of JSON; what is not claimed here, Spring's own lenient reader would take. */
  static final List<MediaType> TYPES =
      List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

  private static final JsonMapper STRICT =
      Json.MAPPER
          .rebuild()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
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

  private final RecordReader reader;

  JsonBodies(Validator validator) {
    super(TYPES.toArray(MediaType[]::new));
    this.reader = new RecordReader(STRICT, validator);
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
    JsonNode body;
    try {
      body = STRICT.readTree(input.getBody().readAllBytes());
    } catch (JacksonException e) {
      throw new BadRequest(List.of(new Fault("", "NOT_JSON", e.getOriginalMessage())));
    }
    var faults = new ArrayList<Fault>();
    var read = reader.read(type, body, "", faults);
    if (!faults.isEmpty() || read == null) {
      throw new BadRequest(faults);
    }
    return read;
  }

  @Override
  protected void writeInternal(Record body, HttpOutputMessage output) {
    throw new IllegalStateException("only reads: " + Set.of(body.getClass()));
  }
}
