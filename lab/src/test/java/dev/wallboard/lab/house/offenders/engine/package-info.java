@NullMarked
package dev.wallboard.lab.house.offenders.engine;

import org.jspecify.annotations.NullMarked;
