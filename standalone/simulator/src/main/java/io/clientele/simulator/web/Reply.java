package io.clientele.simulator.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a simulated host answers.
 *
 * @param ending how much of it the caller hears
 * @param delay how long it waits before it is sent
 */
public record Reply(
    int status, Map<String, String> headers, String body, Ending ending, Duration delay) {

  /** How much of an answer gets through. */
  public enum Ending {
    WHOLE,
    /** The connection breaks before anything was sent. */
    NOTHING,
    /** The connection breaks in the middle of the body. */
    HALF
  }

  private static final String TYPE = "Content-Type";

  private static Reply of(int status, String type, String body) {
    return new Reply(
        status, Map.of(TYPE, type + "; charset=utf-8"), body, Ending.WHOLE, Duration.ZERO);
  }

  public static Reply json(int status, String body) {
    return of(status, "application/json", body);
  }

  public static Reply text(int status, String body) {
    return of(status, "text/plain", body);
  }

  public static Reply xml(int status, String body) {
    return of(status, "application/xml", body);
  }

  /** A page for people, which may load nothing and run nothing. */
  public static Reply page(int status, String html) {
    return of(status, "text/html", html)
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
        .with("Referrer-Policy", "no-referrer")
        .with("Cache-Control", "no-store");
  }

  public static Reply empty(int status) {
    return new Reply(status, Map.of(), "", Ending.WHOLE, Duration.ZERO);
  }

  /** Sends a browser on by GET. */
  public static Reply seeOther(String location) {
    return empty(303).with("Location", location);
  }

  public Reply with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body, ending, delay);
  }

  /** The same, but the answer gets lost on its way. */
  public Reply lostOnTheWay() {
    return new Reply(status, headers, body, Ending.NOTHING, delay);
  }

  /** The same, but the connection breaks in the middle of the body. */
  public Reply brokenOff() {
    return new Reply(status, headers, body, Ending.HALF, delay);
  }

  /** The same, but later. */
  public Reply late(Duration by) {
    return new Reply(status, headers, body, ending, by);
  }
}
