package io.clientele.invitation.resending.http;

import io.clientele.invitation.resending.Resending;
import io.clientele.invitation.resending.Selecting;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.bulk.Bulks;
import io.clientele.platform.bulk.Choice;
import io.clientele.platform.bulk.http.BulkController;
import io.clientele.platform.bulk.http.ShownBulk;
import io.clientele.platform.token.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many invitations sent again by one command (BEY-1). */
@RestController
@RequestMapping("/api/practices/{practice}/invitation-resendings")
class ResendingController extends BulkController {

  private final Bulks bulks;
  private final Selecting selecting;

  ResendingController(Bulks bulks, Selecting selecting) {
    super(bulks, Resending.NAME, "invitation-resendings");
    this.bulks = bulks;
    this.selecting = selecting;
  }

  /** {@code POST}: 202, and what was chosen is being planned; nothing is sent yet. */
  @PostMapping
  ResponseEntity<ShownBulk> choose(
      @PathVariable String practice,
      @RequestBody ResendingRequest request,
      Caller caller,
      Cause cause) {
    var choice = new Choice(Resending.HEADING, () -> selecting.ids(caller, request.selection()));
    return accepted(bulks.choose(Resending.NAME, caller, cause, choice));
  }
}
