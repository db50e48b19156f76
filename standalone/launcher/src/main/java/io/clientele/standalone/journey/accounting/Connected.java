package io.clientele.standalone.journey.accounting;

/**
 * A client that is connected to Xero.
 *
 * @param client its id
 * @param name its business name, which is that of the organisation
 * @param connection the id of the connection
 * @param tenant the id of the organisation at Xero
 * @param person the email of who signed in there
 */
public record Connected(
    String client, String name, String connection, String tenant, String person) {}
