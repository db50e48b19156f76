package io.clientele.standalone.journey.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Companies to make clients of, in the order of their file. */
public final class Employers {

  /** Where the sample comes from, and on what terms. */
  public static final String SOURCE =
      "UK gender pay gap service data (employers), Open Government Licence v3.0";

  /** How many usable rows a journey may want. */
  static final int NEEDED = 1_000;

  private static final List<String> COLUMNS =
      List.of("name", "companyNumber", "sicCode", "address", "postcode");
  private static final int LONGEST_NAME = 160;
  private static final int LONGEST_CODE = 40;

  private final List<Employer> usable;
  private final int unusable;
  private int taken;

  private Employers(List<Employer> usable, int unusable) {
    this.usable = usable;
    this.unusable = unusable;
  }

  /** The sample that comes with the project. */
  public static Employers sample() {
    var sample =
        requireNonNull(
            Employers.class.getResourceAsStream("/uk-employers-sample.csv"), "the sample");
    try (Reader reader = new BufferedReader(new InputStreamReader(sample, UTF_8))) {
      return read(reader, "the sample");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The companies of a file of the same shape: UTF-8, with the columns of the sample and perhaps
   * more, in any order. Rows without a usable name are left out.
   *
   * @throws BadData if it cannot be read, has not that shape, or has too few usable rows
   */
  public static Employers of(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(reader, file.toString());
    } catch (IOException e) {
      throw new BadData(file + " cannot be read: " + e, e);
    }
  }

  static Employers read(Reader reader, String named) throws IOException {
    List<Employer> usable = new ArrayList<>();
    int unusable = 0;
    try (CSVParser rows = format().parse(withoutMark(reader))) {
      if (!rows.getHeaderNames().containsAll(COLUMNS)) {
        throw new BadData(
            named + " has the columns " + rows.getHeaderNames() + "; needed are " + COLUMNS);
      }
      for (CSVRecord row : rows) {
        Employer employer = employer(row);
        if (employer == null) {
          unusable++;
        } else {
          usable.add(employer);
        }
      }
    } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
      throw new BadData(named + " is no CSV: " + e.getMessage(), e);
    }
    if (usable.size() < NEEDED) {
      throw new BadData(
          "%s has %d usable rows; needed are %d".formatted(named, usable.size(), NEEDED));
    }
    return new Employers(List.copyOf(usable), unusable);
  }

  private static CSVFormat format() {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true)
        .setAllowMissingColumnNames(true)
        .get();
  }

  /** Spreadsheets put a byte order mark in front, which would become part of the first column. */
  private static Reader withoutMark(Reader reader) throws IOException {
    BufferedReader buffered = new BufferedReader(reader);
    buffered.mark(1);
    if (buffered.read() != '\ufeff') {
      buffered.reset();
    }
    return buffered;
  }

  private static @Nullable Employer employer(CSVRecord row) {
    String name = row.isSet("name") ? row.get("name").strip() : "";
    String code = row.isSet("sicCode") ? row.get("sicCode").strip() : "";
    boolean named = !Words.of(name).isEmpty() && name.length() <= LONGEST_NAME;
    return named && name.chars().noneMatch(Character::isISOControl)
        ? new Employer(name, code.isEmpty() || code.length() > LONGEST_CODE ? null : code)
        : null;
  }

  /** How many usable ones there are. */
  int size() {
    return usable.size();
  }

  /** How many rows were left out. */
  int unusable() {
    return unusable;
  }

  /**
   * The next ones; nobody is given twice.
   *
   * @throws BadData if there are not so many left
   */
  public List<Employer> next(int count) {
    if (taken + count > usable.size()) {
      throw new BadData("the data has only " + usable.size() + " usable rows");
    }
    taken += count;
    return usable.subList(taken - count, taken);
  }
}
