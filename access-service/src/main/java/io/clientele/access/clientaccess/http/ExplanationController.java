package io.clientele.access.clientaccess.http;

import io.clientele.access.clientaccess.explaining.Explaining;
import io.clientele.access.clientaccess.explaining.Explanation;
import io.clientele.access.clientaccess.explaining.Hindsight;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a colleague sees a client, or not: now, or at a past instant (ACC-2, BEY-3). */
@RestController
class ExplanationController {

  private final Explaining explaining;
  private final Hindsight hindsight;

  ExplanationController(Explaining explaining, Hindsight hindsight) {
    this.explaining = explaining;
    this.hindsight = hindsight;
  }

  @GetMapping("/api/practices/{practice}/clients/{client}/access/explanation")
  Explanation.Given explain(
      @PathVariable String practice,
      @PathVariable String client,
      @RequestParam @NotBlank @Size(max = 64) String colleague,
      @RequestParam(required = false) @Nullable Instant at,
      Caller caller) {
    var explanation =
        at == null
            ? explaining.explain(caller, client, colleague)
            : hindsight.explain(caller, client, colleague, at);
    return switch (explanation) {
      case Explanation.Given given -> given;
      case Explanation.Refused no -> throw new RefusedRequest(List.of(no.why()));
    };
  }
}
