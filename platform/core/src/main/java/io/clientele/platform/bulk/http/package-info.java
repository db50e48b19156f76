/** Bulk commands over HTTP, the same for every kind: a kind's controller only names its paths. */
@NullMarked
package io.clientele.platform.bulk.http;

import org.jspecify.annotations.NullMarked;
