/** What becomes of a sign-in when several instances refresh it, stop, and die of it (INT-7). */
@NullMarked
package io.clientele.integration.story;

import org.jspecify.annotations.NullMarked;
