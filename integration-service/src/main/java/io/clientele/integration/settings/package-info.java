/**
 * What people have chosen for a connection (INT-5). It lies beside the connection: what befalls
 * that, a new sign-in or another organisation, does not touch it. The door: {@link ChosenSettings}.
 */
@NullMarked
package io.clientele.integration.settings;

import org.jspecify.annotations.NullMarked;
