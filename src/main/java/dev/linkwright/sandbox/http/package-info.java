/** What the embedded servers share: a server on 127.0.0.1 that records what it is asked and fails as a test plans. */
@NullMarked
package dev.linkwright.sandbox.http;

import org.jspecify.annotations.NullMarked;
