package io.clientele.simulator.oauth;

import java.time.Instant;

/** What an access token stands for. */
public record AccessToken(Grant grant, Instant expires) {}
