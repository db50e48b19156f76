package io.clientele.client.roster.mongo;

import com.mongodb.client.MongoClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.practice.Colleagues;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.RosterRows;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.export.ExportWork;
import io.clientele.client.roster.export.Exports;
import io.clientele.client.roster.export.SheetReader;
import io.clientele.client.roster.export.mongo.ExportCollections;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.job.Asking;
import io.clientele.platform.job.TestJobs;
import io.clientele.platform.token.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the export of a question comes to, by the shipped job, file and download. */
final class WrittenExport {

  private WrittenExport() {}

  /** The ids of the clients in the file, in order. */
  static List<String> of(Question question, RosterRows rows, MongoClient mongo, String name) {
    var caller = question.caller();
    var database = mongo.getDatabase(name);
    var jobs = new TestJobs(database, Clock.fixed(Facts.NOW, ZoneOffset.UTC));
    var files = ExportCollections.in(database);
    var exports = new Exports(jobs.jobs(), files);
    var query =
        new RosterQuery(
            Sight.of(caller), question.asked(), question.order(), null, question.limit());
    var asked = exports.ask(caller, Cause.of(caller.login()), query, Facts.NOW);
    var roster = new Roster(ClientCollections.in(mongo, name), rows);
    jobs.work(
        new ExportWork(roster, new Alone(caller), (practice, login) -> caller.teams(), files));
    var made = exports.open(caller, ((Asking.Taken) asked).job().id());
    var file = ((Exports.Wish.Granted<Exports.Download>) made).value();
    try (var content = file.content()) {
      var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      return SheetReader.column(text, "Client");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A practice of which only this caller was heard. */
  private record Alone(Caller caller) implements Colleagues {

    @Override
    public Map<String, String> roles(Collection<String> logins, String practice) {
      return logins.stream().collect(Collectors.toMap(login -> login, login -> caller.role()));
    }

    @Override
    public boolean mayJoin(String login) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean several(String practice) {
      throw new UnsupportedOperationException();
    }
  }
}
