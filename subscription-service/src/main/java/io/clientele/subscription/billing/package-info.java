/**
 * What is to be paid, and for which days (SUB-2, SUB-9, SUB-10). Days are days of the payer's time
 * zone; how long a day lasts matters nowhere here. Knows no framework.
 */
@NullMarked
package io.clientele.subscription.billing;

import org.jspecify.annotations.NullMarked;
