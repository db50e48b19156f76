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

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.IncomeSource;
import io.clientele.client.account.Solution;
import io.clientele.client.onboarding.AddClient;
import io.clientele.client.onboarding.ExtractDomain;
import io.clientele.client.onboarding.TextField;
import io.clientele.client.practice.Practice;
import io.clientele.client.upload.UploadColumn.Inviting;
import io.clientele.client.upload.UploadColumn.YesNo;
import io.clientele.platform.bulk.BulkRow;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the cells of a row to the one command that adds a client (CLI-1). */
final class RowReader {

  private final String practice;
  private final List<UploadColumn> columns;
  private final ExtractDomain domain;

  /** Reads rows of this practice's template. */
  RowReader(Practice practice, ExtractDomain domain) {
    this.practice = practice.id();
    this.columns = UploadColumn.of(practice.region());
    this.domain = domain;
  }

  ReadRow read(BulkRow row) {
    var cells = new Cells(columns, row.cells());
    var key = RowKey.of(practice, columns, row.cells());
    var command =
        new AddClient(
            key,
            key,
            practice,
            null,
            cells.word(KIND, ClientKind.class),
            solutions(cells),
            new AddClient.Details(
                cells.text(BUSINESS_NAME, TextField.BUSINESS_NAME),
                cells.text(PRACTICE_CODE, TextField.PRACTICE_CODE),
                cells.text(INDUSTRY, TextField.INDUSTRY),
                address(cells)),
            new AddClient.Access(cells.ids(COLLEAGUES), cells.ids(TEAMS)),
            new AddClient.Tax(
                cells.word(SELF_EMPLOYED, YesNo.class) == YesNo.YES, incomeSources(cells)),
            invitee(cells),
            null);
    return new ReadRow(command, cells.faults(), cells.doubted());
  }

  private static List<Solution> solutions(Cells cells) {
    return cells.says(SOLUTIONS)
        ? cells.words(SOLUTIONS, Solution.class)
        : List.of(Solution.BOOKKEEPING);
  }

  private @Nullable String address(Cells cells) {
    var wished = cells.text(EXTRACT_EMAIL, TextField.EXTRACT_EMAIL);
    return wished == null || wished.contains("@") ? wished : domain.address(wished);
  }

  private static List<IncomeSource> incomeSources(Cells cells) {
    var kinds = cells.words(INCOME_SOURCES, IncomeSource.Kind.class);
    var methods = cells.words(ACCOUNTING_METHODS, IncomeSource.AccountingMethod.class);
    var periods = cells.words(PERIOD_TYPES, IncomeSource.PeriodType.class);
    if (Stream.of(INCOME_SOURCES, ACCOUNTING_METHODS, PERIOD_TYPES).anyMatch(cells::doubts)) {
      cells.doubt(INCOME_SOURCES);
      return List.of();
    }
    if (kinds.size() != methods.size() || kinds.size() != periods.size()) {
      cells.add(
          INCOME_SOURCES,
          UploadReason.INCOME_SOURCES_UNEVEN.because(
              "Each income source has an accounting method and a quarterly period."));
      return List.of();
    }
    return IntStream.range(0, kinds.size())
        .mapToObj(i -> new IncomeSource(kinds.get(i), methods.get(i), periods.get(i)))
        .toList();
  }

  private static AddClient.@Nullable Invitee invitee(Cells cells) {
    if (!cells.says(INVITATION)) {
      cells.missing(INVITATION);
      return null;
    }
    var inviting = cells.word(INVITATION, Inviting.class);
    return inviting == null
        ? null
        : switch (inviting) {
          case INVITE -> invited(cells);
          case SKIP -> skipped(cells);
        };
  }

  private static AddClient.Invitee invited(Cells cells) {
    return AddClient.Invitee.typed(
        cells.needed(CONTACT_NAME, TextField.PERSON),
        cells.needed(CONTACT_EMAIL, TextField.EMAIL),
        cells.text(CONTACT_MOBILE, TextField.MOBILE));
  }

  private static AddClient.@Nullable Invitee skipped(Cells cells) {
    Stream.of(CONTACT_NAME, CONTACT_EMAIL, CONTACT_MOBILE)
        .filter(cells::says)
        .forEach(
            column ->
                cells.add(
                    column,
                    UploadReason.CONTACT_WITHOUT_INVITATION.because(
                        "With SKIP nobody is invited; leave "
                            + column.title()
                            + " empty, or say INVITE.")));
    return null;
  }
}
