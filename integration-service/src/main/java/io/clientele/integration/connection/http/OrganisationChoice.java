package io.clientele.integration.connection.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is sent to choose an organisation, by its id. */
record OrganisationChoice(@NotBlank @Size(max = 100) String organisation) {}
