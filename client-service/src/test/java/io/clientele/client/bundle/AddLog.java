package io.clientele.client.bundle;

import io.clientele.client.account.Client;
import io.clientele.platform.aggregate.Outcome;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What callers were told, by the name of the client they added. */
final class AddLog {

  private final Map<String, Set<String>> answers = new TreeMap<>();
  private final Set<String> unanswered = new TreeSet<>();
  private final Set<String> made = new TreeSet<>();

  synchronized void told(String name, Outcome<Client> outcome) {
    switch (outcome) {
      case Outcome.Done<Client> done -> answered(name, done.answer());
      case Outcome.Repeated<Client> repeated -> answered(name, repeated.answer());
      case Outcome.Refused<Client> no -> {}
      case Outcome.Unchanged<Client> same -> throw new AssertionError("an add changes something");
    }
  }

  synchronized void unanswered(String name) {
    unanswered.add(name);
  }

  synchronized void made(String client) {
    made.add(client);
  }

  /** The ids of clients that jobs were told they had made. */
  synchronized Set<String> made() {
    return new TreeSet<>(made);
  }

  private void answered(String name, String answer) {
    answers.computeIfAbsent(name, any -> new TreeSet<>()).add(answer);
  }

  /** All answers ever given about this name; more than one is a contradiction. */
  synchronized Map<String, Set<String>> answers() {
    return new TreeMap<>(answers);
  }

  /** The names whose add was once left without an answer. */
  synchronized Set<String> withoutAnswer() {
    return new TreeSet<>(unanswered);
  }
}
