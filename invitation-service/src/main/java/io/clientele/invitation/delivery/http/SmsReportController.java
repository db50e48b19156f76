package io.clientele.invitation.delivery.http;

import io.clientele.invitation.delivery.Reference;
import io.clientele.invitation.delivery.Report;
import io.clientele.invitation.delivery.Reports;
import io.clientele.invitation.delivery.Texts;
import io.clientele.invitation.delivery.Texts.Incoming;
import io.clientele.invitation.invitation.Channel;
import io.clientele.platform.http.RefusedRequest;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the SMS provider's reports. Nobody has a token for it: the signature is the proof. It is no
 * part of our API: what is sent here is the provider's to say.
 */
@Hidden
@RestController
class SmsReportController {

  private final Texts texts;
  private final Reports reports;
  private final String publicUrl;

  SmsReportController(
      Texts texts, Reports reports, @Value("${clientele.public-url}") String publicUrl) {
    this.texts = texts;
    this.reports = reports;
    this.publicUrl = publicUrl;
  }

  @PostMapping(
      value = Texts.REPORTS + "/{invitation}/{generation}",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(
      @PathVariable String invitation,
      @PathVariable int generation,
      @RequestBody String form,
      HttpServletRequest request) {
    // The address we asked the report for: by the time it is here it has come through the gateway.
    var address = publicUrl + request.getRequestURI();
    var report =
        texts.read(new Incoming(address, form, request.getHeader(texts.signatureHeader())));
    if (report instanceof Report.Forged) {
      throw new RefusedRequest(
          List.of(
              ReportRefusal.REPORT_NOT_SIGNED.because("This is no report of our SMS provider.")));
    }
    reports.note(new Reference(invitation, generation), Channel.SMS, report);
  }
}
