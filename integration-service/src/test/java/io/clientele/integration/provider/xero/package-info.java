/** What is asked of Xero, and what is made of each of its answers. */
@NullMarked
package io.clientele.integration.provider.xero;

import org.jspecify.annotations.NullMarked;
