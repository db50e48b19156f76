package io.clientele.client.upload;

import io.clientele.client.practice.Region;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The columns of the files by which clients are uploaded: a table, one row per column, in the order
 * of the template, each with the regions it is for (BLK-2). What one command may carry is here,
 * except a connection, which Client Sync brings, and a login that becomes a user (CLI-11).
 */
enum UploadColumn {
  BUSINESS_NAME("businessName", "Business name", Shape.TEXT),
  PRACTICE_CODE("practiceCode", "Practice code", Shape.TEXT),
  KIND("kind", "Kind", Shape.WORD, Region::choosesKind),
  SOLUTIONS("solutions", "Solutions", Shape.WORDS),
  INDUSTRY("industry", "Industry", Shape.TEXT),
  EXTRACT_EMAIL("extractEmail", "Extract email", Shape.TEXT),
  COLLEAGUES("colleagues", "Colleagues", Shape.IDS),
  TEAMS("teams", "Teams", Shape.IDS),
  SELF_EMPLOYED("selfEmployed", "Self-employed", Shape.WORD, Where::marked),
  INCOME_SOURCES("incomeSources", "Income sources", Shape.WORDS, Where::withSources),
  ACCOUNTING_METHODS("accountingMethods", "Accounting methods", Shape.WORDS, Where::withSources),
  PERIOD_TYPES("periodTypes", "Quarterly periods", Shape.WORDS, Where::withSources),
  INVITATION("invitation", "Invitation", Shape.WORD),
  CONTACT_NAME("contactName", "Contact name", Shape.TEXT),
  CONTACT_EMAIL("contactEmail", "Contact email", Shape.TEXT),
  CONTACT_MOBILE("contactMobile", "Contact mobile", Shape.TEXT);

  private final String called;
  private final String title;
  private final Shape shape;
  private final Predicate<Region> where;

  UploadColumn(String called, String title, Shape shape) {
    this(called, title, shape, region -> true);
  }

  /**
   * A column.
   *
   * @param called for machines
   * @param title for people, in the first line of a file
   */
  UploadColumn(String called, String title, Shape shape, Predicate<Region> where) {
    this.called = called;
    this.title = title;
    this.shape = shape;
    this.where = where;
  }

  /** Whether the client is marked self-employed (CLI-12). */
  enum YesNo {
    YES,
    NO
  }

  /** Whether somebody is invited: silence is neither (CLI-6). */
  enum Inviting {
    INVITE,
    SKIP
  }

  /** Where a column is: read off the table of regions. */
  private static final class Where {

    static boolean marked(Region region) {
      return region.selfEmployedList().isPresent();
    }

    static boolean withSources(Region region) {
      return region.kinds().stream().anyMatch(region::hasIncomeSources);
    }
  }

  /** The columns of a region's template, in their order. */
  static List<UploadColumn> of(Region region) {
    return Stream.of(values()).filter(column -> column.where.test(region)).toList();
  }

  /** The column that stands for this field of the command, if one does. */
  static Optional<UploadColumn> ofField(String field) {
    return Stream.of(values()).filter(column -> column.field().equals(field)).findAny();
  }

  private String field() {
    return switch (this) {
      case CONTACT_NAME -> "invitation.name";
      case CONTACT_EMAIL -> "invitation.email";
      case CONTACT_MOBILE -> "invitation.mobile";
      default -> called;
    };
  }

  String called() {
    return called;
  }

  String title() {
    return title;
  }

  /** What the template says of it. */
  Guide guide() {
    return Guides.of(this);
  }

  /** What a cell says, in one spelling; empty if it says no more than an empty one. */
  String said(String cell) {
    var said = shape.canonical(cell);
    return said.equals(unsaid()) ? "" : said;
  }

  private String unsaid() {
    return switch (this) {
      case SOLUTIONS -> "BOOKKEEPING";
      case SELF_EMPLOYED -> YesNo.NO.name();
      default -> "";
    };
  }
}
