package io.clientele.integration.settings.http;

import io.clientele.integration.capability.DocumentKind;
import io.clientele.integration.connection.ClientConnections;
import io.clientele.integration.settings.TaxChoice;
import io.clientele.integration.settings.Taxes;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which tax a document gets, and because of what (INT-5). */
@RestController
class TaxController {

  private final Taxes taxes;
  private final ClientConnections connections;

  TaxController(Taxes taxes, ClientConnections connections) {
    this.taxes = taxes;
    this.connections = connections;
  }

  /** About which document: its supplier, and the tax somebody has put on it. */
  record TaxQuestion(
      @Size(max = 200) @Nullable String supplier, @Size(max = 200) @Nullable String edited) {

    // A field left empty is nobody's edit.
    @Nullable String putByHand() {
      return edited == null || edited.isBlank() ? null : edited;
    }
  }

  @GetMapping("/api/practices/{practice}/clients/{client}/connection/tax-choice/{kind}")
  TaxChoice taxChoice(
      @PathVariable String practice,
      @PathVariable String client,
      @PathVariable DocumentKind kind,
      @Valid @ParameterObject TaxQuestion question,
      Caller caller) {
    return choose(client, kind, question, caller);
  }

  /** The same for the client's own business admins (INT-2). */
  @GetMapping("/api/clients/{client}/connection/tax-choice/{kind}")
  TaxChoice ownTaxChoice(
      @PathVariable String client,
      @PathVariable DocumentKind kind,
      @Valid @ParameterObject TaxQuestion question,
      Caller caller) {
    return choose(client, kind, question, caller);
  }

  private TaxChoice choose(String client, DocumentKind kind, TaxQuestion question, Caller caller) {
    return taxes
        .choose(caller, client, kind, question.supplier(), question.putByHand())
        .orElseThrow(() -> new RefusedRequest(List.of(connections.notFound(caller, client))));
  }
}
