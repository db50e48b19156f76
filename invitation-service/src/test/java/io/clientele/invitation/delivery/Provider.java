package io.clientele.invitation.delivery;

import io.clientele.invitation.letter.Letter;
import io.clientele.invitation.letter.Occasion;
import java.util.ArrayList;
import java.util.List;

/** A provider of both kinds that does as it is told and remembers what it was handed. */
final class Provider implements Post, Texts {

  /** What it was handed, by id or by number, in order. */
  final List<String> handed = new ArrayList<>();

  /** The links of what it was handed. */
  final List<String> links = new ArrayList<>();

  /** What the last letter was about. */
  String subject = "";

  /** How the last letter ended. */
  String closing = "";

  /** What it says to everything. */
  Handover answer = new Handover.Taken();

  /** What happens after it has said so. */
  Runnable then = () -> {};

  @Override
  public Handover deliver(Letter letter, String to, Reference about) {
    subject = letter.subject();
    closing = letter.closing();
    var what = letter.occasion() == Occasion.REMINDER ? " reminder " : " ";
    return handed(to + what + about, letter.address());
  }

  @Override
  public Handover send(String to, String body, Reference about) {
    return handed(to + " " + about, body.replaceFirst(".* ", ""));
  }

  @Override
  public String signatureHeader() {
    return "Signature";
  }

  @Override
  public Report read(Incoming report) {
    return new Report.Forged();
  }

  private Handover handed(String what, String link) {
    handed.add(what);
    links.add(link);
    then.run();
    return answer;
  }
}
