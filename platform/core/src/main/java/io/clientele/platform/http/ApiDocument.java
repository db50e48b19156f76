package io.clientele.platform.http;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Tells the OpenAPI document what the signature of a controller means: who calls comes from the
 * token, a command takes an Idempotency-Key, and an edit the version that was read.
 */
final class ApiDocument implements OperationCustomizer {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Cause.class, IfMatch.class);
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
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

  private static boolean takes(HandlerMethod method, Class<?> type) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == type);
  }
}
