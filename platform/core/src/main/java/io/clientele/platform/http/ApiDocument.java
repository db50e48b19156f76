package io.clientele.platform.http;

import io.clientele.platform.aggregate.Cause;
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
 * token, and a command takes an Idempotency-Key.
 */
final class ApiDocument implements OperationCustomizer {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Cause.class);
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    var command =
        Arrays.stream(method.getMethodParameters())
            .anyMatch(parameter -> parameter.getParameterType() == Cause.class);
    if (command) {
      operation.addParametersItem(
          new HeaderParameter()
              .name("Idempotency-Key")
              .description("The same key with the same request has one effect and one answer.")
              .schema(new StringSchema().minLength(1).maxLength(255)));
    }
    return operation;
  }
}
