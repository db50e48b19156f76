package io.clientele.client.connection;

/** The public state of a draft's end, told once it is settled. Fields are only ever added. */
public record PublicConnectionDraft(String connection, String client, boolean used) {}
