/**
 * The addresses under /session, the cookies, and the relay of tokens to the API. Nothing public.
 */
@NullMarked
package io.clientele.gateway.session.http;

import org.jspecify.annotations.NullMarked;
