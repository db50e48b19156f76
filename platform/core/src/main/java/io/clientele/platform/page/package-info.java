/**
 * Pages rendered by services: one look ({@code templates/page.html}), one way to keep them safe.
 */
@NullMarked
package io.clientele.platform.page;

import org.jspecify.annotations.NullMarked;
