package io.clientele.access.identity.signin;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.secondfactor.SecondStep;
import io.clientele.access.secondfactor.SecondStep.Need;
import io.clientele.access.signins.SignIns;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * From a right password to being signed in: at once, or by way of the second factor. Where the
 * framework would keep a right password as a sign-in, this keeps half of one.
 */
public final class SignInSteps implements SecurityContextRepository, AuthenticationSuccessHandler {

  /** Where a second factor is asked for. */
  public static final String SECOND = "/login/second-factor";

  /** Where one is set up. */
  public static final String SET_UP = "/login/second-factor/set-up";

  private static final String NEED = SignInSteps.class.getName() + ".need";

  private final HttpSessionSecurityContextRepository whole =
      new HttpSessionSecurityContextRepository();
  private final SavedRequestAwareAuthenticationSuccessHandler onwards =
      new SavedRequestAwareAuthenticationSuccessHandler();
  private final HalfSignIns halves;
  private final SecondStep second;
  private final Logins logins;
  private final CompletedSignIn completed;
  private final SignIns signIns;

  SignInSteps(
      HalfSignIns halves,
      SecondStep second,
      Logins logins,
      CompletedSignIn completed,
      SavedAddress savedAddress,
      SignIns signIns) {
    this.halves = halves;
    this.second = second;
    this.logins = logins;
    this.completed = completed;
    this.signIns = signIns;
    onwards.setDefaultTargetUrl("/login/done");
    onwards.setRequestCache(savedAddress);
  }

  /** A password was right: kept as a sign-in only if nothing more is asked. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var first = context.getAuthentication();
    var need = first == null ? Need.NOTHING : need(first);
    request.setAttribute(NEED, need);
    if (first == null || need == Need.NOTHING) {
      halves.forget(request, response);
      whole.saveContext(context, request, response);
    } else {
      // Whoever was signed in here before is so no longer.
      whole.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
      halves.keep(first, request, response);
    }
  }

  private Need need(Authentication first) {
    return logins.byId(first.getName()).map(second::need).orElse(Need.CODE);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException, ServletException {
    if (request.getAttribute(NEED) == Need.NOTHING) {
      logins.byId(who.getName()).ifPresent(login -> completed.of(login, request, response));
      onwards.onAuthenticationSuccess(request, response, who);
    } else {
      SecurityContextHolder.clearContext();
      response.sendRedirect(request.getAttribute(NEED) == Need.SET_UP ? SET_UP : SECOND);
    }
  }

  /** Everything that is asked was shown: signed in, under a new session id, and on their way. */
  void complete(
      Authentication both, Login login, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    signedIn(both, login, request, response);
    onwards(both, request, response);
  }

  /** The same, for somebody who is shown something first. */
  public void signedIn(
      Authentication both, Login login, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    halves.forget(request, response);
    var context = new SecurityContextImpl(both);
    SecurityContextHolder.setContext(context);
    whole.saveContext(context, request, response);
    // Who set one up while signed in goes on with it, and is seen to.
    SignedInWith.signIn(both)
        .ifPresent(
            id -> SignInFactors.madeWith(both).ifPresent(with -> signIns.madeWith(id, with)));
    completed.of(login, request, response);
  }

  /** On their way: to the client that waits for them, or to the page that says it is done. */
  public void onwards(Authentication who, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    onwards.onAuthenticationSuccess(request, response, who);
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return whole.loadDeferredContext(request);
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return whole.loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return whole.containsContext(request);
  }
}
