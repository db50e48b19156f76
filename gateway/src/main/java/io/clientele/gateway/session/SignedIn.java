package io.clientele.gateway.session;

import org.jspecify.annotations.Nullable;

/**
 * Who has signed in.
 *
 * @param login its id
 * @param name what the person is called, if the provider told
 * @param tokens given for it
 */
public record SignedIn(String login, @Nullable String name, Tokens tokens) {}
