package io.clientele.gateway.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why the gateway itself says no. Names are on the wire: add, never rename. */
public enum Refusal {
  /** The request line, a header or the body is not what HTTP allows. */
  MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request is malformed"),
  /** No token, or nothing that looks like one, on a path that needs one. */
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A bearer token is needed"),
  /** A page of an origin that is not allowed asked from a browser. */
  ORIGIN_REFUSED(HttpStatus.FORBIDDEN, "This origin may not ask from a browser"),
  /** A page that has not shown its session's CSRF token, or is none of ours, wants a change. */
  CSRF_REFUSED(HttpStatus.FORBIDDEN, "The request does not come from a page of this session"),
  /** No service has this path. */
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address"),
  /** The session works for an account that is this person's no more; they must choose another. */
  ACCOUNT_LOST(HttpStatus.CONFLICT, "The account is this person's no more"),
  /** The caller stopped in the middle of its request body. */
  REQUEST_STALLED(HttpStatus.REQUEST_TIMEOUT, "The request body stopped coming"),
  /** The body is longer than this path allows. */
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request body is too large"),
  /** The address or the practice asked too often. */
  RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  /** A fault of the gateway. */
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "The gateway failed"),
  /** The service refused the token unread, and the session has a better one by now. */
  SEND_AGAIN(HttpStatus.SERVICE_UNAVAILABLE, "Send the request once more"),
  /** The service cannot be reached, broke off, or its circuit is open; what it did is unknown. */
  UPSTREAM_DOWN(HttpStatus.SERVICE_UNAVAILABLE, "The service is not available"),
  /** The service did not begin its answer in time; what it did is unknown. */
  UPSTREAM_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "The service took too long");

  private final HttpStatus status;
  private final String title;

  Refusal(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  String type() {
    return "urn:problem:gateway:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
