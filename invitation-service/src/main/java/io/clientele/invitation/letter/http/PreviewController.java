package io.clientele.invitation.letter.http;

import io.clientele.invitation.letter.Letter;
import io.clientele.invitation.letter.Preview;
import io.clientele.invitation.letter.Previewing;
import io.clientele.invitation.letter.Typesetting;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/practices/{practice}/invitation-preview")
class PreviewController {

  private final Previewing previewing;
  private final Typesetting typesetting;

  PreviewController(Previewing previewing, Typesetting typesetting) {
    this.previewing = previewing;
    this.typesetting = typesetting;
  }

  /**
   * A letter in all its forms. The HTML is a string: whoever shows it puts it into a frame of its
   * own without scripts.
   */
  record PreviewView(String language, String subject, String text, String html, String sms) {}

  @GetMapping
  PreviewView preview(
      @PathVariable String practice,
      @Valid @ParameterObject PreviewParameters asked,
      Caller caller) {
    return switch (previewing.preview(
        caller, asked.client(), asked.inLanguage(), asked.forOccasion(), asked.greeted())) {
      case Preview.Shown shown -> view(shown.letter());
      case Preview.Refused no -> throw new RefusedRequest(List.of(no.why()));
    };
  }

  private PreviewView view(Letter letter) {
    return new PreviewView(
        letter.language().tag(),
        letter.subject(),
        letter.text(),
        typesetting.html(letter),
        letter.shortText());
  }
}
