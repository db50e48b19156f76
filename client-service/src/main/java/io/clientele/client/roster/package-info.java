/**
 * The client list: what a line is made of ({@code Sources}, {@code Line}), who sees it ({@code
 * Sight}), and what can be asked of it.
 */
@NullMarked
package io.clientele.client.roster;

import org.jspecify.annotations.NullMarked;
