package io.clientele.standalone.journey.api;

/**
 * A practice of the journey.
 *
 * @param admin its first admin, signed in
 * @param api called for them, until it is closed
 */
public record Practice(String id, Session admin, Api api, ClientList clients)
    implements AutoCloseable {

  /** An address of the API below this practice's. */
  public String path(String below) {
    return "/api/practices/" + id + "/" + below;
  }

  @Override
  public void close() {
    api.close();
  }
}
