/** Practice codes by HTTP. */
@NullMarked
package io.clientele.client.practicecode.http;

import org.jspecify.annotations.NullMarked;
