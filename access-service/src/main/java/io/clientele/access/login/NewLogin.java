package io.clientele.access.login;

import io.clientele.platform.contact.EmailAddress;

/**
 * A login somebody has asked for.
 *
 * @param id derived from what was asked, so that asking twice makes one
 */
public record NewLogin(String id, EmailAddress email, String name, String passwordHash) {}
