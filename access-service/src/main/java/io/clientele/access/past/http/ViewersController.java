package io.clientele.access.past.http;

import io.clientele.access.clientaccess.explaining.AccessPath;
import io.clientele.access.login.Role;
import io.clientele.access.past.AsOf;
import io.clientele.access.past.AsOf.Seen;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who could see a client at an instant, and by what (BEY-3). */
@RestController
class ViewersController {

  private final AsOf asOf;
  private final Clock clock;

  ViewersController(AsOf asOf, Clock clock) {
    this.asOf = asOf;
    this.clock = clock;
  }

  /**
   * Who saw it.
   *
   * @param onRecordSince the first instant that can be asked about
   */
  record Viewers(String client, Instant at, Instant onRecordSince, List<Viewer> items) {

    static Viewers of(Seen.By seen) {
      return new Viewers(
          seen.client(),
          seen.at(),
          seen.onRecordSince(),
          seen.viewers().stream().map(Viewer::of).toList());
    }
  }

  /** A colleague who saw it, what they were at the practice, and every path that led there. */
  record Viewer(String colleague, Role role, List<AccessPath> paths) {

    static Viewer of(AsOf.Viewer one) {
      return new Viewer(one.colleague(), one.role(), one.explanation().paths());
    }
  }

  @GetMapping("/api/practices/{practice}/clients/{client}/access/viewers")
  Viewers viewers(
      @PathVariable String practice,
      @PathVariable String client,
      @RequestParam(required = false) @Nullable Instant at,
      Caller caller) {
    return switch (asOf.viewers(caller, client, at == null ? clock.instant() : at)) {
      case Seen.By seen -> Viewers.of(seen);
      case Seen.Refused no -> throw new RefusedRequest(List.of(no.why()));
    };
  }
}
