/** Which reports of others are believed, and what they come to. */
@NullMarked
package io.clientele.client.activity;

import org.jspecify.annotations.NullMarked;
