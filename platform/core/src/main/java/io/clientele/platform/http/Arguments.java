package io.clientele.platform.http;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.correlation.Correlation;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers who is calling ({@link Caller}), what is behind a command ({@link Cause}), and
 * which version the caller saw ({@link IfMatch}).
 */
final class Arguments implements HandlerMethodArgumentResolver {

  private static final String ANONYMOUS = "anonymous";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final Correlation correlation;
  private final TokenReader tokens;
  private final UnaryOperator<Caller> inTeams;

  /** Why a change of what others may change too is not even looked at. */
  enum Unconditional implements Reason {
    IF_MATCH_REQUIRED;

    @Override
    public String rule() {
      return "LIF-5";
    }

    @Override
    public Kind kind() {
      return Kind.UNCONDITIONAL;
    }
  }

  /** From a verified token to its caller. */
  interface TokenReader {
    Caller read(JwtAuthenticationToken token);
  }

  /**
   * Arguments of requests.
   *
   * @param inTeams finds the teams of a caller
   */
  Arguments(Correlation correlation, TokenReader tokens, UnaryOperator<Caller> inTeams) {
    this.correlation = correlation;
    this.tokens = tokens;
    this.inTeams = inTeams;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class
        || parameter.getParameterType() == Cause.class
        || parameter.getParameterType() == IfMatch.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var caller = caller();
    if (parameter.getParameterType() == Caller.class) {
      return caller == null ? null : inTeams.apply(caller);
    }
    var request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("not an HTTP request");
    }
    if (parameter.getParameterType() == IfMatch.class) {
      return seen(request);
    }
    var actor = caller == null ? ANONYMOUS : caller.login();
    return new Cause(
        actor, key(actor, request), null, correlation.traceparent(), request.getRemoteAddr());
  }

  private static IfMatch seen(HttpServletRequest request) {
    var etag = request.getHeader("If-Match");
    if (etag == null) {
      throw new RefusedRequest(
          List.of(
              Unconditional.IF_MATCH_REQUIRED
                  .because("Send the ETag of what you read as If-Match.")
                  .about("If-Match")));
    }
    return IfMatch.of(etag)
        .orElseThrow(
            () ->
                new BadRequest(
                    List.of(new Fault("If-Match", "INVALID", "must be an ETag as it was given"))));
  }

  @Nullable Caller caller() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? tokens.read(token)
        : null;
  }

  private static @Nullable IdempotencyKey key(String actor, HttpServletRequest request) {
    var key = request.getHeader("Idempotency-Key");
    if (key == null) {
      return null;
    }
    if (!KEY.matcher(key).matches()) {
      throw new BadRequest(
          List.of(
              new Fault(
                  "Idempotency-Key", "INVALID", "must be 1 to 255 visible ASCII characters")));
    }
    return IdempotencyKey.of(
        actor, key, line(request).getBytes(StandardCharsets.UTF_8), RequestBytes.of(request));
  }

  private static String line(HttpServletRequest request) {
    var query = request.getQueryString();
    var path = request.getMethod() + " " + request.getRequestURI();
    return query == null ? path : path + "?" + query;
  }
}
