/**
 * What is paid for, and by whom. The doors are {@link
 * io.clientele.standalone.journey.billing.LicenceGiven} and {@link
 * io.clientele.standalone.journey.billing.PayerChanged}.
 */
@NullMarked
package io.clientele.standalone.journey.billing;

import org.jspecify.annotations.NullMarked;
