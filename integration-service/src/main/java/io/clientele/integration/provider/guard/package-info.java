/** Keeps one slow or failing provider from slowing anything else (INT-13). */
@NullMarked
package io.clientele.integration.provider.guard;

import org.jspecify.annotations.NullMarked;
