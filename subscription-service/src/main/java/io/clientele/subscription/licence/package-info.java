/** Add-ons: how many clients may have them, and which have them (SUB-3, INT-12). */
@NullMarked
package io.clientele.subscription.licence;

import org.jspecify.annotations.NullMarked;
