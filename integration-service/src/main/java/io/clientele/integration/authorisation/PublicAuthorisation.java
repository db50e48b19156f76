package io.clientele.integration.authorisation;

import io.clientele.integration.provider.Software;

/** The public state of an authorisation: what every event of it carries. */
public record PublicAuthorisation(
    String authorisation,
    String practice,
    Software software,
    String person,
    Authorisation.Status status) {}
