/**
 * Giving clients the add-ons of their practice, and what their software says to it (SUB-3, INT-12).
 */
@NullMarked
package io.clientele.subscription.addon;

import org.jspecify.annotations.NullMarked;
