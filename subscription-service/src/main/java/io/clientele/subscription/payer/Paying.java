package io.clientele.subscription.payer;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.billing.Charge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for a client, and what is about to change (SUB-4).
 *
 * @param standing where in the life of this it is
 * @param wishes the number of the last wish, be it ours or one that we only heard answered
 * @param hasPaid whether the client has ever paid by itself: then its practice needs its consent
 * @param wanted what the client takes as soon as its practice has stopped paying, if it does
 * @param own what the client pays for by itself, while a term of it runs
 * @param consent while the client is asked whether its practice may pay
 * @param refused why the last take-over came to nothing
 * @param charges what the client was charged in the twelve months before the last of them and then,
 *     newest last
 * @param dueAt when time alone changes something next, if ever
 */
public record Paying(
    Standing standing,
    long wishes,
    boolean hasPaid,
    @Nullable Offer wanted,
    @Nullable OwnSubscription own,
    @Nullable Consent consent,
    @Nullable NoRoom refused,
    List<Charge> charges,
    @Nullable Instant dueAt) {

  private static final int MONTHS_KEPT = 12;

  public Paying {
    charges = List.copyOf(charges);
  }

  /** How it is with every client that was just added. */
  public static Paying byPractice() {
    return new Paying(Standing.PRACTICE, 0, false, null, null, null, null, List.of(), null);
  }

  /**
   * How it is with a client that has been around when it is first heard of, or heard of anew.
   * Whether it ever paid by itself is not known then, so its practice needs its consent.
   *
   * @param byPractice whether it is to count against its practice's bundle
   * @param answer what became of the newest wish there ever was; null if there was none
   */
  public static Decision<Paying, Happening> found(boolean byPractice, @Nullable WishAnswer answer) {
    var added = byPractice();
    var standing = byPractice ? Standing.PRACTICE : Standing.NOBODY;
    var wishes = answer == null ? 0 : answer.wish();
    var mayHavePaid = !byPractice || answer != null;
    return Turn.from(added)
        .to(new Paying(standing, wishes, mayHavePaid, null, null, null, null, List.of(), null))
        .since(added);
  }

  /** Who pays now. */
  public Payer payer() {
    return switch (standing) {
      case PRACTICE, RELEASING -> Payer.PRACTICE;
      case SELF_PAID, ENDING, WAITING -> Payer.CLIENT;
      case ASKED -> own == null ? Payer.NOBODY : Payer.CLIENT;
      case NOBODY, TAKING -> Payer.NOBODY;
    };
  }

  /** Who is to pay, while client-service has not answered. */
  public @Nullable PayerWish wish() {
    return switch (standing) {
      case TAKING -> new PayerWish(wishes, Payer.PRACTICE);
      case RELEASING -> new PayerWish(wishes, Payer.CLIENT);
      case PRACTICE, NOBODY, SELF_PAID, ENDING, WAITING, ASKED -> null;
    };
  }

  /** What the client was charged in twelve months, as of today. */
  public List<Charge> chargesUpTo(LocalDate today) {
    var oldest = today.minusMonths(MONTHS_KEPT);
    return charges.stream().filter(one -> !one.on().isBefore(oldest)).toList();
  }

  /** The term the client has paid for, while it runs. */
  public @Nullable PaidTerm selfPaid() {
    return own == null ? null : own.told();
  }

  /** What time alone has changed by now. However late it is asked, it comes out the same. */
  public Decision<Paying, Happening> upTo(Instant now) {
    return Passing.upTo(now, this).since(this);
  }

  /** Decides on what somebody asks for, as it stands by now. */
  public Decision<Paying, Happening> ask(PayerCommand command, Instant now) {
    var turn = Passing.upTo(now, this);
    return switch (answer(turn, command, now)) {
      case Answer.Yes yes -> yes.turn().since(this);
      case Answer.No no -> Decision.refused(no.why());
    };
  }

  private static Answer answer(Turn turn, PayerCommand command, Instant now) {
    return switch (command) {
      case PayerCommand.TakeOver asked -> PracticeSide.takeOver(turn, now);
      case PayerCommand.Withdraw asked -> PracticeSide.withdraw(turn);
      case PayerCommand.Remove asked -> PracticeSide.remove(turn);
      case PayerCommand.Subscribe asked -> ClientSide.subscribe(turn, asked, now);
      case PayerCommand.Cancel asked -> ClientSide.cancel(turn);
      case PayerCommand.Resume asked -> ClientSide.resume(turn);
      case PayerCommand.GiveConsent asked -> ClientConsent.give(turn);
      case PayerCommand.Decline asked -> ClientConsent.decline(turn);
    };
  }

  /**
   * Takes in what client-service answered. An answer to an earlier wish changes nothing; one to a
   * wish that is not known here is outnumbered.
   */
  public Decision<Paying, Happening> heard(WishAnswer answer, Instant now) {
    var turn = Passing.upTo(now, this);
    return SlotAnswers.take(turn, answer, now).since(this);
  }

  /**
   * The same after a later wish than ours was answered. Ours never will be, so it gets the next
   * number.
   */
  Paying outnumbered(long answered) {
    return new Paying(
        standing,
        wish() == null ? answered : answered + 1,
        hasPaid,
        wanted,
        own,
        consent,
        refused,
        charges,
        dueAt);
  }

  Paying practices() {
    return next(Standing.PRACTICE, null, null);
  }

  Paying nobodys(@Nullable NoRoom why) {
    return new Paying(Standing.NOBODY, wishes, hasPaid, null, null, null, why, charges, null);
  }

  Paying taking() {
    return new Paying(Standing.TAKING, wishes + 1, hasPaid, null, null, null, null, charges, null);
  }

  Paying releasing(@Nullable Offer taken) {
    return new Paying(
        Standing.RELEASING, wishes + 1, hasPaid, taken, null, null, null, charges, null);
  }

  /** Pays for a term that begins. */
  Paying selfPaid(OwnSubscription begun) {
    var charge = begun.charge();
    var kept = Stream.concat(chargesUpTo(charge.on()).stream(), Stream.of(charge)).toList();
    return new Paying(
        Standing.SELF_PAID, wishes, true, null, begun, null, null, kept, begun.endsAt());
  }

  Paying resumed() {
    return next(Standing.SELF_PAID, running().resumed(), null);
  }

  Paying ending() {
    return next(Standing.ENDING, running().cancelled(), null);
  }

  Paying waiting() {
    return next(Standing.WAITING, running(), null);
  }

  Paying asked(Consent question) {
    return next(Standing.ASKED, own, question);
  }

  Paying askedWithoutTerm() {
    return next(Standing.ASKED, null, consent);
  }

  /** As it was before it was asked, but for the time gone by. */
  Paying unasked() {
    return own == null ? nobodys(null) : ending();
  }

  OwnSubscription running() {
    return Objects.requireNonNull(own, "no term runs");
  }

  private Paying next(Standing other, @Nullable OwnSubscription term, @Nullable Consent question) {
    return new Paying(
        other, wishes, hasPaid, null, term, question, null, charges, earlier(term, question));
  }

  private static @Nullable Instant earlier(
      @Nullable OwnSubscription term, @Nullable Consent question) {
    return Stream.of(
            term == null ? Instant.MAX : term.endsAt(),
            question == null ? Instant.MAX : question.expiresAt())
        .min(Instant::compareTo)
        .filter(due -> due.isBefore(Instant.MAX))
        .orElse(null);
  }
}
