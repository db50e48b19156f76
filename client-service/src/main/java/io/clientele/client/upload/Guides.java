package io.clientele.client.upload;

import static io.clientele.client.upload.Guide.optional;
import static io.clientele.client.upload.Guide.required;

import io.clientele.client.account.IncomeSource;
import io.clientele.client.onboarding.TextField;
import io.clientele.client.upload.UploadColumn.Inviting;
import io.clientele.client.upload.UploadColumn.YesNo;

/** What templates say of each column (BLK-2). */
final class Guides {

  private static final String SEVERAL = " Several are separated by | or ;";

  private Guides() {}

  static Guide of(UploadColumn column) {
    return switch (column) {
      case BUSINESS_NAME ->
          required(
              "What the client is called.",
              show -> Allowed.text(TextField.BUSINESS_NAME),
              show -> "Cafe Noir Ltd");
      case PRACTICE_CODE ->
          optional(
              "Your own short name for the client. No two of your clients may have the same.",
              show -> Allowed.text(TextField.PRACTICE_CODE),
              show -> "NOIR-CAFE");
      case KIND ->
          required(
                  "What kind of client it is.",
                  show -> Allowed.oneOf(show.offer().kinds()),
                  Showing::kind)
              .ofEach();
      case SOLUTIONS ->
          optional(
                  "What the client gets. Left empty: BOOKKEEPING." + SEVERAL,
                  show -> Allowed.someOf(show.offer().solutions()),
                  show -> "BOOKKEEPING")
              .ofEach();
      case INDUSTRY ->
          optional(
              "What the client does.",
              show -> Allowed.text(TextField.INDUSTRY),
              show -> "Hospitality");
      case EXTRACT_EMAIL ->
          optional(
              "Where its documents may be mailed to. Left empty: an address is made.",
              show -> Allowed.address(show.domain()),
              show -> "cafe-noir-papers");
      case COLLEAGUES ->
          optional(
                  "Who is to see the client besides whoever adds it." + SEVERAL,
                  show -> Allowed.as("Ids of logins of your practice"),
                  Showing::login)
              .ofEach();
      case TEAMS ->
          optional(
                  "Which teams are to see the client." + SEVERAL,
                  show -> Allowed.as("Ids of teams where your plan has teams"),
                  show -> show.ofTeam("north-team"))
              .ofEach();
      case SELF_EMPLOYED ->
          optional(
              "Whether the client is marked self-employed. Left empty: NO.",
              show -> Allowed.oneOf(YesNo.values()),
              show -> YesNo.YES.name());
      case INCOME_SOURCES ->
          optional(
                  "Required of the self-employed and left empty for others." + SEVERAL,
                  show -> show.sources(IncomeSource.Kind.values()),
                  show -> show.ofSource("SOLE_TRADE|PROPERTY"))
              .ofEach();
      case ACCOUNTING_METHODS ->
          optional(
                  "One for each income source in the same order.",
                  show -> show.sources(IncomeSource.AccountingMethod.values()),
                  show -> show.ofSource("CASH|ACCRUALS"))
              .ofEach();
      case PERIOD_TYPES ->
          optional(
                  "One for each income source in the same order.",
                  show -> show.sources(IncomeSource.PeriodType.values()),
                  show -> show.ofSource("STANDARD|CALENDAR"))
              .ofEach();
      case INVITATION ->
          required(
              "Whether somebody of the business is invited now.",
              show -> Allowed.oneOf(Inviting.values()),
              show -> Inviting.INVITE.name());
      case CONTACT_NAME ->
          optional(
              "Who is invited. Required with INVITE and left empty with SKIP.",
              show -> Allowed.text(TextField.PERSON),
              show -> "Chloe Noir");
      case CONTACT_EMAIL ->
          optional(
              "Where the invitation is mailed to. Required with INVITE and left empty with SKIP.",
              show -> Allowed.as("An email address"),
              show -> "chloe@cafe-noir.example");
      case CONTACT_MOBILE ->
          optional(
              "Where the invitation is texted to as well. A number without its country is one of"
                  + " yours.",
              show -> Allowed.as("A mobile number"),
              Showing::mobile);
    };
  }
}
