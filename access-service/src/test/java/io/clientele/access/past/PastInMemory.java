package io.clientele.access.past;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessRecord;
import io.clientele.access.login.LoginRecord;
import io.clientele.access.login.LoginRecord.AtPractice;
import io.clientele.access.practice.PracticeRecord;
import io.clientele.access.practice.PracticeRecord.PracticeThen;
import io.clientele.access.team.TeamRecord;
import io.clientele.access.team.TeamRecord.TeamThen;
import io.clientele.platform.recording.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is on record, in memory; entries are put there in the order of their events. */
final class PastInMemory implements Past {

  private record Kept(Entry entry, Instant at) {}

  private final List<Kept> all = new ArrayList<>();
  private Runnable late = () -> {};

  void put(List<Entry> entries, Instant at) {
    entries.forEach(one -> all.add(new Kept(one, at)));
  }

  private Stream<Object> states(String prefix, Instant at) {
    return all.stream()
        .filter(one -> one.entry().of() != null && one.entry().of().startsWith(prefix))
        .filter(one -> !one.at().isAfter(at))
        .map(one -> one.entry().of())
        .distinct()
        .map(of -> newest(of, at).orElseThrow());
  }

  private Optional<Object> newest(String of, Instant at) {
    return all.stream()
        .filter(one -> of.equals(one.entry().of()) && !one.at().isAfter(at))
        .reduce((first, second) -> second)
        .map(one -> Objects.requireNonNull(one.entry().state()));
  }

  /** What was done and comes on record only when it must be complete. */
  void late(Runnable put) {
    late = put;
  }

  @Override
  public void complete(String practice) {
    var now = late;
    late = () -> {};
    now.run();
  }

  @Override
  public Optional<Instant> since(String practice) {
    return all.stream()
        .filter(one -> one.entry().practice().equals(practice))
        .filter(one -> one.entry().act().equals(PracticeRecord.REGISTERED))
        .map(Kept::at)
        .findFirst();
  }

  @Override
  public Optional<ClientAccess> access(String client, Instant at) {
    return newest(ClientAccessRecord.of(client), at).map(ClientAccess.class::cast);
  }

  @Override
  public Optional<AtPractice> colleague(String practice, String login, Instant at) {
    return newest(LoginRecord.of(practice, login), at).map(AtPractice.class::cast);
  }

  @Override
  public List<AtPractice> colleagues(String practice, Instant at) {
    return states(LoginRecord.of(practice, ""), at).map(AtPractice.class::cast).toList();
  }

  @Override
  public List<TeamThen> teams(String practice, Instant at) {
    return states(TeamRecord.of(practice, ""), at).map(TeamThen.class::cast).toList();
  }

  @Override
  public boolean awake(String practice, Instant at) {
    return newest(PracticeRecord.of(practice), at)
        .map(PracticeThen.class::cast)
        .filter(PracticeThen::awake)
        .isPresent();
  }
}
