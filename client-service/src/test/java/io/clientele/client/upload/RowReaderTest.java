package io.clientele.client.upload;

import static io.clientele.client.upload.UploadColumn.ACCOUNTING_METHODS;
import static io.clientele.client.upload.UploadColumn.BUSINESS_NAME;
import static io.clientele.client.upload.UploadColumn.COLLEAGUES;
import static io.clientele.client.upload.UploadColumn.CONTACT_EMAIL;
import static io.clientele.client.upload.UploadColumn.CONTACT_MOBILE;
import static io.clientele.client.upload.UploadColumn.CONTACT_NAME;
import static io.clientele.client.upload.UploadColumn.EXTRACT_EMAIL;
import static io.clientele.client.upload.UploadColumn.INCOME_SOURCES;
import static io.clientele.client.upload.UploadColumn.INDUSTRY;
import static io.clientele.client.upload.UploadColumn.INVITATION;
import static io.clientele.client.upload.UploadColumn.KIND;
import static io.clientele.client.upload.UploadColumn.PERIOD_TYPES;
import static io.clientele.client.upload.UploadColumn.PRACTICE_CODE;
import static io.clientele.client.upload.UploadColumn.SELF_EMPLOYED;
import static io.clientele.client.upload.UploadColumn.SOLUTIONS;
import static io.clientele.client.upload.UploadColumn.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.IncomeSource;
import io.clientele.client.account.Solution;
import io.clientele.client.onboarding.AddClient;
import io.clientele.client.practice.Region;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RowReaderTest {

  @Test
  @DisplayName("CLI-1 a row says whatever the one command carries, but a connection")
  void a_row_says_what_the_command_carries() {
    var row =
        SomeRow.called(" Cafe Zoe ")
            .coded("Z-1")
            .with(KIND, "self_employed")
            .with(SOLUTIONS, "bookkeeping; DATA_HEALTH_INSIGHTS")
            .with(INDUSTRY, "Hospitality")
            .with(EXTRACT_EMAIL, "zoe-papers")
            .with(COLLEAGUES, "stan|cleo")
            .with(TEAMS, "north")
            .with(INCOME_SOURCES, "SOLE_TRADE | PROPERTY")
            .with(ACCOUNTING_METHODS, "CASH;ACCRUALS")
            .with(PERIOD_TYPES, "STANDARD|calendar")
            .inviting("Zoe\u0308", "zoe@cafe-zoe.co.uk")
            .with(CONTACT_MOBILE, "07400 123456");
    var read = read(Region.UK, row);
    assertThat(read.faults()).isEmpty();
    assertThat(read.command())
        .isEqualTo(
            new AddClient(
                read.key(),
                read.key(),
                "p1",
                null,
                ClientKind.SELF_EMPLOYED,
                List.of(Solution.BOOKKEEPING, Solution.DATA_HEALTH_INSIGHTS),
                new AddClient.Details("Cafe Zoe", "Z-1", "Hospitality", "zoe-papers@in.example"),
                new AddClient.Access(List.of("stan", "cleo"), List.of("north")),
                new AddClient.Tax(
                    false,
                    List.of(
                        new IncomeSource(
                            IncomeSource.Kind.SOLE_TRADE,
                            IncomeSource.AccountingMethod.CASH,
                            IncomeSource.PeriodType.STANDARD),
                        new IncomeSource(
                            IncomeSource.Kind.PROPERTY,
                            IncomeSource.AccountingMethod.ACCRUALS,
                            IncomeSource.PeriodType.CALENDAR))),
                new AddClient.Invitee("Zo\u00eb", "zoe@cafe-zoe.co.uk", "07400 123456"),
                null));
  }

  @Test
  @DisplayName("CLI-1 what is left empty is what the one command has if nothing is said")
  void what_is_left_empty() {
    var command = read(Region.US, SomeRow.called("Bakery")).command();
    assertThat(command.kind()).isNull();
    assertThat(command.solutions()).containsExactly(Solution.BOOKKEEPING);
    assertThat(command.details()).isEqualTo(new AddClient.Details("Bakery", null, null, null));
    assertThat(command.access()).isEqualTo(new AddClient.Access(List.of(), List.of()));
    assertThat(command.tax()).isEqualTo(new AddClient.Tax(false, List.of()));
    assertThat(command.invitee()).isNull();
    assertThat(
            read(Region.CA, SomeRow.called("Bakery").with(SELF_EMPLOYED, "yes"))
                .command()
                .tax()
                .selfEmployed())
        .isTrue();
  }

  @Test
  @DisplayName("CLI-7 an extract address may be wished for whole, or without its domain")
  void an_address_with_or_without_domain() {
    var whole = SomeRow.called("A").with(EXTRACT_EMAIL, "a-papers@in.example");
    var part = SomeRow.called("A").with(EXTRACT_EMAIL, "a-papers");
    assertThat(read(Region.US, whole).command().details().extractEmail())
        .isEqualTo(read(Region.US, part).command().details().extractEmail())
        .isEqualTo("a-papers@in.example");
  }

  @Test
  @DisplayName("CLI-1 every fault of a row is named at once, each with its column")
  void every_fault_is_named_at_once() {
    var row =
        SomeRow.called("x".repeat(161))
            .coded("a\u200bb")
            .with(KIND, "CHARITY")
            .with(SOLUTIONS, "BOOKS|BANKING")
            .with(INDUSTRY, "i".repeat(61))
            .with(EXTRACT_EMAIL, "e".repeat(255))
            .with(COLLEAGUES, "a b||" + "c".repeat(65))
            .with(TEAMS, ";")
            .with(INCOME_SOURCES, "TRADE")
            .with(ACCOUNTING_METHODS, "SHELLS")
            .with(PERIOD_TYPES, "DAILY")
            .inviting("www.bait.example", "")
            .with(CONTACT_MOBILE, "0".repeat(41));
    var faults = read(Region.UK, row).faults();
    assertThat(faults)
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder(
            "businessName",
            "practiceCode",
            "kind",
            "solutions",
            "industry",
            "extractEmail",
            "colleagues",
            "teams",
            "incomeSources",
            "accountingMethods",
            "periodTypes",
            "contactName",
            "contactEmail",
            "contactMobile");
    assertThat(faults)
        .allSatisfy(
            fault -> {
              assertThat(fault.detail()).isNotBlank();
              assertThat(fault.reason())
                  .isEqualTo(
                      "contactEmail".equals(fault.field())
                          ? UploadReason.CELL_REQUIRED
                          : UploadReason.CELL_INVALID);
            });
    assertThat(faults)
        .filteredOn(fault -> "kind".equals(fault.field()))
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.facts())
                    .containsEntry("open", List.of("BUSINESS", "SELF_EMPLOYED")));
  }

  @Test
  @DisplayName("CLI-6 silence is neither an invitation nor none")
  void silence_is_neither() {
    assertFaults(SomeRow.called("A").with(INVITATION, ""), "CELL_REQUIRED invitation");
    assertFaults(SomeRow.called("A").with(INVITATION, "MAYBE"), "CELL_INVALID invitation");
    assertFaults(
        SomeRow.called("A").with(INVITATION, "INVITE"),
        "CELL_REQUIRED contactName",
        "CELL_REQUIRED contactEmail");
    assertFaults(
        SomeRow.called("A").with(CONTACT_EMAIL, "a@b.co").with(CONTACT_MOBILE, "1"),
        "CONTACT_WITHOUT_INVITATION contactEmail",
        "CONTACT_WITHOUT_INVITATION contactMobile");
    assertFaults(
        SomeRow.called("A").with(CONTACT_NAME, "Al"), "CONTACT_WITHOUT_INVITATION contactName");
  }

  @Test
  @DisplayName("CLI-13 each income source has its method and its period")
  void income_sources_are_even() {
    var row = SomeRow.called("A").with(INCOME_SOURCES, "SOLE_TRADE|PROPERTY");
    assertFaults(row, "INCOME_SOURCES_UNEVEN incomeSources");
    assertFaults(row.with(ACCOUNTING_METHODS, "CASH|CASH"), "INCOME_SOURCES_UNEVEN incomeSources");
    assertFaults(row.with(PERIOD_TYPES, "STANDARD"), "INCOME_SOURCES_UNEVEN incomeSources");
    assertFaults(row.with(PERIOD_TYPES, "STANDARD|STANDARD"));
  }

  @Test
  @DisplayName("BLK-2 a row with more cells than columns is refused, not cut off")
  void a_row_with_more_cells() {
    var cells = new ArrayList<>(SomeRow.called("Bakery").in(Region.US));
    cells.add("Ltd");
    var kept = new TemplateColumns(SomePractice.template(Region.US)).cells(new SheetRow(2, cells));
    var read = SomePractice.reader(Region.US).read(Uploads.row(0, kept));
    assertThat(read.faults())
        .extracting(Refusal::reason)
        .contains(UploadReason.CELLS_TOO_MANY)
        .doesNotContain(UploadReason.CELL_INVALID);
  }

  @Test
  @DisplayName("BLK-2 a line break in the last cell is not taken for a cell too many")
  void a_line_break_in_the_last_cell() {
    assertFaults(
        SomeRow.called("A").inviting("Di", "di@a.co").with(CONTACT_MOBILE, "07400\n123456"),
        "CELL_INVALID contactMobile");
  }

  @Test
  @DisplayName("CLI-1 what rules say of a column is told of that column, unless it was unreadable")
  void rules_speak_of_columns() {
    var problems = new ArrayList<Refusal>();
    for (var field :
        List.of("colleagues[2]", "invitation.email", "incomeSources", "kind", "businessName")) {
      problems.add(UploadReason.CELL_INVALID.because("no").about(field));
    }
    problems.add(UploadReason.CELL_INVALID.because("practice"));
    var unreadable = SomeRow.called("A").with(KIND, "CHARITY").with(ACCOUNTING_METHODS, "SHELLS");
    var told = read(Region.UK, unreadable).all(problems.stream());
    assertThat(told)
        .extracting(Refusal::field)
        .containsExactly(
            null, "businessName", "kind", "colleagues", "accountingMethods", "contactEmail");
    assertThat(told.get(3).facts()).containsEntry("entry", 3);
    assertThat(told.get(2).reason()).isEqualTo(UploadReason.CELL_INVALID);
    assertThat(told.get(2).detail()).isNotEqualTo("no");
  }

  private static void assertFaults(SomeRow row, String... expected) {
    assertThat(read(Region.UK, row).faults())
        .extracting(fault -> fault.reason() + " " + fault.field())
        .containsExactly(expected);
  }

  private static ReadRow read(Region region, SomeRow row) {
    return SomePractice.reader(region).read(Uploads.row(0, row.in(region)));
  }

  @Test
  @DisplayName("BLK-2 columns of other regions say nothing here")
  void columns_of_other_regions_say_nothing() {
    var row = SomeRow.called("A").with(KIND, "CHARITY").with(INCOME_SOURCES, "TRADE");
    assertThat(read(Region.US, row).faults()).isEmpty();
    assertThat(UploadColumn.of(Region.US)).contains(BUSINESS_NAME, PRACTICE_CODE);
  }
}
