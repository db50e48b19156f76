/** Which reports of others are believed. */
@NullMarked
package io.clientele.platform.report;

import org.jspecify.annotations.NullMarked;
