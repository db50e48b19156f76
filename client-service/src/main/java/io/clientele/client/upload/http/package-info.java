/** The template of an upload by HTTP. */
@NullMarked
package io.clientele.client.upload.http;

import org.jspecify.annotations.NullMarked;
