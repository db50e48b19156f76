package io.clientele.client.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.client.account.ClientKind;
import io.clientele.client.practice.AddOn;
import io.clientele.client.practice.Entitlements;
import io.clientele.client.practice.PartnerType;
import io.clientele.client.practice.PracticeReason;
import io.clientele.client.practice.Region;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.bulk.Bulk;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.Verdict;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.sheet.SheetRow;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may upload, and what the template promises them. */
class UploadingPartnersTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("BLK-1 accountant and bookkeeper partners may upload clients")
  void partners_may_upload(PartnerType partner) {
    var practice = SomePractice.of(Region.US, partner, SomePractice.ALL);
    try (var uploads = Uploads.of(practice, 3)) {
      var titles = SomePractice.template(Region.US).titles();
      var columns = uploads.kind.columns(Uploads.bulk("u1"), titles);
      var row = SomeRow.called("Bakery").in(Region.US);
      assertThat(columns.cells(new SheetRow(2, row))).isEqualTo(row);
    }
  }

  @Test
  @DisplayName("BLK-1 nobody else may, whoever asks, and is told who may")
  void nobody_else_may() {
    try (var uploads = Uploads.of(SomePractice.of(Region.US, null, SomePractice.ALL), 3)) {
      var refusals = refused(uploads, Uploads.bulk("u1"), List.of("anything"));
      assertThat(refusals)
          .singleElement()
          .satisfies(
              no -> {
                assertThat(no.reason()).isEqualTo(UploadReason.PARTNER_REQUIRED);
                assertThat(no.reason().rule()).isEqualTo("BLK-1");
                assertThat(no.facts())
                    .containsEntry(
                        "partners", List.of(PartnerType.ACCOUNTANT, PartnerType.BOOKKEEPER));
              });
    }
  }

  @Test
  @DisplayName("CLI-10 who may not add clients may not upload them either, and is told both")
  void who_may_not_add_may_not_upload() {
    var stan = Uploads.bulk("u1", Caller.ofPractice("stan", "p1", "STANDARD", Set.of()));
    try (var uploads = Uploads.of(SomePractice.of(Region.US), 3)) {
      assertThat(refused(uploads, stan, List.of()))
          .extracting(no -> no.reason().name())
          .containsExactly("PERMISSION_MISSING");
    }
    try (var uploads = Uploads.of(SomePractice.of(Region.US, null, SomePractice.ALL), 3)) {
      assertThat(refused(uploads, stan, List.of()))
          .extracting(no -> no.reason().name())
          .containsExactly("PARTNER_REQUIRED", "PERMISSION_MISSING");
    }
  }

  @Test
  @DisplayName("CLI-9 before the practice was heard of nothing is taken, and none of it is lost")
  void before_the_practice_was_heard_of() {
    var stranger = Uploads.bulk("u1", Caller.ofPractice("ada", "p2", "PRACTICE_ADMIN", Set.of()));
    try (var uploads = Uploads.of(SomePractice.of(Region.US), 3)) {
      assertThat(refused(uploads, stranger, List.of()))
          .extracting(Refusal::reason)
          .containsExactly(PracticeReason.SUBSCRIPTION_NOT_KNOWN_YET);
      assertThatThrownBy(() -> uploads.kind.judge(stranger, slice -> {}))
          .isInstanceOf(TryAgain.class);
      assertThatThrownBy(
              () -> uploads.apply(stranger, Uploads.row(0, SomeRow.called("A").in(Region.US)), 0))
          .isInstanceOf(TryAgain.class);
      assertThat(uploads.kind.lacking(stranger))
          .extracting(Refusal::reason)
          .containsExactly(PracticeReason.SUBSCRIPTION_NOT_KNOWN_YET);
    }
  }

  @Test
  @DisplayName("BLK-2 a file with another first line is refused, with the template's columns")
  void another_first_line_is_refused() {
    try (var uploads = Uploads.of(SomePractice.of(Region.UK), 3)) {
      var us = SomePractice.template(Region.US).titles();
      assertThat(refused(uploads, Uploads.bulk("u1"), us))
          .singleElement()
          .satisfies(
              no ->
                  assertThat(no.facts())
                      .containsEntry(
                          "missing",
                          List.of(
                              "Kind", "Income sources", "Accounting methods", "Quarterly periods"))
                      .containsEntry("unknown", List.of("Self-employed"))
                      .containsEntry("expected", SomePractice.template(Region.UK).titles()));
      assertThat(uploads.kind.name()).isEqualTo("client-upload");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("BLK-2 a client as in the template's example is admitted, whatever was bought")
  void the_example_is_admitted(Region region) {
    for (var kinds :
        List.of(
            Set.of(ClientKind.values()),
            Set.of(ClientKind.BUSINESS),
            Set.of(ClientKind.SELF_EMPLOYED))) {
      for (var teams : List.of(true, false)) {
        var bought = new Entitlements(kinds, teams, Set.<AddOn>of());
        var practice = SomePractice.of(region, PartnerType.ACCOUNTANT, bought);
        try (var uploads = Uploads.of(practice, 3)) {
          var example = SomePractice.template(region, bought).example();
          assertThat(uploads.judged(Uploads.bulk("u1"), List.of(example)))
              .as(bought.toString())
              .containsExactly(Verdict.change(null, null, 0));
          assertThat(uploads.uploaded("u1", List.of(example)))
              .allSatisfy(done -> assertThat(done.effect()).isEqualTo(Effect.CHANGE));
        }
      }
    }
  }

  private static List<Refusal> refused(Uploads uploads, Bulk bulk, List<String> header) {
    try {
      uploads.kind.columns(bulk, header);
      throw new AssertionError("nothing was refused");
    } catch (RefusedRequest no) {
      return no.why();
    }
  }
}
