package io.clientele.access.clientaccess;

import io.clientele.access.login.ClientRole;

/** A person of a client's own business. */
public record ClientUser(String login, ClientRole role) {}
