/**
 * What is paid for, and by whom: a practice's plan, its licences, and who pays for a client. The
 * doors are {@link io.clientele.standalone.journey.billing.PlanChanged}, {@link
 * io.clientele.standalone.journey.billing.LicenceGiven} and {@link
 * io.clientele.standalone.journey.billing.PayerChanged}.
 */
@NullMarked
package io.clientele.standalone.journey.billing;

import org.jspecify.annotations.NullMarked;
