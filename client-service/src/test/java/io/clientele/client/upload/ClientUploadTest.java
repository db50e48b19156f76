package io.clientele.client.upload;

import static io.clientele.client.upload.UploadColumn.COLLEAGUES;
import static io.clientele.client.upload.UploadColumn.EXTRACT_EMAIL;
import static io.clientele.client.upload.UploadColumn.KIND;
import static io.clientele.client.upload.UploadColumn.SOLUTIONS;
import static io.clientele.client.upload.Uploads.bulk;
import static io.clientele.client.upload.Uploads.count;
import static io.clientele.client.upload.Uploads.effects;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientKind;
import io.clientele.client.bundle.BundleReason;
import io.clientele.client.onboarding.SomeAdd;
import io.clientele.client.practice.Region;
import io.clientele.client.roster.Sights;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.RowOutcome;
import io.clientele.platform.bulk.Verdict;
import io.clientele.platform.event.Pending;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientUploadTest {

  private final Uploads uploads = Uploads.of(SomePractice.of(Region.UK), 30);

  @AfterEach
  void clear() {
    uploads.close();
  }

  @Test
  @DisplayName("BLK-3 rows beyond the bundle's limit are refused one by one, the others are added")
  void rows_beyond_the_limit_are_refused() {
    var outcomes = uploads.uploaded("u1", SomeRow.many(Region.UK, 0, 50));
    assertThat(effects(outcomes.subList(0, 30))).containsOnly(Effect.CHANGE);
    assertThat(outcomes.subList(30, 50))
        .allSatisfy(
            outcome -> {
              assertThat(outcome.effect()).isEqualTo(Effect.REFUSED);
              var why = outcome.why().getFirst();
              assertThat(why.reason()).isEqualTo(BundleReason.BUNDLE_FULL);
              assertThat(why.facts())
                  .containsEntry("used", 30)
                  .containsEntry("limit", 30)
                  .containsEntry("upgrade", "/api/practices/p1/subscription/change");
            });
    assertThat(uploads.there()).isEqualTo(30);
    assertThat(uploads.bundle().taken()).isEqualTo(30);
    var client = client(outcomes.get(7));
    assertThat(client.businessName()).isEqualTo("Client 7");
    assertThat(client.practiceCode()).isEqualTo("C7");
    assertThat(client.kind()).isEqualTo(ClientKind.BUSINESS);
    assertThat(client.createdBy()).isEqualTo("ada");
    assertThat(client.extractEmail()).startsWith("client-7-").endsWith("@in.example");
    assertThat(client.settings()).isNotNull();
  }

  @Test
  @DisplayName("BLK-3 of two equal rows the later is refused, and names the earlier's line")
  void of_two_equal_rows_the_later_is_refused() {
    var verdicts =
        judged(
            SomeRow.called("Twin"),
            SomeRow.called("Other"),
            SomeRow.called(" Twin").with(KIND, "business"));
    assertThat(count(verdicts, Effect.CHANGE)).isEqualTo(2);
    assertThat(why(verdicts.get(2))).containsExactly("DUPLICATE_ROW null {line=2}");
    assertThat(verdicts.get(2).why().getFirst().reason().rule()).isEqualTo("BLK-3");
    assertThat(verdicts.getFirst()).isEqualTo(Verdict.change(null, null, 0));
  }

  @Test
  @DisplayName("COD-1 a code or an address that an earlier row takes is refused, naming its line")
  void names_twice_in_one_file() {
    var verdicts =
        judged(
            SomeRow.called("A").coded("Noir-1").with(EXTRACT_EMAIL, "a-papers"),
            SomeRow.called("B").coded("NOIR-1"),
            SomeRow.called("C").with(EXTRACT_EMAIL, "A-Papers@in.example"),
            SomeRow.called("D").coded("D").with(SOLUTIONS, "NONE"),
            SomeRow.called("E").coded("d"),
            SomeRow.called("F").coded("noir-1").with(EXTRACT_EMAIL, "a-papers"));
    assertThat(verdicts).extracting(Verdict::effect).startsWith(Effect.CHANGE, Effect.REFUSED);
    assertThat(why(verdicts.get(1))).containsExactly("PRACTICE_CODE_TWICE practiceCode {line=2}");
    assertThat(why(verdicts.get(2))).containsExactly("EXTRACT_EMAIL_TWICE extractEmail {line=2}");
    assertThat(verdicts.get(3).effect()).isEqualTo(Effect.REFUSED);
    assertThat(verdicts.get(4).effect())
        .as("a row that is refused takes no code")
        .isEqualTo(Effect.CHANGE);
    assertThat(why(verdicts.get(5)))
        .containsExactly(
            "PRACTICE_CODE_TWICE practiceCode {line=2}",
            "EXTRACT_EMAIL_TWICE extractEmail {line=2}");
  }

  @Test
  @DisplayName("CLI-1 a row is admitted by the rules of a single add, all problems at once")
  void a_row_is_admitted_by_the_same_rules() {
    add(SomeAdd.of("c1").called("Single"));
    var taken = client("c1").extractEmail();
    var verdict =
        judged(
                SomeRow.called("")
                    .coded("x".repeat(41))
                    .with(KIND, "SELF_EMPLOYED")
                    .with(SOLUTIONS, "DATA_HEALTH_INSIGHTS|COMMERCE")
                    .with(EXTRACT_EMAIL, taken)
                    .with(COLLEAGUES, "ada|stranger")
                    .inviting("Di", "nowhere")
                    .with(UploadColumn.CONTACT_MOBILE, "12"))
            .getFirst();
    assertThat(verdict.why())
        .extracting(no -> no.reason() + " " + no.field())
        .containsExactly(
            "BUSINESS_NAME_REQUIRED businessName",
            "CELL_INVALID practiceCode",
            "BOOKKEEPING_REQUIRED solutions",
            "SOLUTION_NOT_OPEN solutions",
            "EMAIL_ALREADY_TAKEN extractEmail",
            "COLLEAGUE_UNKNOWN colleagues",
            "INCOME_SOURCES_REQUIRED incomeSources",
            "EMAIL_UNUSABLE contactEmail",
            "MOBILE_UNUSABLE contactMobile");
  }

  @Test
  @DisplayName("COD-1 a code that was taken since the plan is refused in its row, others go on")
  void a_code_that_was_taken_since() {
    var cells = SomeRow.many(Region.UK, 0, 3);
    var bulk = bulk("u1");
    var verdicts = uploads.judged(bulk, cells);
    var room = uploads.kind.reserve(bulk, 3);
    uploads.uploaded("u2", List.of(SomeRow.called("Quicker").coded("c1").in(Region.UK)));
    var outcomes = uploads.applied(bulk, cells, verdicts, room);
    assertThat(effects(outcomes)).containsExactly(Effect.CHANGE, Effect.REFUSED, Effect.CHANGE);
    assertThat(outcomes.get(1).why())
        .extracting(no -> no.reason().name())
        .containsExactly("PRACTICE_CODE_TAKEN");
    uploads.kind.release(bulk);
    assertThat(uploads.bundle().taken()).isEqualTo(3);
  }

  @Test
  @DisplayName("CLI-6 a row invites whom it names, and is on its creator's list at once")
  void a_row_invites_whom_it_names() {
    var outcomes =
        uploads.uploaded(
            "u1",
            List.of(
                SomeRow.called("Asked").inviting("Di", "di@asked.co.uk").in(Region.UK),
                SomeRow.called("Skipped").in(Region.UK)));
    assertThat(events(outcomes.get(0)))
        .containsExactly("ClientCreated.v1", "ClientUserInvitationRequested.v1");
    assertThat(events(outcomes.get(1))).containsExactly("ClientCreated.v1");
    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(
                        uploads.roster.find(
                            Sights.granted("p1", "ada"), requireNonNull(outcome.subject())))
                    .isPresent());
  }

  @Test
  @DisplayName("CLI-14 a client that was added by itself does not make a row unchanged")
  void a_single_add_does_not_make_a_row_unchanged() {
    add(SomeAdd.of("c1").called("Client 0"));
    assertThat(effects(uploads.uploaded("u1", SomeRow.many(Region.UK, 0, 1))))
        .containsExactly(Effect.CHANGE);
  }

  private void add(SomeAdd add) {
    var command = add.being(ClientKind.BUSINESS).command();
    uploads.onboarding.add(command, SomePractice.ADA, Cause.of("ada"), Client::told);
  }

  private List<Verdict> judged(SomeRow... rows) {
    return uploads.judged(
        bulk("u1"), List.of(rows).stream().map(row -> row.in(Region.UK)).toList());
  }

  private static List<String> why(Verdict verdict) {
    return verdict.why().stream()
        .map(no -> no.reason() + " " + no.field() + " " + no.facts())
        .toList();
  }

  private List<String> events(RowOutcome outcome) {
    return uploads.clients.find(requireNonNull(outcome.subject())).outbox().stream()
        .map(Pending::name)
        .toList();
  }

  private Client client(RowOutcome outcome) {
    return client(requireNonNull(outcome.subject()));
  }

  private Client client(String id) {
    return requireNonNull(uploads.clients.find(id).state());
  }
}
