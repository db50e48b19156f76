/** Figures that other systems report of clients, and what they come to together. */
@NullMarked
package io.clientele.client.activity;

import org.jspecify.annotations.NullMarked;
