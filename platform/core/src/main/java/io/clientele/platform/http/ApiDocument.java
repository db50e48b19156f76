package io.clientele.platform.http;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Tells the OpenAPI document what the signature of a controller means: who calls comes from the
 * token, a command takes an Idempotency-Key, and an edit the version that was read. Every operation
 * has a name that no other service uses, tells every place in its path, and may be answered by a
 * problem (GTW-2, GTW-3).
 */
final class ApiDocument implements OperationCustomizer, GlobalOpenApiCustomizer {

  private static final String PROBLEM = "Problem";
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Cause.class, IfMatch.class);
  }

  @Override
  public void customise(OpenAPI document) {
    document.schema(PROBLEM, problem());
    document
        .getPaths()
        .forEach(
            (path, item) -> item.readOperations().forEach(operation -> sayPlaces(path, operation)));
  }

  // Whose practice it is one interceptor looks at: a method need not take what its path names.
  private static void sayPlaces(String path, Operation operation) {
    var said = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of());
    var names =
        said.stream()
            .filter(one -> "path".equals(one.getIn()))
            .map(Parameter::getName)
            .collect(Collectors.toSet());
    var untold =
        PLACE
            .matcher(path)
            .results()
            .map(place -> place.group(1))
            .filter(name -> !names.contains(name))
            .<Parameter>map(name -> new PathParameter().name(name).schema(new StringSchema()))
            .toList();
    if (!untold.isEmpty()) {
      operation.setParameters(Stream.of(untold, said).flatMap(List::stream).toList());
    }
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    operation.setOperationId(name(method));
    operation.getResponses().setDefault(refused());
    if (takes(method, IfMatch.class)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name("If-Match")
              .required(true)
              .description("The ETag of what was read; 412 if it was changed since.")
              .schema(new StringSchema()));
    }
    if (takes(method, Cause.class)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name("Idempotency-Key")
              .description("The same key with the same request has one effect and one answer.")
              .schema(new StringSchema().minLength(1).maxLength(255)));
    }
    return operation;
  }

  /** {@code onboardingAddClient}: the controller's name and the method's. */
  private static String name(HandlerMethod method) {
    var controller = method.getBeanType().getSimpleName().replaceAll("Controller$", "");
    return StringUtils.uncapitalize(controller)
        + StringUtils.capitalize(method.getMethod().getName());
  }

  private static ApiResponse refused() {
    var problem = new MediaType().schema(new Schema<>().$ref(PROBLEM));
    return new ApiResponse()
        .description("No, with every reason at once; nothing was changed.")
        .content(new Content().addMediaType("application/problem+json", problem));
  }

  private static Schema<?> problem() {
    var reason =
        new ObjectSchema()
            .addProperty("field", new StringSchema())
            .addProperty("code", new StringSchema())
            .addProperty("rule", new StringSchema())
            .addProperty("detail", new StringSchema())
            .additionalProperties(true);
    return new ObjectSchema()
        .description("RFC 9457; the facts of the reason that weighs most are members too.")
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty("code", new StringSchema())
        .addProperty("rule", new StringSchema())
        .addProperty("traceId", new StringSchema())
        .addProperty("errors", new ArraySchema().items(reason))
        .additionalProperties(true);
  }

  private static boolean takes(HandlerMethod method, Class<?> type) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == type);
  }
}
