package io.clientele.platform.http;

import io.clientele.platform.fault.Passing;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Whatever goes wrong is answered as problem+json, without a stack trace (GTW-2). */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int RETRY_AFTER_SECONDS = 1;

  @ExceptionHandler(BadRequest.class)
  ResponseEntity<ProblemDetail> bad(BadRequest bad) {
    return respond(Problem.of(bad));
  }

  @ExceptionHandler(RefusedRequest.class)
  ResponseEntity<ProblemDetail> refused(RefusedRequest no) {
    return respond(Problem.of(no.why()));
  }

  @ExceptionHandler(ConstraintViolationException.class)
  ResponseEntity<ProblemDetail> violated(ConstraintViolationException violated) {
    return bad(
        new BadRequest(
            violated.getConstraintViolations().stream()
                .map(
                    one -> new Fault(one.getPropertyPath().toString(), "INVALID", one.getMessage()))
                .toList()));
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> failed(Exception failure, HttpServletResponse response)
      throws Exception {
    if (response.isCommitted()) {
      throw failure; // breaks off: half an answer must not look like a whole one
    }
    if (Passing.is(failure)) {
      LOG.warn("not now: {}", failure.toString());
      return respond(
          Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "TRY_AGAIN",
              "This cannot be decided right now; send the same request with the same "
                  + "Idempotency-Key again."));
    }
    LOG.error("unexpected", failure);
    return respond(
        Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "UNEXPECTED",
            "Something went wrong on our side; the trace id tells us what."));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return asObject(bad(new BadRequest(faults(e))));
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var faults =
        e.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result.getResolvableErrors().stream()
                        .map(
                            error ->
                                new Fault(
                                    String.valueOf(result.getMethodParameter().getParameterName()),
                                    "INVALID",
                                    String.valueOf(error.getDefaultMessage()))))
            .toList();
    return asObject(bad(new BadRequest(faults)));
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    var name =
        e instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(e.getPropertyName());
    return asObject(
        bad(new BadRequest(List.of(new Fault(name, "WRONG_TYPE", "has the wrong type")))));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var known = HttpStatus.valueOf(status.value());
    var problem = Problem.of(known, known.name(), known.getReasonPhrase());
    return ResponseEntity.status(known)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static List<Fault> faults(BindException e) {
    return Stream.concat(
            e.getFieldErrors().stream()
                .map(
                    field ->
                        field.isBindingFailure()
                            ? new Fault(field.getField(), "WRONG_TYPE", "has the wrong type")
                            : new Fault(
                                field.getField(),
                                "INVALID",
                                String.valueOf(field.getDefaultMessage()))),
            e.getGlobalErrors().stream()
                .map(
                    all ->
                        new Fault(
                            all.getObjectName(),
                            "INVALID",
                            String.valueOf(all.getDefaultMessage()))))
        .collect(Collectors.toList());
  }

  private static ResponseEntity<ProblemDetail> respond(ProblemDetail problem) {
    var builder =
        ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      builder.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
    }
    var facts = problem.getProperties();
    if (facts != null && facts.get("retryAfter") instanceof Number seconds) {
      builder.header(HttpHeaders.RETRY_AFTER, seconds.toString());
    }
    return builder.body(problem);
  }

  private static ResponseEntity<Object> asObject(ResponseEntity<ProblemDetail> answer) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .body(answer.getBody());
  }
}
