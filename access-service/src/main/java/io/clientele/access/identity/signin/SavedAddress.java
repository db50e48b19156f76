package io.clientele.access.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Where somebody wanted to go before they had to sign in: the path and query of our own endpoint
 * that clients send people to, and nothing else. Neither headers nor cookies are kept, and no host,
 * so nobody is ever led away from here.
 */
final class SavedAddress implements RequestCache {

  private static final String ADDRESS = "saved-address";
  private static final String AUTHORIZE = "/oauth2/authorize";
  private static final int LONGEST = 8_000;

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    var address = address(request);
    if ("GET".equals(request.getMethod())
        && AUTHORIZE.equals(request.getRequestURI())
        && address.length() <= LONGEST) {
      request.getSession().setAttribute(ADDRESS, address);
    }
  }

  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var address = saved(request);
    return address == null ? null : new SimpleSavedRequest(address);
  }

  /** Nothing is played again; but who has arrived is not led there once more. */
  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    if (address(request).equals(saved(request))) {
      removeRequest(request, response);
    }
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ADDRESS);
    }
  }

  private static @Nullable String saved(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(ADDRESS) instanceof String address
        ? address
        : null;
  }

  private static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
