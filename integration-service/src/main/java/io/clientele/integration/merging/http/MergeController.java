package io.clientele.integration.merging.http;

import io.clientele.integration.merging.Merging;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For colleagues of the practice who see the client. */
@RestController
@RequestMapping("/api/practices/{practice}/clients/{client}/connection/merge")
class MergeController extends MergeAnswers {

  MergeController(Merging merging) {
    super(merging);
  }
}
