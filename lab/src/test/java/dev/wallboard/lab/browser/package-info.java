/** The dashboard in a real browser, against the server as it runs. */
@NullMarked
package dev.wallboard.lab.browser;

import org.jspecify.annotations.NullMarked;
