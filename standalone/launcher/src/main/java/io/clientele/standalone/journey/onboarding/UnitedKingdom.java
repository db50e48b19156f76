package io.clientele.standalone.journey.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Items;
import io.clientele.standalone.journey.api.NewClient;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.journey.data.Employer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A company and a self-employed person of the UK. Between the two the practice changes what its new
 * clients start with.
 */
final class UnitedKingdom {

  private static final String CODE = "LL-0001";
  private static final String SAME_CODE = "ll-0001";
  private static final String PERSON = "Nora Whitfield";
  private static final List<Map<String, String>> SOURCES =
      List.of(
          Map.of("kind", "SOLE_TRADE", "accountingMethod", "CASH", "periodType", "STANDARD"),
          Map.of("kind", "PROPERTY", "accountingMethod", "ACCRUALS", "periodType", "CALENDAR"));

  private final Practice practice;
  private final Employer employer;
  private final Checks checks;

  UnitedKingdom(Practice practice, Employer employer, Checks checks) {
    this.practice = practice;
    this.employer = employer;
    this.checks = checks;
  }

  /** Plays it; returns how many clients are added. */
  int play() {
    Options options = Options.of(practice);
    checks.equal(
        options.choice() + " " + options.kindWithSources(),
        "[BUSINESS, SELF_EMPLOYED] SELF_EMPLOYED",
        "the UK practice may choose: BUSINESS, or SELF_EMPLOYED with its income sources");
    // Addresses are never given away again, and the data of an earlier journey may have been kept.
    String address = "papers-" + UUID.randomUUID() + "@" + options.extractDomain();
    String company = addCompany(address);
    DefaultsChanged defaults = new DefaultsChanged(practice, checks);
    defaults.play();
    tryFaults(address);
    String person = addPerson();
    defaults.checkCopies(company, person);
    return 2;
  }

  private String addCompany(String address) {
    JsonNode company =
        practice
            .clients()
            .added(NewClient.of(employer).with("practiceCode", CODE).with("extractEmail", address));
    checks.equal(
        company.path("practiceCode").asText() + " " + company.path("extractEmail").asText(),
        CODE + " " + address,
        employer.name() + " is added as " + CODE + ", with the extract address it wished for");
    return company.path("id").asText();
  }

  private static NewClient person() {
    return NewClient.named(PERSON).with("kind", "SELF_EMPLOYED");
  }

  private void tryFaults(String address) {
    int used = used();
    NewClient faulty = person().with("practiceCode", SAME_CODE).with("extractEmail", address);
    JsonNode no = practice.clients().dryRun(faulty);
    List<String> codes = Items.all(no.path("problems"), "code");
    checks.that(
        !no.path("accepted").asBoolean(true)
            && Set.copyOf(Items.all(no.path("problems"), "rule"))
                .equals(Set.of("COD-1", "CLI-7", "CLI-13")),
        "a dry run of a client with three faults names them all at once: " + codes);
    JsonNode yes = practice.clients().dryRun(person().with("incomeSources", SOURCES));
    checks.that(
        yes.path("accepted").asBoolean()
            && yes.path("client").path("businessName").asText().equals(PERSON)
            && yes.path("bundle").path("usedAfter").asInt() == used + 1,
        "without them it would be accepted, as client " + (used + 1) + " of the bundle");
    checks.that(
        used() == used && practice.clients().find(PERSON).isEmpty(),
        "nothing of it is stored: the bundle counts " + used + ", searching finds nobody");
  }

  private int used() {
    return practice.clients().bundle().path("used").asInt();
  }

  private String addPerson() {
    JsonNode client = practice.clients().added(person().with("incomeSources", SOURCES));
    checks.equal(
        client.path("kind").asText() + Items.all(client.path("incomeSources"), "kind"),
        "SELF_EMPLOYED[SOLE_TRADE, PROPERTY]",
        PERSON + " is added, self-employed, with a sole trade and a property business");
    return client.path("id").asText();
  }
}
