package io.clientele.gateway.limits;

import io.clientele.gateway.edge.Caller;
import io.clientele.gateway.edge.EdgeOrder;
import io.clientele.gateway.problem.Refused;
import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Limits how often an address and a practice may ask. */
@Component
@Order(EdgeOrder.RATE)
class RateFilter implements WebFilter {

  private static final PathPattern PRACTICE = pattern("/api/practices/{practice}/**");
  // Where a stranger can try a password, a client's secret, a link or a ticket, or make practices.
  // By POST only: reading a page tries nothing, and what opens a mailed link to look at it first
  // does so for many people from one address.
  private static final List<PathPattern> SIGN_INS =
      Stream.of(
              "/login/**",
              "/oauth2/**",
              "/registration/**",
              "/password/**",
              "/email/**",
              "/joining/**",
              "/invitation/**",
              "/api/practices",
              "/api/joinings",
              "/api/invitation-links/**",
              // A form of ours, filled in with what opens accounting software.
              "/api/oauth/callback/**")
          .map(RateFilter::pattern)
          .toList();
  private static final Set<HttpStatusCode> NOT_THEIRS =
      Set.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);

  private final Buckets addresses;
  private final Buckets practices;
  private final Buckets signIns;

  @Autowired
  RateFilter(RateSettings settings) {
    this(settings, TimeMeter.SYSTEM_NANOTIME);
  }

  RateFilter(RateSettings settings, TimeMeter clock) {
    var remembered = settings.remembered();
    addresses = new Buckets(settings.address(), "One address", remembered, clock);
    practices = new Buckets(settings.practice(), "One practice", remembered, clock);
    signIns =
        new Buckets(
            settings.signIn(),
            "For signing in, registering or joining, one address",
            remembered,
            clock);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    var path = request.getPath().pathWithinApplication();
    var practice = practice(path);
    try {
      // The address first: who has used up its own may not use up a practice's as well.
      var address = AddressBlock.of(Caller.of(exchange).address());
      addresses.spend(address);
      if (signsIn(request, path)) {
        signIns.spend(address);
      }
      if (practice != null) {
        practices.spend(practice);
      }
    } catch (Refused refused) {
      return Mono.error(refused);
    }
    if (practice != null) {
      restoreWhatWasNotTheirs(exchange, practice);
    }
    return chain.filter(exchange);
  }

  /**
   * A stranger who knows a practice's id could otherwise lock it out; so what is refused for its
   * token is charged to the stranger's address alone.
   */
  private void restoreWhatWasNotTheirs(ServerWebExchange exchange, String practice) {
    var response = exchange.getResponse();
    response.beforeCommit(
        () ->
            Mono.fromRunnable(
                () -> {
                  var status = response.getStatusCode();
                  if (status != null && NOT_THEIRS.contains(status)) {
                    practices.restore(practice);
                  }
                }));
  }

  private static boolean signsIn(ServerHttpRequest request, PathContainer path) {
    return request.getMethod() == HttpMethod.POST
        && SIGN_INS.stream().anyMatch(pattern -> pattern.matches(path));
  }

  private static @Nullable String practice(PathContainer path) {
    var match = PRACTICE.matchAndExtract(path);
    return match == null ? null : match.getUriVariables().get("practice");
  }

  private static PathPattern pattern(String pattern) {
    return PathPatternParser.defaultInstance.parse(pattern);
  }
}
