package io.clientele.standalone.journey;

/**
 * The practice of the journey.
 *
 * @param admin its first admin, signed in
 */
record Practice(String id, Session admin, Api api, ClientList clients) {}
