/** Where mails wait, in MongoDB. */
@NullMarked
package io.clientele.access.notice.mongo;

import org.jspecify.annotations.NullMarked;
