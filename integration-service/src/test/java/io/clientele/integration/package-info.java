/** The service from outside, against a simulated Xero. */
@NullMarked
package io.clientele.integration;

import org.jspecify.annotations.NullMarked;
