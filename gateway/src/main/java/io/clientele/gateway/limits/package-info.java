/**
 * How often one caller may ask and how much it may send. Nothing public: other packages only meet
 * its refusals.
 */
@NullMarked
package io.clientele.gateway.limits;

import org.jspecify.annotations.NullMarked;
