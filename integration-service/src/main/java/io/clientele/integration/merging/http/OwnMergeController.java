package io.clientele.integration.merging.http;

import io.clientele.integration.merging.Merging;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the client's own business admins (INT-2). */
@RestController
@RequestMapping("/api/clients/{client}/connection/merge")
class OwnMergeController extends MergeAnswers {

  OwnMergeController(Merging merging) {
    super(merging);
  }
}
