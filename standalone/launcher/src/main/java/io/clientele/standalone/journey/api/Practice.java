package io.clientele.standalone.journey.api;

/**
 * The practice of the journey.
 *
 * @param admin its first admin, signed in
 */
public record Practice(String id, Session admin, Api api, ClientList clients) {

  /** An address of the API below this practice's. */
  public String path(String below) {
    return "/api/practices/" + id + "/" + below;
  }
}
