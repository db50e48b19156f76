/** OAuth's addresses: the page that asks people, and where apps get tokens and give them back. */
@NullMarked
package io.clientele.simulator.oauth.http;

import org.jspecify.annotations.NullMarked;
