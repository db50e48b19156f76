package io.clientele.client.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The account of one business a practice looks after.
 *
 * @param solutions what it gets; bookkeeping always among them
 * @param practiceCode the practice's own name for it, as it was typed
 * @param practiceCodeKey the same in the form in which no two may be equal (COD-1)
 * @param extractEmail where its documents may be mailed to
 * @param extractKey the same in the form in which no two may be equal (CLI-7)
 * @param slot the intent by which its use of the bundle last changed (CLI-9)
 * @param createdBy the login that added it
 * @param addedAs the id its request alone would have given it: one key never makes two clients,
 *     though a connection gives its client another id (CLI-14); of a row that was uploaded, what
 *     the row says (BLK-3)
 * @param connection the connection it was added with (CLI-4); null if there was none
 * @param settings null only if it was added before there were any
 * @param incomeSources one or more of a self-employed client of a UK practice, else none (CLI-13)
 * @param categoryList set while it is marked self-employed (CLI-12)
 * @param deactivation set while it is deactivated (LIF-2)
 * @param payerAnswer what was last answered when somebody else was to pay for it (SUB-4); null if
 *     nobody ever was
 */
public record Client(
    String id,
    String practice,
    ClientKind kind,
    List<Solution> solutions,
    String businessName,
    @Nullable String practiceCode,
    @Nullable String practiceCodeKey,
    @Nullable String industry,
    String extractEmail,
    String extractKey,
    ClientStatus status,
    Payer payer,
    String slot,
    String createdBy,
    Instant createdAt,
    String addedAs,
    @Nullable String connection,
    @Nullable ClientSettings settings,
    List<IncomeSource> incomeSources,
    @Nullable CategoryList categoryList,
    @Nullable Deactivation deactivation,
    @Nullable PayerAnswer payerAnswer) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "client";

  /** The unique index on {@link #addedAs}. */
  public static final String ADDED_AS_INDEX = "added-as-unique";

  /** The unique index on {@link #extractKey}. */
  public static final String EXTRACT_KEY_INDEX = "extract-key-unique";

  /** The unique index on {@link #practiceCodeKey}. */
  public static final String PRACTICE_CODE_INDEX = "practice-code-unique";

  public Client {
    solutions = List.copyOf(solutions);
    // Missing from clients that were stored before there were any.
    incomeSources = List.copyOf(Objects.requireNonNullElse(incomeSources, List.of()));
  }

  /** The key of an extract address: addresses that differ by case alone are one. */
  public static String extractKey(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  /** Whether it uses a slot of its practice's bundle (CLI-9). */
  public boolean usesSlot() {
    return usesSlot(status, payer);
  }

  private static boolean usesSlot(ClientStatus status, Payer payer) {
    return status == ClientStatus.ACTIVE && payer == Payer.PRACTICE;
  }

  /** The same client with other settings. */
  public Client with(ClientSettings others) {
    return kept(others, incomeSources, categoryList);
  }

  /** The same client with other income sources. */
  public Client with(List<IncomeSource> others) {
    return kept(settings, others, categoryList);
  }

  /** The same client, marked self-employed with this list; no longer marked with none. */
  public Client marked(@Nullable CategoryList list) {
    return kept(settings, incomeSources, list);
  }

  /**
   * The same client, deactivated.
   *
   * @param freed the intent by which its slot is given back, if it used one
   */
  public Client deactivated(Deactivation how, String freed) {
    return living(ClientStatus.DEACTIVATED, freed, how);
  }

  /**
   * The same client, active again.
   *
   * @param taken the intent by which it takes a slot, if its practice pays for it
   */
  public Client reactivated(String taken) {
    return living(ClientStatus.ACTIVE, taken, null);
  }

  /** The same client with another practice code, or with none (COD-1). */
  public Client coded(@Nullable String code) {
    var key = code == null ? null : PracticeCode.key(practice, code);
    return with(code, key, use(), settings, incomeSources, categoryList);
  }

  /**
   * The same client, paid for by this payer from now on (SUB-4).
   *
   * @param intent the intent by which it takes a slot or gives its own back, if it does
   */
  public Client paidBy(Payer next, String intent, PayerAnswer answer) {
    return using(status, next, intent, deactivation, answer);
  }

  /** The same client, paid for as before though its practice was to pay. */
  public Client keptPayer(PayerAnswer answer) {
    return using(status, payer, slot, deactivation, answer);
  }

  private Client living(ClientStatus next, String intent, @Nullable Deactivation how) {
    return using(next, payer, intent, how, payerAnswer);
  }

  /** The same, whose slot is another only if it uses one now and did not, or did. */
  private Client using(
      ClientStatus nextStatus,
      Payer nextPayer,
      String intent,
      @Nullable Deactivation how,
      @Nullable PayerAnswer answer) {
    var moves = usesSlot() != usesSlot(nextStatus, nextPayer);
    var use = new Use(nextStatus, nextPayer, moves ? intent : slot, how, answer);
    return with(practiceCode, practiceCodeKey, use, settings, incomeSources, categoryList);
  }

  /** What decides whether it uses a slot, and by which intent that last changed. */
  private record Use(
      ClientStatus status,
      Payer payer,
      String slot,
      @Nullable Deactivation deactivation,
      @Nullable PayerAnswer payerAnswer) {}

  private Use use() {
    return new Use(status, payer, slot, deactivation, payerAnswer);
  }

  private Client kept(
      @Nullable ClientSettings others, List<IncomeSource> sources, @Nullable CategoryList list) {
    return with(practiceCode, practiceCodeKey, use(), others, sources, list);
  }

  /** The same client with everything that can change; all else is as it was added. */
  private Client with(
      @Nullable String nextCode,
      @Nullable String nextCodeKey,
      Use next,
      @Nullable ClientSettings nextSettings,
      List<IncomeSource> nextSources,
      @Nullable CategoryList nextList) {
    return new Client(
        id,
        practice,
        kind,
        solutions,
        businessName,
        nextCode,
        nextCodeKey,
        industry,
        extractEmail,
        extractKey,
        next.status,
        next.payer,
        next.slot,
        createdBy,
        createdAt,
        addedAs,
        connection,
        nextSettings,
        nextSources,
        nextList,
        next.deactivation,
        next.payerAnswer);
  }

  /** What others may know of it. */
  public PublicClient told() {
    return new PublicClient(
        id,
        practice,
        kind,
        solutions,
        businessName,
        practiceCode,
        industry,
        extractEmail,
        status,
        payer,
        createdBy,
        createdAt,
        settings,
        incomeSources,
        selfEmployment(),
        deactivation == null ? null : deactivation.told(),
        payerAnswer);
  }

  /** What the mark of the self-employed gives it; null without the mark. */
  @Nullable SelfEmployment selfEmployment() {
    return categoryList == null ? null : SelfEmployment.with(categoryList);
  }
}
