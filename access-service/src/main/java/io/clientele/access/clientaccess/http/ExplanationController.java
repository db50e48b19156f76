package io.clientele.access.clientaccess.http;

import io.clientele.access.clientaccess.Explaining;
import io.clientele.access.clientaccess.Explanation;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a colleague sees a client, or not (ACC-2). */
@RestController
class ExplanationController {

  private final Explaining explaining;

  ExplanationController(Explaining explaining) {
    this.explaining = explaining;
  }

  @GetMapping("/api/practices/{practice}/clients/{client}/access/explanation")
  Explanation.Given explain(
      @PathVariable String practice,
      @PathVariable String client,
      @RequestParam @NotBlank @Size(max = 64) String colleague,
      Caller caller) {
    return switch (explaining.explain(caller, client, colleague)) {
      case Explanation.Given given -> given;
      case Explanation.Refused no -> throw new RefusedRequest(List.of(no.why()));
    };
  }
}
