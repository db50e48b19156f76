/** What systems around us report: whose it is, as of when, and what is wrong in itself. */
@NullMarked
package io.clientele.platform.report;

import org.jspecify.annotations.NullMarked;
