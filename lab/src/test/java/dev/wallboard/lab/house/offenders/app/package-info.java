@NullMarked
package dev.wallboard.lab.house.offenders.app;

import org.jspecify.annotations.NullMarked;
