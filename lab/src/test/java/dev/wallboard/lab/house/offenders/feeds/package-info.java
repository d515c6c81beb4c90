@NullMarked
package dev.wallboard.lab.house.offenders.feeds;

import org.jspecify.annotations.NullMarked;
