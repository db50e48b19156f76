/** Tests of QuickBooks' adapter: alone against answers a test makes up, and by the kit. */
@NullMarked
package io.clientele.integration.provider.quickbooks;

import org.jspecify.annotations.NullMarked;
