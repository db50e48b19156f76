package io.clientele.platform.http;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * The one form of every no: RFC 9457 with a stable {@code type} and {@code code}, the rule behind
 * it, the trace to ask for, and every single fault under {@code errors} (GTW-2).
 */
public final class Problem {

  private Problem() {}

  static ProblemDetail of(HttpStatus status, String code, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
    problem.setProperty("code", code);
    var trace = MDC.get("traceId");
    if (trace != null) {
      problem.setProperty("traceId", trace);
    }
    return problem;
  }

  static ProblemDetail of(BadRequest bad) {
    var problem =
        of(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "The request has faults; none of it was done.");
    problem.setProperty("rule", "GTW-2");
    problem.setProperty("errors", bad.faults());
    return problem;
  }

  /** Several refusals at once lead with the one that weighs most; all are listed. */
  static ProblemDetail of(List<Refusal> why) {
    var lead =
        why.stream().min(Comparator.comparing(no -> weight(no.reason().kind()))).orElseThrow();
    var problem = of(status(lead.reason().kind()), lead.reason().name(), lead.detail());
    problem.setProperty("rule", lead.reason().rule());
    lead.facts().forEach(problem::setProperty);
    problem.setProperty("errors", why.stream().map(Problem::entry).toList());
    return problem;
  }

  /** One refusal as it stands among others: field, code, rule, detail, and its facts. */
  public static Map<String, Object> entry(Refusal no) {
    var entry = new LinkedHashMap<String, Object>();
    if (no.field() != null) {
      entry.put("field", no.field());
    }
    entry.put("code", no.reason().name());
    entry.put("rule", no.reason().rule());
    entry.put("detail", no.detail());
    entry.putAll(no.facts());
    return entry;
  }

  static HttpStatus status(Reason.Kind kind) {
    return switch (kind) {
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case GONE -> HttpStatus.GONE;
      case NOT_YET -> HttpStatus.SERVICE_UNAVAILABLE;
      case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
      case CONFLICT -> HttpStatus.CONFLICT;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
      case CHANGED -> HttpStatus.PRECONDITION_FAILED;
      case UNCONDITIONAL -> HttpStatus.PRECONDITION_REQUIRED;
    };
  }

  private static int weight(Reason.Kind kind) {
    return switch (kind) {
      case FORBIDDEN -> 0;
      case NOT_FOUND -> 1;
      case GONE -> 2;
      case NOT_YET -> 3;
      case TOO_MANY -> 4;
      case UNCONDITIONAL -> 5;
      case CHANGED -> 6;
      case INVALID -> 7;
      case CONFLICT -> 8;
    };
  }
}
