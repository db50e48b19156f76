package io.clientele.standalone.journey.upload;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.journey.data.Employer;
import io.clientele.standalone.journey.data.Employers;
import io.clientele.standalone.journey.data.FilledTemplate;
import io.clientele.standalone.journey.data.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Five hundred companies become clients by one file, and their codes change places by another. */
public final class ClientsUploaded {

  /** How many the file has. */
  public static final int ROWS = 500;

  private static final int TURNED = 3;

  private final Practice practice;
  private final Employers employers;
  private final Checks checks;

  /** The practice that uploads, and the companies it uploads. */
  public ClientsUploaded(Practice practice, Employers employers, Checks checks) {
    this.practice = practice;
    this.employers = employers;
    this.checks = checks;
  }

  /** Plays it; returns how many clients were added. */
  public int play() {
    int before = practice.clients().all().size();
    var companies = employers.next(ROWS);
    String file = file(companies);
    Upload planned = Upload.planned(practice, "client-uploads", file);
    checks.equal(
        planned.would("change") + " " + planned.would("refused"),
        ROWS + " 0",
        ROWS + " companies are uploaded; the preview would add every one");
    checks.equal(practice.clients().all().size(), before, "a preview adds nobody");
    Upload applied = planned.applied();
    checks.equal(applied.was("changed"), ROWS, "the plan is said yes to, and all are added");
    checks.that(
        applied.outcomes().contains(code(ROWS - 1)),
        "what became of each row is there to download");
    checks.equal(practice.clients().all().size(), before + ROWS, "all of them are on the list");
    Upload again = Upload.planned(practice, "client-uploads", file);
    checks.equal(
        again.would("change") + " " + again.would("unchanged"),
        "0 " + ROWS,
        "the same file once more would add nobody");
    turn();
    return ROWS;
  }

  /** The file, made of the template of the practice's region. */
  private String file(List<Employer> companies) {
    JsonNode template =
        practice.api().get(practice.path("client-uploads/template")).expect(200, "the template");
    FilledTemplate file = new FilledTemplate(template);
    for (int i = 0; i < companies.size(); i++) {
      file.add(cells(companies.get(i), code(i)));
    }
    return file.toString();
  }

  private static Map<String, String> cells(Employer company, String code) {
    return Map.of(
        "businessName",
        company.name(),
        "practiceCode",
        code,
        "kind",
        "BUSINESS",
        "industry",
        Objects.requireNonNullElse(company.industry(), ""),
        "invitation",
        "SKIP");
  }

  private static String code(int row) {
    return "%04d".formatted(row + 1);
  }

  /** Of three clients each gets the code of the next. */
  private void turn() {
    List<JsonNode> lines = practice.clients().lines("search=000");
    List<JsonNode> three = lines.subList(0, TURNED);
    List<String> codes = three.stream().map(line -> line.path("practiceCode").asText()).toList();
    Sheet sheet = new Sheet(List.of("client", "practiceCode"));
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < TURNED; i++) {
      wanted.add(codes.get((i + 1) % TURNED));
      sheet.add(List.of(three.get(i).path("id").asText(), wanted.get(i)));
    }
    Upload planned = Upload.planned(practice, "practice-code-uploads", sheet.toString());
    checks.equal(planned.would("change"), TURNED, "the codes of three clients are to go round");
    planned.applied();
    checks.equal(
        three.stream().map(this::codeNow).toList(), wanted, "each has the next one's: " + wanted);
  }

  private String codeNow(JsonNode line) {
    return practice
        .clients()
        .row(line.path("id").asText(), line.path("name").asText())
        .path("practiceCode")
        .asText();
  }
}
