package io.clientele.access.clientaccess.http;

import io.clientele.access.clientaccess.Explanation;
import io.clientele.access.clientaccess.Granting;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a colleague sees a client, or not (ACC-2). */
@RestController
class ExplanationController {

  private final Granting granting;

  ExplanationController(Granting granting) {
    this.granting = granting;
  }

  @GetMapping("/api/practices/{practice}/clients/{client}/access/colleagues/{login}")
  Explanation.Given explain(
      @PathVariable String practice,
      @PathVariable String client,
      @PathVariable String login,
      Caller caller) {
    return switch (granting.explain(caller, client, login)) {
      case Explanation.Given given -> given;
      case Explanation.Refused no -> throw new RefusedRequest(List.of(no.why()));
    };
  }
}
