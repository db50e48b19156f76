/**
 * Clients and their accounting software: added together with it, and cut off from it. The doors are
 * {@link io.clientele.standalone.journey.accounting.AddedWithXero} and {@link
 * io.clientele.standalone.journey.accounting.ConsentWithdrawn}.
 */
@NullMarked
package io.clientele.standalone.journey.accounting;

import org.jspecify.annotations.NullMarked;
