@NullMarked
package dev.wallboard.lab.house.offenders.store;

import org.jspecify.annotations.NullMarked;
