package io.clientele.platform.http;

import io.clientele.platform.event.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What the token check says when it says no: 401, 403 or 503 in the one form of every no. */
public final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (e instanceof AuthenticationServiceException) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "1");
      write(
          response,
          Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "TRY_AGAIN",
              "Your token cannot be checked right now; send the same request again."));
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    write(
        response,
        Problem.of(
            HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "A valid access token is needed here."));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    write(response, Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN", "This token may not do that."));
  }

  /**
   * The address is none that anything here has: two slashes in a row, or a character of control.
   */
  void reject(HttpServletResponse response) throws IOException {
    write(
        response,
        Problem.of(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "There are no such addresses here."));
  }

  static void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    var body = new java.util.LinkedHashMap<String, Object>();
    body.put("type", problem.getType());
    body.put("title", problem.getTitle());
    body.put("status", problem.getStatus());
    body.put("detail", problem.getDetail());
    var more = problem.getProperties();
    if (more != null) {
      body.putAll(more);
    }
    response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(body));
  }
}
