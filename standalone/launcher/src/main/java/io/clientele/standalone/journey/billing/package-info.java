/**
 * What is paid for, and by whom. The door is {@link
 * io.clientele.standalone.journey.billing.PayerChanged}.
 */
@NullMarked
package io.clientele.standalone.journey.billing;

import org.jspecify.annotations.NullMarked;
