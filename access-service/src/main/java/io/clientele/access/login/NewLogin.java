package io.clientele.access.login;

/**
 * A login somebody has asked for and whose email they have proven.
 *
 * @param id derived from what was asked, so that asking twice makes one
 */
public record NewLogin(String id, EmailAddress email, String name, String passwordHash) {}
