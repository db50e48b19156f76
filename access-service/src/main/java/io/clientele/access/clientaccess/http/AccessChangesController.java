package io.clientele.access.clientaccess.http;

import io.clientele.access.clientaccess.granting.ManyGrants;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import java.util.ArrayList;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Access to many clients, given and withdrawn at once (ACC-3). */
@RestController
class AccessChangesController {

  private final ManyGrants grants;

  AccessChangesController(ManyGrants grants) {
    this.grants = grants;
  }

  @PostMapping("/api/practices/{practice}/access-changes")
  ManyGrants.Result.Done change(
      @PathVariable String practice,
      @RequestBody AccessChangesRequest request,
      Caller caller,
      Cause cause) {
    var faults = new ArrayList<Refusal>();
    var wanted = request.read(faults);
    if (!faults.isEmpty()) {
      throw new RefusedRequest(faults);
    }
    return switch (grants.change(caller, wanted, cause)) {
      case ManyGrants.Result.Done done -> done;
      case ManyGrants.Result.Refused no -> throw new RefusedRequest(no.why());
    };
  }
}
